extension Matrix {
  /// The columns named, of −1 times this matrix above those of another.
  ///
  /// One pass, one allocation.
  public func negatedAbove(
    _ other: Matrix, columns pairs: [(Int, Int)]
  ) -> Matrix {
    var stacked: [Double] = []
    stacked.reserveCapacity((rows + other.rows) * pairs.count)
    for (first, second) in pairs {
      let (upper, lower) = (column(first), other.column(second))
      for index in upper.indices { stacked.append(-upper[index]) }
      for index in lower.indices { stacked.append(lower[index]) }
    }
    return Matrix(rows: rows + other.rows, columns: pairs.count, columnMajor: stacked)
  }

  /// The columns named, in the order named.
  public func selectingColumns(_ order: [Int]) -> Matrix {
    var selected: [Double] = []
    selected.reserveCapacity(rows * order.count)
    for index in order {
      let values = column(index)
      for row in values.indices { selected.append(values[row]) }
    }
    return Matrix(rows: rows, columns: order.count, columnMajor: selected)
  }
}
