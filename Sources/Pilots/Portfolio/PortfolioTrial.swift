internal import Statistics
internal import Survey

/// A choice among made-up candidates, for the benchmark to time: ten criteria, judged with
/// ranges, costs with ranges, six to be chosen within a budget, one link of each kind, a
/// construct to be covered and a group to be limited.
package struct PortfolioTrial: Sendable {
  private let rules: PortfolioRules
  private let utilities: [[NamedDraw]]
  private let costs: [NamedDraw]
  private let sampler: WeightSampler
  private static let criteria = 10
  private static let seed: UInt64 = 20_180_524

  package init(candidates: Int) {
    var dice = CounterGenerator(seed: Self.seed, purpose: .simulation, stream: candidates)
    func range(_ low: Double, _ width: Double, _ name: String) -> NamedDraw {
      let start = low + width * dice.uniform()
      return NamedDraw(
        Range3(low: 0.8 * start, mode: start, high: 1.3 * start), name: name)
    }
    utilities = (0..<candidates).map { one in
      (0..<Self.criteria).map { range(0, 0.75, "P\(one)\u{1F}\($0)") }
    }
    costs = (0..<candidates).map { range(20_000, 50_000, "P\($0)") }
    rules = PortfolioRules(
      candidates: candidates,
      constraints: [
        .exactly(6), .budget(252_000), .requires(8, 1), .excludes(0, 3),
        .coverage("tools", PilotSet(stride(from: 0, to: candidates, by: 3)), atLeast: 2),
        .groupAtMost("North", PilotSet(0..<candidates / 2), 4),
      ])
    let swings = SwingWeights(swings: (0..<Self.criteria).map { Double(100 - 9 * $0) })
    sampler = WeightSampler(
      region: WeightRegion(swings, knowledge: .order), seed: Self.seed)
  }

  /// The best, certified, and how many are within 2 % of it.
  package func certified() -> (near: Int, gap: Double)? {
    let weights = sampler.region.stated
    let values = utilities.map { $0.map(\.range.mode).weighed(by: weights) }
    let points = costs.map(\.range.mode)
    var search = PortfolioSearch(rules, capacity: 10_000, within: 0.02, stepLimit: 20_000_000)
    search.run(values: values, costs: points)
    guard search.isProven, let best = search.shelf.found.first?.pilots,
      let certificate = Certificate(
        PortfolioProblem(rules, values: values, costs: points), chosen: best)
    else { return nil }
    return (search.shelf.found.count, certificate.gap)
  }

  /// In how many draws each is in the best set, a search per draw.
  package func inclusion(draws: Int) -> [Int] {
    var search = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 100_000)
    var counts = costs.map { _ in 0 }
    for draw in 0..<draws {
      let (values, costs) = drawn(draw)
      search.run(values: values, costs: costs)
      for one in search.shelf.found.first?.pilots ?? PilotSet() { counts[one] += 1 }
    }
    return counts
  }

  /// The same by trying every set in every draw, as products of matrices; nil: too many.
  package func inclusionByTable(draws: Int) -> [Int]? {
    let links = PortfolioRules(
      candidates: rules.candidates, constraints: rules.constraints.filter { $0.amount == nil })
    guard let sets = links.feasibleSets(costs: costs.map(\.range.mode), limit: links.setLimit)
    else { return nil }
    let table = PortfolioTable(sets, candidates: rules.candidates)
    var counts = costs.map { _ in 0 }
    for start in stride(from: 0, to: draws, by: Self.block) {
      let block = (start..<min(start + Self.block, draws)).map(drawn)
      let (worths, prices) = (table.columns(block.map(\.values)), table.columns(block.map(\.costs)))
      for column in block.indices {
        let best = best(of: sets.count, from: column * sets.count, worths, prices)
        for one in best.map({ sets[$0] }) ?? PilotSet() { counts[one] += 1 }
      }
    }
    return counts
  }

  private static let block = 64

  private func best(
    of count: Int, from start: Int, _ worths: [Double], _ prices: [Double]
  ) -> Int? {
    var (found, most) = (-1, -Double.infinity)
    for set in 0..<count where worths[start + set] > most && prices[start + set] <= rules.spendable
    {
      (found, most) = (set, worths[start + set])
    }
    return found < 0 ? nil : found
  }

  private func drawn(_ draw: Int) -> (values: [Double], costs: [Double]) {
    let weights = sampler.weights(draw: draw)
    let values = utilities.map { row in
      row.map { $0.value(seed: Self.seed, purpose: .judgements, draw: draw) }.weighed(by: weights)
    }
    return (values, costs.map { $0.value(seed: Self.seed, purpose: .costs, draw: draw) })
  }
}
