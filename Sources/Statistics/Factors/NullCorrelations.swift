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
  ///
  /// The answers are centred, so that taking out the means of a set costs no digits.
  static func resampled(
    _ centred: [[Double]], respondents n: Int, _ generator: inout CounterGenerator
  ) -> Matrix {
    var drawn = Matrix(rows: n, columns: centred.count)
    var sums = [Double](repeating: 0, count: centred.count)
    for (item, answers) in centred.enumerated() {
      sums[item] = drawn.fill(column: item, from: answers, &generator)
    }
    var products = drawn.crossProduct()
    for j in sums.indices {
      for i in sums.indices { products[i, j] -= sums[i] * sums[j] / Double(n) }
    }
    return products.unitDiagonal()
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

  /// Writes rows drawn with replacement into a column, two to a random number.
  ///
  /// - Returns: their sum.
  fileprivate mutating func fill(
    column index: Int, from answers: [Double], _ generator: inout CounterGenerator
  ) -> Double {
    var column = mutableColumn(index)
    let (given, count) = (answers.span, UInt64(answers.count))
    var (sum, bits) = (0.0, UInt64(0))
    for row in column.indices {
      bits = row % 2 == 0 ? generator.next() : bits << 32
      // The upper 32 bits as a fraction of the count: biased by less than count / 2³².
      let value = given[Int(truncatingIfNeeded: ((bits >> 32) &* count) >> 32)]
      column[row] = value
      sum += value
    }
    return sum
  }

  /// Cross-products as correlations; zero for what has no variance.
  fileprivate func unitDiagonal() -> Matrix {
    let scales = (0..<rows).map { self[$0, $0] > 1e-10 ? 1 / self[$0, $0].squareRoot() : 0 }
    var result = self
    for j in 0..<columns {
      for i in 0..<rows { result[i, j] = i == j ? 1 : self[i, j] * scales[i] * scales[j] }
    }
    return result
  }
}
