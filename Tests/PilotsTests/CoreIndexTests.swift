import Statistics
import Testing

@testable import Pilots

/// Five projects on two criteria; non-dominated sets by enumeration elsewhere.
@Suite struct CoreIndexTests {
  private let scores: [[Double]] = [[8, 2], [6, 5], [3, 9], [5, 4], [2, 7]]
  private let rules = PortfolioRules(candidates: 5, count: nil, budget: 9)

  struct Knowledge: Sendable {
    /// Weights of the first criterion at the corners.
    let corners: [Double]
    let kept: [[Int]]
    let shares: [Double]

    init(_ corners: [Double], _ kept: [[Int]], _ shares: [Double]) {
      (self.corners, self.kept, self.shares) = (corners, kept, shares)
    }
  }

  static let third = 1.0 / 3
  static let published: [Knowledge] = [
    Knowledge([0, 1], [[1, 2, 4], [1, 4, 5], [2, 3, 4], [3, 4, 5]], [0.5, 0.5, 0.5, 1, 0.5]),
    Knowledge(
      [0.3, 0.7], [[1, 2, 4], [2, 3, 4], [3, 4, 5]], [third, 2 * third, 2 * third, 1, third]),
    Knowledge([0.5], [[2, 3, 4]], [0, 1, 1, 1, 0]),
  ]

  @Test("less known of the weights keeps more portfolios", arguments: published)
  func nonDominated(_ known: Knowledge) throws {
    let sets = try #require(rules.feasibleSets(costs: [4, 3, 4, 2, 3], limit: 100))
    let values = scores.map { row in known.corners.map { $0 * row[0] + (1 - $0) * row[1] } }
    let kept = CoreIndex.nonDominated(sets, values: values)
    #expect(Set(kept.map { $0.map { $0 + 1 } }) == Set(known.kept))
    #expect(CoreIndex.shares(of: sets, values: values) == known.shares)
  }

  @Test("agrees with comparing every pair", arguments: 0..<40)
  func everyPair(_ stream: Int) throws {
    var generator = testGenerator(stream)
    let values = (0..<8).map { _ in (0..<3).map { _ in Double(generator.index(below: 5)) } }
    let sets = try #require(
      PortfolioRules(candidates: 8, count: 3, budget: nil).feasibleSets(
        costs: Array(repeating: 1, count: 8), limit: 100))
    #expect(sets.count == 56)
    let worth = sets.map { set in
      (0..<3).map { corner in set.reduce(0) { $0 + values[$1][corner] } }
    }
    let kept = sets.indices.filter { one in
      !sets.indices.contains { other in
        zip(worth[other], worth[one]).allSatisfy { $0 >= $1 } && worth[other] != worth[one]
      }
    }
    #expect(Set(CoreIndex.nonDominated(sets, values: values)) == Set(kept.map { sets[$0] }))
  }
}
