import Testing

@testable import Pilots

/// Ten pilots whose optimum was found by enumeration in other software.
@Suite struct PortfolioVectorTests {
  private let costs: [Double] = [60, 45, 38, 52, 30, 41, 35, 48, 55, 28]
  private let values: [Double] = [78, 66, 40, 70, 35, 52, 44, 61, 72, 30]

  private func rules(count: Int?, linked: Bool = true) -> PortfolioRules {
    PortfolioRules(
      candidates: 10, count: count, budget: 252,
      requires: linked ? (0..<10).map { $0 == 8 ? [1] : [] } : [],
      excludes: linked ? (0..<10).map { $0 == 0 ? [3] : [] } : [])
  }

  private func search(_ rules: PortfolioRules, within: Double) -> [PortfolioShelf.Found] {
    var search = PortfolioSearch(rules, capacity: 200, within: within, stepLimit: 100_000)
    search.run(values: values, costs: costs)
    #expect(search.isProven)
    return search.shelf.found
  }

  private func numbers(_ set: PilotSet) -> [Int] { set.map { $0 + 1 } }

  @Test func optimumAndRunnersUp() {
    let found = search(rules(count: 6), within: 0.02)
    #expect(found.map(\.value) == [328, 325, 325, 323, 322])
    #expect(numbers(found[0].pilots) == [2, 4, 5, 6, 7, 8])
    #expect(found[0].pilots.reduce(0) { $0 + costs[$1] } == 251)
    #expect(
      Set(found[1...2].map { numbers($0.pilots) }) == [[2, 6, 7, 8, 9, 10], [2, 4, 5, 6, 9, 10]])
    #expect(numbers(found[3].pilots) == [2, 4, 6, 7, 8, 10])
  }

  /// 54 by enumeration; 51 of them also cover three themes of the source's case.
  @Test func feasibleSets() throws {
    let sets = try #require(rules(count: 6).feasibleSets(costs: costs, limit: 1000))
    #expect(sets.count == 54)
    #expect(Set(sets).count == 54)
    let groups = [[1, 5, 7, 10], [2, 4, 8], [3, 6, 9]].map { PilotSet($0.map { $0 - 1 }) }
    #expect(sets.count { set in groups.allSatisfy { !$0.isDisjoint(with: set) } } == 51)
    #expect(rules(count: 6).feasibleSets(costs: costs, limit: 53) == nil)
  }

  @Test func budgetAlone() {
    let found = search(rules(count: nil, linked: false), within: 0)
    #expect(found.map(\.value) == [330])
    #expect(numbers(found[0].pilots) == [1, 2, 4, 7, 9])
    #expect(found[0].pilots.reduce(0) { $0 + costs[$1] } == 247)
  }

  @Test func budgetAndLinksWithoutACount() {
    let found = search(rules(count: nil), within: 0)
    #expect(numbers(found[0].pilots) == [1, 2, 6, 8, 9])
    #expect(found[0].value == 329)
  }
}
