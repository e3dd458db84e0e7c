internal import LinearAlgebra
internal import Survey

/// What many joint draws say of the ranking and of the best portfolio.
struct Simulation: Sendable {
  let tally: RankTally
  /// Of each candidate's value at the stated weights, 0–100.
  let intervals: [Interval?]
  /// Draws in which a candidate is in the draw's best portfolio; nil where portfolios
  /// were not searched.
  let selected: [Int]?
  let infeasibleDraws: Int
  /// Draws whose search was stopped before its best portfolio was proven best.
  let unprovenDraws: Int

  /// `stepLimit` is that of one draw's portfolio search.
  init(
    _ joint: JointDraws, sampler: WeightSampler, rules: PortfolioRules?, draws: Int,
    confidence: Double, stepLimit: Int = 100_000
  ) {
    var tally = RankTally(candidates: joint.candidates, criteria: joint.criteria.count)
    var stated = [[Double]](repeating: [], count: joint.candidates)
    var funding = rules.map { Funding($0, stepLimit: stepLimit) }
    joint.forEachBlock(0..<draws, sampler) { first, values, weights in
      tally.add(values: values, weights: weights)
      funding?.add(values, joint, from: first)
      let worths = joint.values(
        from: first, weights: Matrix(repeating: sampler.region.stated, rows: values.rows))
      for candidate in stated.indices {
        let column = worths.column(candidate)
        for draw in column.indices { stated[candidate].append(column[draw]) }
      }
    }
    (self.tally, selected) = (tally, funding?.selected)
    intervals = stated.map { Self.interval($0, confidence) }
    (infeasibleDraws, unprovenDraws) = (funding?.infeasible ?? 0, funding?.unproven ?? 0)
  }

  /// Percentile interval, in points of value.
  private static func interval(_ draws: [Double], _ confidence: Double) -> Interval? {
    let sorted = draws.sorted()
    let tail = (1 - confidence) / 2
    guard let lower = sorted.quantileOfSorted(tail), let upper = sorted.quantileOfSorted(1 - tail)
    else { return nil }
    return Interval(lower: 100 * lower, upper: 100 * upper)
  }
}

/// The best portfolio of each draw.
struct Funding: Sendable {
  private(set) var selected: [Int]
  private(set) var infeasible = 0
  private(set) var unproven = 0
  /// Draws whose best portfolio is not `chosen`.
  private(set) var others = 0
  private let chosen: PilotSet?
  private var search: PortfolioSearch
  private var values: [Double]
  private var costs: [Double]

  init(_ rules: PortfolioRules, chosen: PilotSet? = nil, stepLimit: Int) {
    search = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: stepLimit)
    self.chosen = chosen
    selected = Array(repeating: 0, count: rules.candidates)
    values = Array(repeating: 0, count: rules.candidates)
    costs = values
  }

  /// Searches in each draw of the block: values draws × candidates.
  mutating func add(_ block: Matrix, _ joint: JointDraws, from first: Int) {
    for draw in 0..<block.rows {
      for candidate in values.indices { values[candidate] = block[draw, candidate] }
      joint.costs(draw: first + draw, into: &costs)
      search.run(values: values, costs: costs)
      count()
    }
  }

  private mutating func count() {
    if !search.isProven { unproven += 1 }
    let best = search.shelf.found.first?.pilots
    if best != chosen { others += 1 }
    guard let best else {
      infeasible += 1
      return
    }
    for candidate in best { selected[candidate] += 1 }
  }
}
