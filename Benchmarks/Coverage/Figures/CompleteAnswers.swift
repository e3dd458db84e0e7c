import Estimation
import Foundation
import LinearAlgebra
import Statistics
import Survey
import Weighting

/// Scores of respondents who answered every item, for the candidate intervals of α.
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

  private func centred(_ scores: [Double], _ weights: [Double]) -> [Double] {
    let sum = scores.indices.reduce(0) { $0 + weights[$1] * scores[$1] }
    let base = scores.indices.reduce(0) { $0 + weights[$1] * isComplete[$1] }
    return zip(scores, isComplete).map { ($0 - sum / base) * $1 }
  }

  /// √(Σ (ln(1 − α_r) − ln(1 − α))² / R); nil with fewer than two replicates.
  func replicatedLogError(of weighted: WeightedWave, alpha: Double) -> Double? {
    let pairs = items.indices.flatMap { i in items[i...].map { zip(items[i], $0).map { $0 * $1 } } }
    let columns = [isComplete] + items + pairs
    let moments = ReplicateTotals(weighted).sums(
      of: Matrix(
        rows: isComplete.count, columns: columns.count, columnMajor: columns.flatMap { $0 }),
      codes: Array(repeating: 0, count: isComplete.count), levels: 1)[0]
    let squares = (1..<moments.rows).compactMap { row -> Double? in
      guard let value = self.alpha(moments, row), value < 1 else { return nil }
      let difference = log(1 - value) - log(1 - alpha)
      return difference * difference
    }
    guard squares.count > 1 else { return nil }
    return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }

  private func alpha(_ moments: Matrix, _ row: Int) -> Double? {
    let (k, total) = (items.count, moments[row, 0])
    guard total > 0 else { return nil }
    var covariance = Matrix(rows: k, columns: k)
    var column = 1 + k
    for i in 0..<k {
      for j in i..<k {
        let value =
          moments[row, column] / total - moments[row, 1 + i] * moments[row, 1 + j] / total / total
        (covariance[i, j], covariance[j, i]) = (value, value)
        column += 1
      }
    }
    return try? CronbachAlpha(covariance: covariance).alpha
  }
}
