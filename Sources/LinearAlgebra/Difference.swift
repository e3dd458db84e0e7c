extension Matrix {
  /// A − B, entry by entry.
  public func subtracting(_ other: Matrix) -> Matrix {
    precondition(
      rows == other.rows && columns == other.columns,
      "\(rows)×\(columns) against \(other.rows)×\(other.columns)")
    var difference = self
    for index in difference.storage.indices { difference.storage[index] -= other.storage[index] }
    return difference
  }
}

extension Matrix {
  /// Adds a matrix of the same shape to this one.  One pass, no allocation.
  public mutating func add(_ other: Matrix) {
    precondition(rows == other.rows && columns == other.columns, "\(rows)×\(columns) sum")
    for index in storage.indices { storage[index] += other.storage[index] }
  }
}
