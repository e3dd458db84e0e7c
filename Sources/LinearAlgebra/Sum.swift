extension Matrix {
  /// A + B, entry by entry.
  public func adding(_ other: Matrix) -> Matrix { combining(other, scale: 1) }

  /// A − B, entry by entry.
  public func subtracting(_ other: Matrix) -> Matrix { combining(other, scale: -1) }

  private func combining(_ other: Matrix, scale: Double) -> Matrix {
    precondition(
      rows == other.rows && columns == other.columns,
      "\(rows)×\(columns) against \(other.rows)×\(other.columns)")
    var sum = self
    for index in sum.storage.indices { sum.storage[index] += scale * other.storage[index] }
    return sum
  }
}
