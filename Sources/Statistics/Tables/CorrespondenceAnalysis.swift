public import LinearAlgebra

/// Correspondence analysis of a table of counts: which rows go with which columns, beyond what
/// their totals say.
///
///     P = N / n,   S = D_r^(−1/2) (P − rcᵀ) D_c^(−1/2) = U Σ Vᵀ
///     rows  F = D_r^(−1/2) U Σ,   columns  G = D_c^(−1/2) V Σ
///
/// F and G are principal coordinates: distances between rows, and between columns, are χ²
/// distances.  Source: Greenacre (2017), Correspondence Analysis in Practice, appendix A.
public struct CorrespondenceAnalysis: Sendable, Equatable {
  /// Rows and columns of the table that have counts, which are those analysed.
  public let rows: [Int]
  public let columns: [Int]
  /// r and c, shares of all counts.
  public let rowMasses: [Double]
  public let columnMasses: [Double]
  /// Σ², largest first: the inertia of each dimension; those that are nothing are left out.
  public let eigenvalues: [Double]
  /// F: analysed rows × dimensions.  On each dimension the row that weighs most in it is positive.
  public let rowCoordinates: Matrix
  /// G: analysed columns × dimensions.
  public let columnCoordinates: Matrix
  /// n.
  public let total: Double

  /// Σ σ² = χ² / n.
  public var inertia: Double { eigenvalues.reduce(0, +) }
  /// Pearson's χ² of independence.
  public var chiSquared: Double { total * inertia }

  /// nil where fewer than two rows or two columns have counts, or the decomposition fails.
  ///
  /// Cost: one thin singular value decomposition.
  public init?(_ counts: Matrix) {
    let rowTotals = (0..<counts.rows).map { i in
      (0..<counts.columns).reduce(0) { $0 + counts[i, $1] }
    }
    let columnTotals = (0..<counts.columns).map { j in
      (0..<counts.rows).reduce(0) { $0 + counts[$1, j] }
    }
    let (rows, columns) = (
      rowTotals.indices.filter { rowTotals[$0] > 0 },
      columnTotals.indices.filter { columnTotals[$0] > 0 }
    )
    guard rows.count > 1, columns.count > 1 else { return nil }
    let n = rowTotals.reduce(0, +)
    let (r, c) = (rows.map { rowTotals[$0] / n }, columns.map { columnTotals[$0] / n })
    var residuals = counts.selectingRows(rows).selectingColumns(columns).scaled(by: 1 / n)
    for j in c.indices {
      for i in r.indices {
        residuals[i, j] = (residuals[i, j] - r[i] * c[j]) / (r[i] * c[j]).squareRoot()
      }
    }
    guard let decomposed = try? residuals.singularValues() else { return nil }
    // One of min(I, J) dimensions is always nothing; so are those that rounding alone made.
    let kept = decomposed.values.indices.filter { decomposed.values[$0] > 1e-10 }
    let sizes = kept.map { decomposed.values[$0] }
    func principal(_ vectors: Matrix, _ masses: [Double]) -> Matrix {
      vectors.selectingColumns(kept).scalingRows(by: masses.map { 1 / $0.squareRoot() })
        .transposed().scalingRows(by: sizes).transposed()
    }
    (self.rows, self.columns, rowMasses, columnMasses, total) = (rows, columns, r, c, n)
    eigenvalues = sizes.map { $0 * $0 }
    rowCoordinates = principal(decomposed.left, r)
    columnCoordinates = principal(decomposed.right, c)
  }
}
