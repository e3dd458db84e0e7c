internal import LinearAlgebra

/// What k variables contribute to their weighted moments: 1, yᵢ, and yᵢyⱼ for i ≤ j row
/// by row, one number per respondent, zero for those left out; columns one after another.
///
/// Their sums by weight, ``ReplicateTotals``, give the covariance in the full sample and
/// in every replicate at once.
func momentColumns(_ values: [[Double]], where isComplete: [Bool]) -> [Double] {
  let ones = isComplete.map { $0 ? 1.0 : 0 }
  let kept = values.map { zip($0, ones).map { $0 * $1 } }
  return ones + kept.flatMap { $0 }
    + kept.indices.flatMap { i in kept[i...].flatMap { zip(kept[i], $0).map { $0 * $1 } } }
}

extension Matrix {
  /// Σwyy/Σw − ȳȳ of k variables from one row of summed ``momentColumns(_:where:)``; nil
  /// where nothing has weight.
  ///
  /// A variance that is rounding beside the mean square it is left of is 0: everybody
  /// has the same value.
  init?(covarianceOf k: Int, moments: Matrix, row: Int) {
    let total = moments[row, 0]
    guard total > 0 else { return nil }
    self.init(rows: k, columns: k)
    var column = 1 + k
    for i in 0..<k {
      for j in i..<k {
        let square = moments[row, column] / total
        let value = square - moments[row, 1 + i] / total * (moments[row, 1 + j] / total)
        let isRounding = i == j && value <= 1e-12 * square
        (self[i, j], self[j, i]) = isRounding ? (0, 0) : (value, value)
        column += 1
      }
    }
  }
}
