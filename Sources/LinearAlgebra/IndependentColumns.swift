internal import COpenBLAS

extension Matrix {
  /// Columns, ascending, that span what all columns of a design matrix span,
  /// given its cross-product XᵀX (this matrix, p × p).
  ///
  /// LAPACK `dpstrf`, Cholesky with complete pivoting; p³/3 flops on a copy.
  ///
  /// - Parameter tolerance: share of the largest diagonal value below which a
  ///   pivot is rounding.
  /// - Returns: column numbers; as many as the rank.
  public func independentColumns(tolerance: Double = 1e-10) -> [Int] {
    precondition(rows == columns, "cross-product of \(rows)×\(columns)")
    guard rows > 0 else { return [] }
    var factor = storage
    var pivots = [CInt](repeating: 0, count: rows)
    var work = [Double](repeating: 0, count: 2 * rows)
    var rank: CInt = 0
    let largest = (0..<rows).reduce(0) { Swift.max($0, self[$1, $1]) }
    let order = CInt(rows)
    let info = unsafe lapack_pstrf_lower(
      order, &factor, order, &pivots, &rank, tolerance * largest, &work)
    precondition(info >= 0, "dpstrf rejected argument \(-info)")
    return pivots.prefix(Int(rank)).map { Int($0) - 1 }.sorted()
  }
}
