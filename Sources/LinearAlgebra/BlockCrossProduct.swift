internal import COpenBLAS

extension Matrix {
  /// Adds XᵀX over a contiguous block of rows of X to the lower triangle of this p × p matrix.
  ///
  /// BLAS `dsyrk`; (rows of the block) · p² flops, no allocation.
  public mutating func addCrossProduct(of x: Matrix, inRows block: Range<Int>) {
    precondition(rows == x.columns && columns == x.columns, "\(rows)×\(columns) sum")
    precondition(block.lowerBound >= 0 && block.upperBound <= x.rows, "rows \(block)")
    guard !block.isEmpty, columns > 0 else { return }
    let (n, p) = (CInt(x.rows), CInt(columns))
    unsafe x.storage.withUnsafeBufferPointer { x in
      unsafe cblas_dsyrk(
        CblasColMajor, CblasLower, CblasTrans, p, CInt(block.count), 1,
        x.baseAddress.map { unsafe $0 + block.lowerBound }, n, 1, &storage, p)
    }
  }
}
