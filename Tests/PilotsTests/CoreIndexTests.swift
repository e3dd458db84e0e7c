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

@Suite struct CoreIndexPropertyTests {
  /// Weights of a smaller region are mixtures of the corners of the larger one.
  @Test("more known of the weights: core stays core, exterior exterior", arguments: 0..<4)
  func moreInformation(_ block: Int) throws {
    for stream in block * 50..<(block + 1) * 50 {
      let choice = RandomSelection(90_000 + stream, upTo: 9)
      guard let sets = choice.rules.feasibleSets(costs: choice.costs, limit: 1000), !sets.isEmpty
      else { continue }
      var dice = testGenerator(95_000 + stream)
      let wide = (0..<choice.size).map { _ in (0..<3).map { _ in dice.uniform() } }
      let corners = (0..<3).map { _ -> [Double] in
        let parts = (0..<3).map { _ in 0.05 + dice.uniform() }
        return parts.map { $0 / parts.reduce(0, +) }
      }
      let narrow = wide.map { row in corners.map { row.weighed(by: $0) } }
      let (before, after) = (
        CoreIndex.shares(of: sets, values: wide), CoreIndex.shares(of: sets, values: narrow)
      )
      for one in 0..<choice.size where before[one] == 1 || before[one] == 0 {
        #expect(after[one] == before[one], "instance \(stream)")
      }
      let kept = Set(CoreIndex.nonDominated(sets, values: wide))
      #expect(kept.isSuperset(of: CoreIndex.nonDominated(sets, values: narrow)))
    }
  }
}
