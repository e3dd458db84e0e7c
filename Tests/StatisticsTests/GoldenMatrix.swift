internal import LinearAlgebra
internal import TestSupport

/// A symmetric matrix that a golden file holds row by row.
func matrix(_ golden: Golden) -> Matrix {
  let rows = golden.list.map(\.numbers)
  return Matrix(rows: rows.count, columns: rows.count, columnMajor: rows.flatMap { $0 })
}
