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
    let parts = inParts(draws, of: 2500) { part in
      DrawnPart(joint, sampler, rules.map { Funding($0, stepLimit: stepLimit) }, part)
    }
    var whole = parts[0]
    for part in parts.dropFirst() { whole.add(part) }
    (tally, selected) = (whole.tally, whole.funding?.selected)
    intervals = whole.stated.map { Self.interval($0, confidence) }
    (infeasibleDraws, unprovenDraws) = (
      whole.funding?.infeasible ?? 0, whole.funding?.unproven ?? 0
    )
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

/// What some of the draws say.
private struct DrawnPart: Sendable {
  var tally: RankTally
  /// Values at the stated weights, candidate by candidate.
  var stated: [[Double]]
  var funding: Funding?

  init(_ joint: JointDraws, _ sampler: WeightSampler, _ search: Funding?, _ draws: Range<Int>) {
    var tally = RankTally(candidates: joint.candidates, criteria: joint.criteria.count)
    var (stated, funding) = ([[Double]](repeating: [], count: joint.candidates), search)
    joint.forEachBlock(draws, sampler) { first, values, weights in
      tally.add(values: values, weights: weights)
      funding?.add(values, joint, from: first)
      let worths = joint.values(
        from: first, weights: Matrix(repeating: sampler.region.stated, rows: values.rows))
      for candidate in stated.indices {
        let column = worths.column(candidate)
        for draw in column.indices { stated[candidate].append(column[draw]) }
      }
    }
    (self.tally, self.stated, self.funding) = (tally, stated, funding)
  }

  /// What another part says, its draws after these.
  mutating func add(_ other: DrawnPart) {
    tally.add(other.tally)
    for candidate in stated.indices { stated[candidate] += other.stated[candidate] }
    if let funding = other.funding { self.funding?.add(funding) }
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

  /// Counts what another counted.
  mutating func add(_ other: Funding) {
    for candidate in selected.indices { selected[candidate] += other.selected[candidate] }
    infeasible += other.infeasible
    unproven += other.unproven
    others += other.others
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
