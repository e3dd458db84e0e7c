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
  ///
  /// One allocation; each column is one run of memory.
  public func selectingColumns(_ order: [Int]) -> Matrix {
    var selected: [Double] = []
    selected.reserveCapacity(rows * order.count)
    for index in order { selected.append(contentsOf: storage[index * rows..<(index + 1) * rows]) }
    return Matrix(rows: rows, columns: order.count, columnMajor: selected)
  }

  /// Matrices of as many rows each, side by side.  One allocation.
  public init(rows: Int, sideBySide parts: [Matrix]) {
    precondition(parts.allSatisfy { $0.rows == rows }, "\(rows) rows each")
    self.init(
      rows: rows, columns: parts.reduce(0) { $0 + $1.columns },
      columnMajor: Array(parts.map(\.storage).joined()))
  }

  /// Sums of the columns, as a matrix of one row.
  public func columnSums() -> Matrix {
    let sums = (0..<columns).map { index in
      let values = column(index)
      var sum = 0.0
      for row in values.indices { sum += values[row] }
      return sum
    }
    return Matrix(rows: 1, columns: columns, columnMajor: sums)
  }

  /// Replaces as many rows of this matrix, from one on, as another has columns by those columns.
  public mutating func replaceRows(from first: Int, byColumnsOf other: Matrix) {
    precondition(other.rows == columns, "columns of \(other.rows) as rows of \(columns)")
    precondition(first >= 0 && first + other.columns <= rows, "rows from \(first) of \(rows)")
    let (height, width, count) = (rows, columns, other.columns)
    let source = other.storage.span
    var target = storage.mutableSpan
    for column in 0..<width {
      let start = column * height + first
      for row in 0..<count {
        unsafe target[unchecked: start + row] = source[unchecked: row * width + column]
      }
    }
  }
}
