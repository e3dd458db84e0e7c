internal import LinearAlgebra

/// R² of an outcome on every subset of p drivers.
///
/// Subsets are walked depth first, each extended by the drivers behind its last one, so
/// that a fit costs one Cholesky step on what stands behind:
///
///     R²(S ∪ j) = R²(S) + a_yj² / a_jj          A ← A − aⱼ aⱼᵀ / a_jj
///
/// where A is the covariance, given S, of the drivers behind S and the outcome y.  R²
/// never falls from a subset to a larger one, rounding or not.
struct SubsetFits {
  /// By subset, driver j standing at bit j; the empty one has 0.
  private(set) var rSquared: [Double]
  /// Lower triangles of A, one behind another: given no drivers, one driver, …, all.
  private var given: Matrix
  /// y, the last variable.
  private let outcome: Int

  /// From correlations, the outcome last; drivers linearly independent.
  ///
  /// About 6 · 2^p flops; memory of 2^p + (p + 1)³ numbers.
  init(_ correlation: Matrix) {
    outcome = correlation.columns - 1
    rSquared = Array(repeating: 0, count: 1 << outcome)
    given = Matrix(rows: outcome + 1, columns: (outcome + 1) * (outcome + 1))
    for column in 0...outcome {
      for row in column...outcome { given[row, column] = correlation[row, column] }
    }
    extend(0, by: 0, level: 0)
  }

  /// Fits every subset that adds drivers from `first` on to a subset of `level` drivers.
  private mutating func extend(_ subset: Int, by first: Int, level: Int) {
    let start = level * (outcome + 1)
    for driver in first..<outcome {
      let (extended, own) = (subset | 1 << driver, start + driver)
      let shared = given[outcome, own]
      rSquared[extended] = rSquared[subset] + shared * shared / given[driver, own]
      condition(on: driver, from: start, to: start + outcome + 1)
      extend(extended, by: driver + 1, level: level + 1)
    }
  }

  /// Writes A given one driver more, for the variables behind it.
  private mutating func condition(on driver: Int, from start: Int, to next: Int) {
    let pivot = given[driver, start + driver]
    for column in driver + 1...outcome {
      let slope = given[column, start + driver] / pivot
      for row in column...outcome {
        given[row, next + column] = given[row, start + column] - slope * given[row, start + driver]
      }
    }
  }
}
