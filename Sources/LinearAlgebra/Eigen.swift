internal import COpenBLAS

/// A = V diag(λ) Vᵀ of a symmetric p × p matrix.
public struct SymmetricEigen: Sendable, Equatable {
  /// λ, largest first.
  public let values: [Double]
  /// Unit vectors in columns, in the order of the values; the entry of largest
  /// magnitude of each is positive, the first such where several tie.
  public let vectors: Matrix
}

extension Matrix {
  /// Eigenvalues and vectors of this symmetric matrix; only its lower triangle is read.
  ///
  /// LAPACK `dsyevr`, about 9p³ flops, two copies of p².
  ///
  /// - Throws: ``LinearAlgebraError/noConvergence(unconverged:)``.
  public func symmetricEigen() throws(LinearAlgebraError) -> SymmetricEigen {
    precondition(rows == columns, "eigenvalues of a \(rows)×\(columns) matrix")
    guard rows > 0 else { return SymmetricEigen(values: [], vectors: self) }
    let p = rows
    var (copy, ascending) = (storage, [Double](repeating: 0, count: p))
    var vectors = Matrix(rows: p, columns: p)
    var support = [CInt](repeating: 0, count: 2 * p)
    let (reals, integers) = (max(26 * p, p * 40), 10 * p)
    var work = [Double](repeating: 0, count: reals)
    var integerWork = [CInt](repeating: 0, count: integers)
    let info = unsafe lapack_syevr_lower(
      CInt(p), &copy, &ascending, &vectors.storage, &support, &work, CInt(reals), &integerWork,
      CInt(integers))
    precondition(info >= 0, "dsyevr rejected argument \(-info)")
    guard info == 0 else { throw .noConvergence(unconverged: Int(info)) }
    var sorted = vectors.selectingColumns((0..<p).reversed())
    for column in 0..<p { sorted.formPositive(column) }
    return SymmetricEigen(values: ascending.reversed(), vectors: sorted)
  }

  /// Turns the sign of a column so that its entry of largest magnitude is positive.
  private mutating func formPositive(_ index: Int) {
    var values = mutableColumn(index)
    var largest = 0.0
    // A tie within rounding goes to the first, so that the sign does not depend on the last bit.
    for row in values.indices where values[row].magnitude > largest.magnitude * (1 + 1e-8) {
      largest = values[row]
    }
    guard largest < 0 else { return }
    for row in values.indices { values[row] = -values[row] }
  }
}
