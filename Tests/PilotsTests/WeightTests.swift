import Survey
import Testing

@testable import Pilots

@Suite struct SwingWeightTests {
  @Test func swingsOverTheirSum() {
    #expect(SwingWeights(swings: [100, 80, 20]).shares == [0.5, 0.4, 0.1])
  }

  @Test func aSwingOfNothingWeighsNothing() {
    #expect(SwingWeights(swings: [100, 0]).shares == [1, 0])
  }

  @Test(
    "no swing above 0 says nothing about weights", arguments: [[0, 0], [0, -Double.infinity]])
  func unstated(_ swings: [Double]) {
    let weights = SwingWeights(swings: swings)
    #expect(weights.shares == [0.5, 0.5])
    #expect(!weights.isStated)
  }
}

@Suite struct ValueScaleTests {
  @Test(
    "linear between the ends, clipped beyond them",
    arguments: [
      (0.0, 100.0, 25.0, 0.25), (0, 100, -10, 0), (0, 100, 130, 1),
      (100, 50, 60, 0.8), (100, 50, 10, 1), (100, 50, 120, 0), (7, 7, 7, 0), (7, 7, 9, 0),
    ])
  func utility(_ worst: Double, _ best: Double, _ raw: Double, _ expected: Double) {
    #expect(ValueScale(worst: worst, best: best).utility(raw) == expected)
  }
}

@Suite struct WeightRegionTests {
  private func region(_ swings: [Double], _ knowledge: WeightKnowledge) -> WeightRegion {
    WeightRegion(SwingWeights(swings: swings), knowledge: knowledge)
  }

  @Test func cornersOfTheSimplexAreItsCriteria() {
    #expect(
      region([5, 9, 1], .uniform).vertices(limit: 9) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  }

  @Test func cornersOfAnOrderAreEvenOverTheHeaviest() {
    #expect(
      region([20, 100], .order).vertices(limit: 9) == [[0, 1], [0.5, 0.5]])
  }

  @Test("with ties: enumerated by hand for (2 equal) > (2 equal)")
  func cornersWithTies() {
    let third = 1.0 / 3
    #expect(
      region([9, 9, 4, 4], .order).vertices(limit: 9) == [
        [1, 0, 0, 0], [0, 1, 0, 0], [third, third, third, 0], [third, third, 0, third],
        [0.25, 0.25, 0.25, 0.25],
      ])
  }

  @Test func zeroSwingsStayOut() {
    #expect(region([9, 0, 4], .uniform).tiers == [[0, 2]])
    #expect(region([9, 0, 4], .exact).vertices(limit: 1) == [[9 / 13.0, 0, 4 / 13.0]])
  }

  @Test func tooManyCornersAreNotListed() {
    let swings = [9] + Array(repeating: 4.0, count: 80)
    #expect(region(swings, .order).vertices(limit: 64) == nil)
    #expect(region([1, 1, 1], .uniform).vertices(limit: 2) == nil)
  }
}

@Suite struct WeightSamplerTests {
  private let draws = 40_000

  private func sample(_ swings: [Double], _ knowledge: WeightKnowledge) -> [[Double]] {
    let region = WeightRegion(SwingWeights(swings: swings), knowledge: knowledge)
    let sampler = WeightSampler(region: region, seed: 11)
    return (0..<draws).map { sampler.weights(draw: $0) }
  }

  private func means(_ sample: [[Double]]) -> [Double] {
    sample[0].indices.map { column in sample.reduce(0) { $0 + $1[column] } / Double(draws) }
  }

  /// 4.5 standard errors of a share at 40,000 draws are below 0.0098; normalised
  /// uniforms would give 0.1667.
  @Test func uniformOnTheSimplex() {
    let weights = sample([1, 2, 3], .uniform)
    for column in 0..<3 {
      let share = Double(weights.count { $0[column] > 0.5 }) / Double(draws)
      #expect(abs(share - 0.25) < 0.0098)
    }
    #expect(weights.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })
  }

  /// Rank order centroid; a weight's standard deviation is below 0.2, so 4.5
  /// standard errors are below 0.0045.
  @Test func orderedWeightsAverageToTheCentroid() {
    let weights = sample([50, 100, 10], .order)
    for (mean, centroid) in zip(means(weights), [5.0 / 18, 11.0 / 18, 2.0 / 18]) {
      #expect(abs(mean - centroid) < 0.0045)
    }
    #expect(weights.allSatisfy { $0[1] >= $0[0] && $0[0] >= $0[2] })
  }

  /// By symmetry the two equal ones share the first two centroids evenly.
  @Test func tiesAreNotOrdered() {
    let weights = sample([100, 100, 10], .order)
    for (mean, centroid) in zip(means(weights), [8.0 / 18, 8.0 / 18, 2.0 / 18]) {
      #expect(abs(mean - centroid) < 0.0045)
    }
    let firstLeads = Double(weights.count { $0[0] > $0[1] }) / Double(draws)
    #expect(abs(firstLeads - 0.5) < 0.0113)
  }

  @Test func exactWeightsAndZeroSwings() {
    #expect(sample([3, 1], .exact)[7] == [0.75, 0.25])
    #expect(sample([3, 0, 1], .uniform).allSatisfy { $0[1] == 0 })
  }
}
