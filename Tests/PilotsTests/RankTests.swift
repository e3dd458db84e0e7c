import Testing

@testable import Pilots

@Suite struct RankTests {
  @Test(
    "ties share the better rank",
    arguments: [
      ([3.0, 1, 2], [1, 3, 2]), ([2, 2, 1], [1, 1, 3]), ([5, 5, 5], [1, 1, 1]), ([1], [1]),
      ([], []),
    ])
  func strictlyGreater(_ values: [Double], _ expected: [Int]) {
    #expect(ranks(of: values) == expected)
  }

  /// R: quantile(c(1, 2, 4, 8), c(0, .1, .5, 1), type = 7).
  @Test("quantiles as R's type 7", arguments: [(0.0, 1.0), (0.1, 1.3), (0.5, 3), (1, 8)])
  func quantile(_ p: Double, _ expected: Double) throws {
    let value = try #require([1.0, 2, 4, 8].quantileOfSorted(p))
    #expect(abs(value - expected) < 1e-12)
    #expect([Double]().quantileOfSorted(p) == nil)
  }
}
