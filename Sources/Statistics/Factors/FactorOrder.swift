internal import LinearAlgebra

/// The order and direction of factors, which mathematics leaves free.
struct FactorOrder {
  /// Columns by falling sum of squares, ties in their own order.
  let order: [Int]
  /// ±1 per column as ordered: the sum becomes positive; where it is zero within rounding,
  /// the first of the largest entries does.
  let signs: [Double]

  init(of loadings: Matrix) {
    let squares = (0..<loadings.columns).map { j in
      (0..<loadings.rows).reduce(0) { $0 + loadings[$1, j] * loadings[$1, j] }
    }
    order = squares.indices.sorted { (-squares[$0], $0) < (-squares[$1], $1) }
    signs = order.map { j in
      let entries = (0..<loadings.rows).map { loadings[$0, j] }
      let (sum, size) = (entries.reduce(0, +), entries.reduce(0) { $0 + $1.magnitude })
      if sum.magnitude > 1e-10 * size { return sum < 0 ? -1 : 1 }
      let top = (entries.map(\.magnitude).max() ?? 0) * (1 - 1e-8)
      return (entries.first { $0.magnitude >= top } ?? 0) < 0 ? -1 : 1
    }
  }

  /// Columns put in order and turned.
  func columns(of matrix: Matrix) -> Matrix {
    var ordered = matrix.selectingColumns(order)
    for j in signs.indices where signs[j] < 0 {
      for i in 0..<ordered.rows { ordered[i, j] = -ordered[i, j] }
    }
    return ordered
  }
}

extension Matrix {
  /// These loadings with their factors in order, each with a positive sum.
  var inFactorOrder: Matrix { FactorOrder(of: self).columns(of: self) }

  /// Σⱼ aᵢⱼ² per row.
  var rowSquares: [Double] {
    (0..<rows).map { i in (0..<columns).reduce(0) { $0 + self[i, $1] * self[i, $1] } }
  }
}
