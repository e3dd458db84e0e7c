import Statistics
import Testing

@testable import Pilots

/// A small random choice, solved a second time by trying all 2ⁿ sets.
private struct RandomChoice {
  let size: Int
  let count: Int?
  let budget: Double?
  let requires: [[Int]]
  let excludes: [[Int]]
  let values: [Double]
  let costs: [Double]

  /// Small whole numbers, so that ties are common and sums exact.
  init(_ stream: Int) {
    var generator = testGenerator(stream)
    let n = 1 + generator.index(below: 9)
    func few() -> [[Int]] {
      (0..<n).map { _ in
        generator.index(below: 4) == 0 ? [generator.index(below: n)] : []
      }
    }
    size = n
    count = generator.index(below: 3) == 0 ? nil : 1 + generator.index(below: n)
    budget = generator.index(below: 5) == 0 ? nil : Double(generator.index(below: 12 * n))
    requires = few()
    excludes = few()
    values = (0..<n).map { _ in Double(generator.index(below: 20)) }
    costs = (0..<n).map { _ in Double(generator.index(below: 30)) }
  }

  var rules: PortfolioRules {
    PortfolioRules(
      candidates: size, count: count, budget: budget, requires: requires, excludes: excludes)
  }

  private func isFeasible(_ mask: Int) -> Bool {
    func has(_ one: Int) -> Bool { mask >> one & 1 == 1 }
    let members = (0..<size).filter(has)
    return members.allSatisfy { one in
      requires[one].allSatisfy(has) && !excludes[one].contains(where: has)
    } && cost(members) <= budget ?? .infinity && members.count == count ?? members.count
  }

  private func cost(_ members: [Int]) -> Double { members.reduce(0) { $0 + costs[$1] } }
  func value(_ set: PilotSet) -> Double { set.reduce(0) { $0 + values[$1] } }

  /// Every non-empty feasible set.
  var everySet: Set<PilotSet> {
    Set(
      (1..<(1 << size)).filter(isFeasible).map { mask in
        PilotSet((0..<size).filter { mask >> $0 & 1 == 1 })
      })
  }
}

@Suite struct PortfolioBruteForceTests {
  /// 4,000 instances in 20 cases of 200.
  @Test("branch and bound equals trying every set", arguments: 0..<20)
  func equalsEnumeration(_ block: Int) throws {
    for stream in block * 200..<(block + 1) * 200 {
      let choice = RandomChoice(stream)
      let every = choice.everySet
      let best = every.map(choice.value).max()

      var search = PortfolioSearch(choice.rules, capacity: 1, within: 0, stepLimit: 1_000_000)
      search.run(values: choice.values, costs: choice.costs)
      #expect(search.shelf.found.first?.value == best, "instance \(stream)")
      if let found = search.shelf.found.first { #expect(every.contains(found.pilots)) }
      #expect(
        Set(try #require(choice.rules.feasibleSets(costs: choice.costs, limit: 1000))) == every)
    }
  }

  @Test("lists every set within reach, once, best first", arguments: 0..<5)
  func withinReach(_ block: Int) {
    for stream in block * 200..<(block + 1) * 200 {
      let choice = RandomChoice(stream)
      let every = choice.everySet
      guard let best = every.map(choice.value).max() else { continue }
      var search = PortfolioSearch(choice.rules, capacity: 1000, within: 0.1, stepLimit: 1_000_000)
      search.run(values: choice.values, costs: choice.costs)
      let found = search.shelf.found
      #expect(Set(found.map(\.pilots)) == every.filter { choice.value($0) >= 0.9 * best })
      #expect(Set(found.map(\.pilots)).count == found.count)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.value >= $1.value })
    }
  }

  @Test("one search reused equals a new one, whatever came before")
  func reuse() {
    let rules = PortfolioRules(candidates: 12, count: 4, budget: 100)
    var (reused, generator) = (
      PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 10_000), testGenerator(7)
    )
    for _ in 0..<200 {
      let values = (0..<12).map { _ in Double(generator.index(below: 10)) }
      let costs = (0..<12).map { _ in Double(10 + generator.index(below: 30)) }
      var fresh = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 10_000)
      fresh.run(values: values, costs: costs)
      reused.run(values: values, costs: costs)
      #expect(reused.shelf.found == fresh.shelf.found)
    }
  }

  @Test("costs that differ by pennies: the price of a pound is huge, the proof holds")
  func pennies() {
    let costs = (0..<16).map { 42_000 + Double($0 % 5) * 0.01 }
    let values = (0..<16).map { 0.5 + Double(($0 * 7) % 16) * 1e-7 }
    let rules = PortfolioRules(candidates: 16, count: 6, budget: 252_000.07)
    let best = rules.feasibleSets(costs: costs, limit: 10_000)?.map { set in
      set.reduce(0) { $0 + values[$1] }
    }.max()
    var search = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 1_000_000)
    search.run(values: values, costs: costs)
    #expect(search.isProven)
    #expect(abs((search.shelf.found.first?.value ?? 0) - (best ?? 1)) < 1e-11)
  }

  @Test func aSearchStoppedSaysSo() {
    var search = PortfolioSearch(
      PortfolioRules(candidates: 20, count: 6, budget: nil), capacity: 200, within: 0.5,
      stepLimit: 10)
    search.run(
      values: (0..<20).map { Double($0) }, costs: Array(repeating: 1, count: 20))
    #expect(!search.isProven)
  }
}

/// Larger choices, solved a second time by dynamic programming over whole pounds.
@Suite struct PortfolioDynamicProgrammingTests {
  private let size = 40

  /// Most worth of k candidates for exactly c pounds: `table[k][c]`.
  private func table(_ values: [Double], _ costs: [Int], budget: Int) -> [[Double]] {
    var table = Array(
      repeating: Array(repeating: -Double.infinity, count: budget + 1), count: size + 1)
    table[0][0] = 0
    for one in 0..<size {
      for k in stride(from: one, through: 0, by: -1) where costs[one] <= budget {
        for spent in 0...(budget - costs[one]) {
          let worth = table[k][spent] + values[one]
          if worth > table[k + 1][spent + costs[one]] { table[k + 1][spent + costs[one]] = worth }
        }
      }
    }
    return table
  }

  @Test("40 candidates, given and free counts, budgets from tight to wide", arguments: 0..<6)
  func equalsDynamicProgramming(_ stream: Int) {
    var generator = testGenerator(9_000 + stream)
    let values = (0..<size).map { _ in Double(1 + generator.index(below: 100)) }
    let costs = (0..<size).map { _ in 5 + generator.index(below: 40) }
    let budget = 60 + 40 * stream
    let table = table(values, costs, budget: budget)
    for count in [nil, 3, 6, 10] {
      let rows = count.map { table[$0...$0] } ?? table[1...]
      let best = rows.joined().max().flatMap { $0.isFinite ? $0 : nil }
      var search = PortfolioSearch(
        PortfolioRules(candidates: size, count: count, budget: Double(budget)), capacity: 1,
        within: 0, stepLimit: 1_000_000)
      search.run(values: values, costs: costs.map(Double.init))
      #expect(search.isProven)
      #expect(search.shelf.found.first?.value == best)
    }
  }
}
