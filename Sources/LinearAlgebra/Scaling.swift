extension Matrix {
  /// diag(f) A: each row times its factor.  One pass, one copy.
  public func scalingRows(by factors: [Double]) -> Matrix {
    precondition(factors.count == rows, "\(factors.count) factors for \(rows) rows")
    var result = self
    for index in 0..<columns {
      var column = result.mutableColumn(index)
      for row in column.indices { column[row] *= factors[row] }
    }
    return result
  }

  /// Makes every value 0.
  public mutating func formZero() {
    for index in storage.indices { storage[index] = 0 }
  }

  /// fA.
  public func scaled(by factor: Double) -> Matrix {
    var result = self
    for index in result.storage.indices { result.storage[index] *= factor }
    return result
  }

  /// Sums of the rows of each group, 0 ..< `groups`: groups × columns.
  public func summingRows(by group: [Int32], _ groups: Int) -> Matrix {
    precondition(group.count == rows, "\(group.count) groups for \(rows) rows")
    var result = Matrix(rows: groups, columns: columns)
    for index in 0..<columns {
      let source = column(index)
      var target = result.mutableColumn(index)
      for row in source.indices { target[Int(group[row])] += source[row] }
    }
    return result
  }
}

extension Matrix {
  /// Adds diag(w) B to this n × p matrix, B the n rows of another from `first` on.
  ///
  /// 2np flops, row by row of each column in order, so that equal columns stay equal.
  public mutating func add(
    _ other: Matrix, rowsFrom first: Int = 0, scalingRowsBy weights: Span<Double>
  ) {
    precondition(columns == other.columns, "\(columns) columns and \(other.columns)")
    precondition(weights.count == rows, "\(weights.count) weights for \(rows) rows")
    for index in 0..<columns {
      let source = other.column(index).extracting(first..<first + weights.count)
      var column = mutableColumn(index)
      for row in 0..<weights.count {
        unsafe column[unchecked: row] += weights[unchecked: row] * source[unchecked: row]
      }
    }
  }
}
