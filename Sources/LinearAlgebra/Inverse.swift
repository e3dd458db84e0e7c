internal import COpenBLAS
internal import Foundation

extension Matrix {
  /// A⁻¹, full and symmetric, where this matrix is the Cholesky factor of A.
  ///
  /// LAPACK `dpotri`; 2p³/3 flops on a copy.
  public func inverseOfFactored() -> Matrix {
    precondition(rows == columns, "inverse of a \(rows)×\(columns) matrix")
    var inverse = self
    let order = CInt(rows)
    let info = unsafe lapack_potri_lower(order, &inverse.storage, max(order, 1))
    precondition(info == 0, "dpotri: \(info)")
    for column in 0..<columns {
      for row in 0..<column { inverse[row, column] = inverse[column, row] }
    }
    return inverse
  }

  /// log |A|, where this matrix is the Cholesky factor of A.
  public var logDeterminantOfFactored: Double {
    2 * (0..<rows).reduce(0) { $0 + log(self[$1, $1]) }
  }

  /// X with AX = B for this general square matrix A.
  ///
  /// LAPACK `dgesv`; 2p³/3 + 2p²m flops, one copy of A.
  ///
  /// - Throws: ``LinearAlgebraError/singular(order:)`` where a pivot is exactly zero.
  public func solving(_ rightHandSides: consuming Matrix) throws(LinearAlgebraError) -> Matrix {
    precondition(rows == columns && rightHandSides.rows == rows, "system of unequal orders")
    guard rows > 0, rightHandSides.columns > 0 else { return rightHandSides }
    var (factors, pivots) = (storage, [CInt](repeating: 0, count: rows))
    let info = unsafe lapack_gesv(
      CInt(rows), CInt(rightHandSides.columns), &factors, &pivots, &rightHandSides.storage)
    precondition(info >= 0, "dgesv rejected argument \(-info)")
    if info > 0 { throw .singular(order: Int(info)) }
    return rightHandSides
  }
}

extension Matrix {
  /// The p × p identity.
  public static func identity(_ p: Int) -> Matrix {
    var matrix = Matrix(rows: p, columns: p)
    for index in 0..<p { matrix[index, index] = 1 }
    return matrix
  }

  /// Aᵀ: columns × rows, one copy.
  public func transposed() -> Matrix {
    var result = [Double]()
    result.reserveCapacity(rows * columns)
    for row in 0..<rows { for column in 0..<columns { result.append(self[row, column]) } }
    return Matrix(rows: columns, columns: rows, columnMajor: result)
  }
}
