import Foundation
import LinearAlgebra
import Statistics
import Survey
import Testing

@testable import Pilots

/// SMAA-2 on published cases.
@Suite struct PublishedSMAATests {
  /// Lahdelma & Salminen's indices in closed form: (1, 0, 1) beats (0, 1, 0) where w₂ < ½.
  @Test func closedForm() throws {
    let assessment = Make.assess(
      Make.judged([[1, 0, 1], [0, 1, 0]], count: 1, weights: .uniform), draws: 20_000)
    let indices = try #require(assessment.ranking).indices
    #expect(abs(indices.wins[0][1].share - 0.75) < 0.0138)
    #expect(abs(indices.choiceEntropy - 0.8113) < 0.016)
    let confidence = indices.confidence.compactMap { $0?.map(\.share) }
    #expect(confidence == [[1, 0], [0, 1]])
    let exact: [[Double]] = [[7.0 / 18, 2.0 / 9, 7.0 / 18], [1.0 / 6, 2.0 / 3, 1.0 / 6]]
    for (pilot, exact) in exact.enumerated() {
      let central = try #require(indices.centralWeights[pilot])
      for (weight, exact) in zip(central, exact) {
        let error = try #require(weight.error)
        #expect(abs(weight.weight - exact) < 4.5 * error)
      }
    }
  }

  /// The means and deviations of the benefit and risk of four antidepressants, with their
  /// scales; efficacy is lognormal and the more the better, the rest normal.
  private static let effects:
    [(means: [Double], deviations: [Double], worst: Double, best: Double)] =
      [
        ([0, 0.086, 0.095, 0.113], [0, 0.056, 0.044, 0.048], 0.98, 1.23),
        ([11.7, 9.2, 15.4, 5.5], [2.5, 1.86, 2.65, 2.32], 20.6, 0.95),
        ([7.2, 10.6, 7.5, 15.7], [1.45, 1.58, 1.48, 4.44], 24.4, 4.36),
        ([16.6, 21.2, 20.2, 12.8], [3.27, 5.15, 3.78, 2.45], 31.3, 8),
        ([13.7, 14.3, 15, 11.2], [1.89, 2.93, 3.21, 3.98], 21.3, 3.4),
        ([18.6, 18.3, 19.5, 31], [1.79, 3.7, 2.6, 1.68], 34.3, 11.05),
      ]

  private static let draws = 20_000

  private static let joint = JointDraws.of(
    effects.enumerated().map { number, effect in
      let scale = ValueScale(worst: effect.worst, best: effect.best)
      return Matrix(
        rows: draws, columns: 4,
        columnMajor: (0..<4).flatMap { pilot in
          (0..<draws).map { draw in
            var generator = testGenerator(1_000_000 * (10 * number + pilot) + draw)
            let normal = effect.means[pilot] + effect.deviations[pilot] * generator.normal()
            return scale.extended(number == 0 ? exp(normal) : normal)
          }
        })
    })

  /// Tervonen, van Valkenhoef, Buskens, Hillege & Postmus (2011),
  /// doi:10.1002/sim.4194: shares by 2·10⁶ draws elsewhere; 4.5 standard errors at 20,000
  /// draws are below 0.016, of confidence too.
  @Test func antidepressants() throws {
    let sampler = WeightSampler(
      region: WeightRegion(
        SwingWeights(swings: [Double](repeating: 1, count: 6)), knowledge: .uniform), seed: 3)
    var tally = RankTally(candidates: 4, criteria: 6)
    Self.joint.forEachBlock(0..<Self.draws, sampler) { _, values, weights in
      tally.add(values: values, weights: weights)
    }
    let central = (0..<4).map { tally.centralWeights($0) }
    let indices = RankIndices(
      tally, pilots: ["F", "P", "S", "V"],
      confidence: Self.joint.confidences(at: central, draws: Self.draws))

    let acceptability = [
      [0.195, 0.282, 0.299, 0.224], [0.253, 0.293, 0.267, 0.186], [0.169, 0.243, 0.286, 0.302],
      [0.382, 0.181, 0.147, 0.289],
    ]
    let weights = [
      [0.076, 0.136, 0.237, 0.180, 0.159, 0.213], [0.181, 0.169, 0.149, 0.126, 0.152, 0.223],
      [0.208, 0.095, 0.222, 0.132, 0.149, 0.194], [0.185, 0.213, 0.118, 0.202, 0.188, 0.093],
    ]
    for pilot in 0..<4 {
      #expect(indices.acceptability[pilot].map(\.share).isClose(to: acceptability[pilot], 0.016))
      let found = try #require(central[pilot])
      #expect(found.map(\.weight).isClose(to: weights[pilot], 0.012))
    }
    let factors = (0..<4).compactMap { indices.confidenceFactor($0)?.share }
    #expect(factors.isClose(to: [0.486, 0.442, 0.347, 0.730], 0.03))
  }
}
