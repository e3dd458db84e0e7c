internal import Survey

/// What many joint draws say of the ranking and of the best portfolio.
struct Simulation: Sendable {
  /// Share of draws in which candidate i takes rank r: `acceptability[i][r − 1]`.
  let acceptability: [[Double]]
  /// Of each candidate's value at the stated weights, 0–100.
  let intervals: [Interval?]
  /// Share of draws in which a candidate is in the draw's best portfolio; nil
  /// where portfolios were not searched.
  let selected: [Double]?
  let infeasibleDraws: Int
  /// Draws whose search was stopped before its best portfolio was proven best.
  let unprovenDraws: Int

  /// `stepLimit` is that of one draw's portfolio search.
  init(
    _ joint: JointDraws, sampler: WeightSampler, rules: PortfolioRules?, draws: Int,
    confidence: Double, stepLimit: Int = 100_000
  ) {
    var tally = Tally(candidates: joint.candidates, draws: draws)
    var search = rules.map { PortfolioSearch($0, capacity: 1, within: 0, stepLimit: stepLimit) }
    var values = [[Double]](
      repeating: [Double](repeating: 0, count: joint.candidates), count: 2)
    var costs = [Double](repeating: 0, count: joint.candidates)
    for draw in 0..<draws {
      let weights = [sampler.weights(draw: draw), sampler.region.stated]
      joint.values(draw: draw, weights: weights, into: &values)
      joint.costs(draw: draw, into: &costs)
      tally.count(ranks: ranks(of: values[0]), stated: values[1])
      search?.run(values: values[0], costs: costs)
      if let search { tally.count(search) }
    }
    acceptability = tally.ranks.map { $0.map { Double($0) / Double(draws) } }
    selected = rules.map { _ in tally.selected.map { Double($0) / Double(draws) } }
    intervals = tally.stated.map { Self.interval($0, confidence) }
    (infeasibleDraws, unprovenDraws) = (tally.infeasible, tally.unproven)
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

/// Counts of what happened in the draws so far.
private struct Tally {
  var ranks: [[Int]]
  var stated: [[Double]]
  var selected: [Int]
  var infeasible = 0
  var unproven = 0

  init(candidates: Int, draws: Int) {
    ranks = Array(repeating: Array(repeating: 0, count: candidates), count: candidates)
    stated = Array(repeating: [], count: candidates)
    for candidate in 0..<candidates { stated[candidate].reserveCapacity(draws) }
    selected = Array(repeating: 0, count: candidates)
  }

  mutating func count(ranks taken: [Int], stated values: [Double]) {
    for candidate in taken.indices {
      ranks[candidate][taken[candidate] - 1] += 1
      stated[candidate].append(values[candidate])
    }
  }

  mutating func count(_ search: PortfolioSearch) {
    if !search.isProven { unproven += 1 }
    guard let best = search.shelf.found.first else {
      infeasible += 1
      return
    }
    for candidate in best.pilots { selected[candidate] += 1 }
  }
}
