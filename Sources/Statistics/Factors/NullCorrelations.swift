internal import LinearAlgebra

/// Correlations of p items that have nothing in common, as n respondents would show them.
enum NullCorrelations {
  /// Of normal items.  The cross-product of n centred normal rows is LLᵀ with normal numbers
  /// below the diagonal of L and roots of χ²(n − 1), χ²(n − 2) … on it, so p²/2 draws do the
  /// work of np.
  ///
  /// Source: Bartlett (1933), doi:10.1017/S0370164600015066; Odell & Feiveson (1966),
  /// doi:10.1080/01621459.1966.10502018.
  static func normal(
    items p: Int, respondents n: Int, _ generator: inout CounterGenerator
  ) -> Matrix {
    var upper = Matrix(rows: min(p, n - 1), columns: p)
    for i in 0..<p {
      for j in 0..<min(i, upper.rows) { upper[j, i] = generator.normal() }
      if i < upper.rows {
        upper[i, i] = generator.chiSquared(df: Double(n - 1 - i)).squareRoot()
      }
    }
    for i in 0..<p { upper.formUnitColumn(i) }
    return upper.crossProduct()
  }

  /// Of the answers given, each item's drawn n times with replacement on its own.  An item
  /// whose draws are all alike correlates with nothing.
  static func resampled(
    _ answers: [[Double]], respondents n: Int, _ generator: inout CounterGenerator
  ) -> Matrix {
    var drawn = Matrix(rows: n, columns: answers.count)
    for (item, given) in answers.enumerated() {
      var column = drawn.mutableColumn(item)
      var sum = 0.0
      for row in 0..<n {
        column[row] = given[generator.index(below: given.count)]
        sum += column[row]
      }
      for row in 0..<n { column[row] -= sum / Double(n) }
    }
    for item in answers.indices { drawn.formUnitColumn(item) }
    var correlations = drawn.crossProduct()
    for item in answers.indices { correlations[item, item] = 1 }
    return correlations
  }
}

extension Matrix {
  /// Scales a column to length one; one that is zero within rounding becomes zero.
  fileprivate mutating func formUnitColumn(_ index: Int) {
    var column = mutableColumn(index)
    var squares = 0.0
    for row in column.indices { squares += column[row] * column[row] }
    let scale = squares > 1e-20 ? 1 / squares.squareRoot() : 0
    for row in column.indices { column[row] *= scale }
  }
}
