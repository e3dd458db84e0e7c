internal import COpenBLAS

/// A = U diag(σ) Vᵀ of an m × n matrix, thin: k = min(m, n).
public struct SingularValues: Sendable, Equatable {
  /// U, m × k.  The entry of largest magnitude of each column is positive, the first such where
  /// several tie.
  public let left: Matrix
  /// σ, largest first.
  public let values: [Double]
  /// V, n × k.
  public let right: Matrix
}

extension Matrix {
  /// The thin singular value decomposition of this matrix.
  ///
  /// LAPACK `dgesdd`; about 6 · m · n · k flops, one copy.
  ///
  /// - Throws: ``LinearAlgebraError/noConvergence(unconverged:)``.
  public func singularValues() throws(LinearAlgebraError) -> SingularValues {
    let k = Swift.min(rows, columns)
    var values = [Double](repeating: 0, count: k)
    var (left, rightT) = (Matrix(rows: rows, columns: k), Matrix(rows: k, columns: columns))
    guard k > 0 else {
      return SingularValues(left: left, values: values, right: rightT.transposed())
    }
    var copy = storage
    let reals = 8 * k * k + 16 * k + 64 * (rows + columns)
    var work = [Double](repeating: 0, count: reals)
    var integerWork = [CInt](repeating: 0, count: 8 * k)
    let info = unsafe lapack_gesdd_thin(
      CInt(rows), CInt(columns), &copy, &values, &left.storage, &rightT.storage, &work,
      CInt(reals), &integerWork)
    precondition(info >= 0, "dgesdd rejected argument \(-info)")
    guard info == 0 else { throw .noConvergence(unconverged: Int(info)) }
    var right = rightT.transposed()
    for column in 0..<k where left.isTurned(column) {
      left.turn(column)
      right.turn(column)
    }
    return SingularValues(left: left, values: values, right: right)
  }

  /// Whether the entry of largest magnitude of a column is negative; a tie within rounding goes
  /// to the first.
  private func isTurned(_ index: Int) -> Bool {
    let values = column(index)
    var largest = 0.0
    for row in values.indices where values[row].magnitude > largest.magnitude * (1 + 1e-8) {
      largest = values[row]
    }
    return largest < 0
  }

  private mutating func turn(_ index: Int) {
    var values = mutableColumn(index)
    for row in values.indices { values[row] = -values[row] }
  }
}
