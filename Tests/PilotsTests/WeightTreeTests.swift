import LinearAlgebra
import Statistics
import Survey
import TestSupport
import Testing

@testable import Pilots

/// Trees of two levels, and several members of a panel.
@Suite struct WeightTreeTests {
  private func criteria() -> [Criterion] {
    let evidence = CriterionGroup(id: "evidence", swing: 60)
    return [
      Criterion(id: "need", source: .shortfall, worst: 0, best: 1, swing: 100, group: evidence),
      Make.criterion("risk", .column("risk"), swing: 20),
      Criterion(id: "voice", source: .salience, worst: 0, best: 1, swing: 50, group: evidence),
      Criterion(id: "reach", source: .reach, worst: 0, best: 1, swing: 50, group: evidence),
    ]
  }

  @Test("weight of the branch times weight on the branch")
  func shares() {
    #expect(WeightTree(criteria()).shares.isClose(to: [0.375, 0.25, 0.1875, 0.1875], 1e-12))
  }

  @Test func cornersAreProductsOfCorners() throws {
    let region = WeightRegion(SwingWeights(criteria()), knowledge: .order)
    let third = 1 / 3.0
    // Branches: evidence ≥ risk; on it need ≥ voice, reach, which are not ordered.
    let expected: [[Double]] = [
      [1, 0, 0, 0], [0.5, 0, 0.5, 0], [0.5, 0, 0, 0.5], [third, 0, third, third],
      [0.5, 0.5, 0, 0], [0.25, 0.5, 0.25, 0], [0.25, 0.5, 0, 0.25],
      [third / 2, 0.5, third / 2, third / 2],
    ]
    let corners = try #require(region.vertices(limit: 8))
    #expect(corners.count == 8)
    for corner in expected { #expect(corners.contains { $0.isClose(to: corner, 1e-12) }) }
    #expect(region.vertices(limit: 7) == nil)
  }

  /// Means of a product of two independent uniform orders: products of rank order
  /// centroids, (3/4, 1/4) and (11/18, 7/36, 7/36).
  @Test func drawsAverageToTheProductOfCentroids() {
    let region = WeightRegion(SwingWeights(criteria()), knowledge: .order)
    var block = Matrix(rows: 40_000, columns: 4)
    WeightSampler(region: region, seed: 5).fill(&block, from: 0)
    let means = block.columnMeans
    let exact = [0.75 * 11 / 18, 0.25, 0.75 * 7 / 36, 0.75 * 7 / 36]
    #expect(means.isClose(to: exact, 0.0045))
    #expect((0..<100).allSatisfy { block[$0, 0] >= max(block[$0, 2], block[$0, 3]) })
  }

  private let panel = [
    PanelMember(name: "A", swings: ["a": 100, "b": 0]),
    PanelMember(name: "B", swings: ["a": 25, "b": 75]),
  ]

  @Test("members count alike; each draw takes one of them at their word")
  func members() throws {
    let criteria = ["a", "b"].map { Make.criterion($0, .column($0)) }
    let weights = SwingWeights(criteria, panel: panel)
    #expect(weights.shares == [0.625, 0.375] && weights.members == [[1, 0], [0.25, 0.75]])
    let region = WeightRegion(weights, knowledge: .panel)
    var block = Matrix(rows: 10_000, columns: 2)
    WeightSampler(region: region, seed: 5).fill(&block, from: 0)
    let share = Double((0..<10_000).count { block[$0, 0] == 1 }) / 10_000
    #expect(abs(share - 0.5) < 0.0225)
    #expect((0..<10_000).allSatisfy { block[$0, 0] == 1 || block[$0, 0] == 0.25 })
    #expect(region.vertices(limit: 2) == [[1, 0], [0.25, 0.75]])
  }

  /// By hand: A values P1 P2 P3 at 9 5 1, B at 3 8 4.75 tenths; together 6, 6.5 … .
  @Test func whatEachMemberWouldChoose() throws {
    let criteria = ["a", "b"].map { Make.criterion($0, .column($0)) }
    let pilots = [[0.9, 0.1], [0.5, 0.9], [0.1, 0.6]].enumerated().map { number, row in
      Make.pilot("P\(number + 1)", judged: ["a": Range3(row[0]), "b": Range3(row[1])])
    }
    let plan = PilotPlan(
      pilots: pilots, addresses: [], outputs: [], criteria: criteria,
      selection: Selection(count: 1, budget: nil),
      weights: .panel, panel: panel, wave: "w1")
    let assessment = Make.assess(plan)
    let members = try #require(assessment.ranking).members
    #expect(members.map(\.portfolio) == [["P1"], ["P2"]])
    #expect(members[0].ranks == ["P1": 1, "P2": 2, "P3": 3])
    #expect(members[1].ranks == ["P1": 3, "P2": 1, "P3": 2])
    #expect(assessment.portfolios[0].pilots == ["P2"])
    #expect(abs(try #require(members[0].shortfall) - 100 * (1 - 0.5 / 0.9)) < 1e-9)
    #expect(members[1].shortfall == 0)
    // S = (4−4)² + (3−4)² + (5−4)² = 2; W = 12·2 / (4·24).
    #expect(assessment.ranking?.concordance.map { abs($0 - 0.25) < 1e-12 } == true)
  }

  @Test("Kendall's W, with ties, against scipy's Friedman statistic")
  func concordanceOfRankings() throws {
    let golden = try Golden("smaa")["panel"]
    func rankings(_ name: String) -> [[Int]] {
      golden[name].list.map { $0.numbers.map { Int($0) } }
    }
    let (plain, tied) = (concordance(of: rankings("rankings")), concordance(of: rankings("tied")))
    #expect(abs(try #require(plain) - golden["w"].value) < 1e-12)
    #expect(abs(try #require(tied) - golden["w tied"].value) < 1e-12)
    #expect(concordance(of: [[1, 2]]) == nil && concordance(of: [[1, 1], [1, 1]]) == nil)
    #expect(concordance(of: [[1, 2, 3], [1, 2, 3]]) == 1)
  }
}
