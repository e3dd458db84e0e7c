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
