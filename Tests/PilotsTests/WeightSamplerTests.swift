import Survey
import Testing

@testable import Pilots

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
