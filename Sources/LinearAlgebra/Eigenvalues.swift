internal import COpenBLAS

extension Matrix {
  /// Eigenvalues of this symmetric matrix, largest first; only its lower triangle is read.
  ///
  /// LAPACK `dsyevr` without vectors, about 4p³/3 flops, one copy of p².
  ///
  /// - Throws: ``LinearAlgebraError/noConvergence(unconverged:)``.
  public func symmetricEigenvalues() throws(LinearAlgebraError) -> [Double] {
    precondition(rows == columns, "eigenvalues of a \(rows)×\(columns) matrix")
    guard rows > 0 else { return [] }
    let p = rows
    var (copy, ascending) = (storage, [Double](repeating: 0, count: p))
    var support = [CInt](repeating: 0, count: 2 * p)
    let (reals, integers) = (40 * p, 10 * p)
    var work = [Double](repeating: 0, count: reals)
    var integerWork = [CInt](repeating: 0, count: integers)
    let info = unsafe lapack_syevr_values_lower(
      CInt(p), &copy, &ascending, &support, &work, CInt(reals), &integerWork, CInt(integers))
    precondition(info >= 0, "dsyevr rejected argument \(-info)")
    guard info == 0 else { throw .noConvergence(unconverged: Int(info)) }
    return ascending.reversed()
  }
}
