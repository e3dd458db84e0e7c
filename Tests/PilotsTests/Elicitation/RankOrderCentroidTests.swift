import Survey
import TestSupport
import Testing

@testable import Pilots

@Suite struct RankOrderCentroidTests {
  @Test("case T-A8 and exact fractions")
  func golden() throws {
    #expect(areClose(rankOrderCentroid(3), [11.0 / 18, 5.0 / 18, 2.0 / 18], 1e-15))
    #expect(areClose(rankOrderCentroid(4), [0.5208, 0.2708, 0.1458, 0.0625], 5e-5))
    let known = try Golden("comparison")["centroids"].list.map(\.numbers)
    #expect(known.count == 8)
    for weights in known { #expect(areClose(rankOrderCentroid(weights.count), weights, 1e-15)) }
    #expect(rankOrderCentroid(0).isEmpty)
  }

  /// A weight's standard deviation is below 0.3, so that 4.5 standard errors of a mean of
  /// 40,000 draws are below 0.0068.
  @Test(
    "is the mean of the weights that rankings are drawn with",
    arguments: [
      ([100.0, 60, 40, 10], WeightKnowledge.order), ([10, 100, 100, 0, 10], .order),
      ([5, 5, 5], .order), ([3, 0, 1], .uniform),
    ])
  func meanOfDraws(_ swings: [Double], _ knowledge: WeightKnowledge) throws {
    try expectMean(WeightRegion(SwingWeights(swings: swings), knowledge: knowledge))
  }

  @Test("in a tree, level by level", arguments: [WeightKnowledge.order, .uniform])
  func trees(_ knowledge: WeightKnowledge) throws {
    let group = CriterionGroup(id: "g", swing: 70)
    let criteria = [100.0, 30, 50, 0].enumerated().map { number, swing in
      Criterion(
        id: "c\(number)", source: .reach, worst: 0, best: 1, swing: swing,
        group: number == 0 ? nil : group)
    }
    try expectMean(WeightRegion(SwingWeights(criteria), knowledge: knowledge))
  }

  @Test func withoutAnOrderThereIsNone() {
    #expect(WeightRegion(SwingWeights(swings: [4, 1]), knowledge: .exact).centroid == nil)
  }

  private func expectMean(_ region: WeightRegion) throws {
    let sampler = WeightSampler(region: region, seed: 5)
    var sums = region.stated.map { _ in 0.0 }
    for draw in 0..<40_000 {
      for (index, weight) in sampler.weights(draw: draw).enumerated() { sums[index] += weight }
    }
    let centroid = try #require(region.centroid)
    #expect(areClose(centroid, sums.map { $0 / 40_000 }, 0.0068))
    #expect(abs(centroid.reduce(0, +) - 1) < 1e-12)
  }
}
