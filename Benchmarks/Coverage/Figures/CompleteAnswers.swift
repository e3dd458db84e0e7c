import Foundation
import LinearAlgebra
import Statistics
import Survey
import Weighting

/// Scores of respondents who answered every item, for the linearised interval of α.
struct CompleteAnswers {
  /// 1 where the respondent answered every item, else 0.
  private let isComplete: [Double]
  /// Scores per item, 0 where not complete.
  private let items: [[Double]]

  init(_ weighted: WeightedWave) {
    let answers = weighted.wave.answers.compactMap { $0 }
    let isComplete = (0..<weighted.wave.respondents).map { row in
      answers.allSatisfy { $0[row] < 5 } ? 1.0 : 0
    }
    self.isComplete = isComplete
    items = answers.map { codes in zip(codes, isComplete).map { 25 * Double($0) * $1 } }
  }

  func degreesOfFreedom(in weighted: WeightedWave) -> Int {
    weighted.design.degreesOfFreedom(ofUnits: isComplete.indices.filter { isComplete[$0] > 0 })
  }

  /// Standard error of α by linearisation, with centred scores d and S their sum:
  ///
  ///     α = k/(k−1) (1 − A/B)      A = Σ w Σⱼ dⱼ², B = Σ w S²
  ///     z = −k/(k−1) (Σⱼ dⱼ² − (A/B) S²) / B
  ///
  /// The means are estimated too, but α does not move with them to first order.
  /// Source: Maydeu-Olivares, Coffman & Hartmann (2007), doi:10.1037/1082-989X.12.2.157.
  func linearisedError(of weighted: WeightedWave) -> Double {
    let centred = items.map { self.centred($0, weighted.weights) }
    let rows = isComplete.indices
    let squares = rows.map { row in centred.reduce(0) { $0 + $1[row] * $1[row] } }
    let totals = rows.map { row in centred.reduce(0) { $0 + $1[row] } }
    let a = rows.reduce(0) { $0 + weighted.weights[$1] * squares[$1] }
    let b = rows.reduce(0) { $0 + weighted.weights[$1] * totals[$1] * totals[$1] }
    let scale = Double(items.count) / Double(items.count - 1) / b
    let values = rows.map { -scale * (squares[$0] - a / b * totals[$0] * totals[$0]) }
    let linearised = Matrix(rows: rows.count, columns: 1, columnMajor: values)
    return weighted.variances(of: linearised).withReplacement[0].squareRoot()
  }

  private func centred(_ scores: [Double], _ weights: RespondentWeights) -> [Double] {
    let sum = scores.indices.reduce(0) { $0 + weights[$1] * scores[$1] }
    let base = scores.indices.reduce(0) { $0 + weights[$1] * isComplete[$1] }
    return zip(scores, isComplete).map { ($0 - sum / base) * $1 }
  }
}
