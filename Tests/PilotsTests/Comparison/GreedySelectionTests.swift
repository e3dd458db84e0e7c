import Statistics
import Testing

@testable import Pilots

@Suite struct GreedySelectionTests {
  private let costs: [Double] = [60, 45, 38, 52, 30, 41, 35, 48, 55, 28]
  private let values: [Double] = [78, 66, 40, 70, 35, 52, 44, 61, 72, 30]

  private func list(_ values: [Double], _ costs: [Double]) -> [Int] {
    let ratios = valueForCost(values, costs: costs)
    return values.indices.sorted { (-ratios[$0], $0) < (-ratios[$1], $1) }
  }

  private func rules(
    _ candidates: Int = 10, count: Int? = nil, budget: Double? = nil, requires: [[Int]] = [],
    excludes: [[Int]] = []
  ) -> PortfolioRules {
    PortfolioRules(
      candidates: candidates, count: count, budget: budget, requires: requires,
      excludes: excludes)
  }

  @Test("case T-A9: five for 241, worth 321, and the sixth cannot be reached")
  func worked() {
    let nine = (0..<10).map { $0 == 8 ? [1] : [] }
    let one = (0..<10).map { $0 == 0 ? [3] : [] }
    let found = GreedySelection(
      list(values, costs), rules: rules(count: 6, budget: 252, requires: nine, excludes: one),
      costs: costs)
    #expect(Set(found.taken.map { $0 + 1 }) == [2, 4, 8, 9, 6])
    #expect(found.taken.map { $0 + 1 } == [2, 4, 9, 8, 6])
    #expect(found.cost == 241)
    #expect(found.taken.reduce(0) { $0 + values[$1] } == 321)
    #expect(found.missing == 1)
  }

  @Test("what requires another waits for it, and is then looked at anew")
  func waits() {
    let found = GreedySelection(
      [0, 1, 2], rules: rules(3, requires: [[2], [], []]), costs: [1, 1, 1])
    #expect(found.taken == [1, 2, 0])
  }

  @Test func limits() {
    #expect(
      GreedySelection([2, 0, 1], rules: rules(3, count: 2), costs: [1, 1, 1]).taken == [2, 0])
    #expect(GreedySelection([0, 1], rules: rules(2, budget: 0), costs: [1, 0]).taken == [1])
    let circle = rules(2, count: 2, requires: [[1], [0]])
    let stuck = GreedySelection([0, 1], rules: circle, costs: [1, 1])
    #expect(stuck.taken.isEmpty && stuck.missing == 2)
    #expect(GreedySelection([], rules: rules(0, count: 1), costs: []).missing == 1)
  }

  @Test("points per £1,000; what is free goes first, what is worthless last")
  func ratios() {
    #expect(
      valueForCost([0.5, 0.5, 0, 0], costs: [2000, 0, 0, 5]) == [25, .infinity, 0, 0])
  }

  @Test("never worth more than the best portfolio", arguments: 0..<40)
  func neverBetter(_ stream: Int) {
    var dice = testGenerator(700 + stream)
    let n = 3 + dice.index(below: 8)
    let values = (0..<n).map { _ in dice.uniform() }
    let costs = (0..<n).map { _ in 1 + 20 * dice.uniform() }
    let limits = rules(n, count: 1 + dice.index(below: 3), budget: 30)
    let found = GreedySelection(list(values, costs), rules: limits, costs: costs)
    guard found.missing == 0 else { return }
    var search = PortfolioSearch(limits, capacity: 1, within: 0, stepLimit: 100_000)
    search.run(values: values, costs: costs)
    let best = search.shelf.found.first?.value ?? 0
    #expect(found.taken.reduce(0) { $0 + values[$1] } <= best + 1e-12)
    #expect(found.cost <= 30)
  }
}
