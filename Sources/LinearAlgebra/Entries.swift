extension Matrix {
  /// Multiplies each entry by that of A over that of B; where B's is 0, over `least`.
  ///
  /// The step of multiplicative updates.  `least` matters where A's entry is not 0: an entry
  /// that is itself 0 stays 0.  One pass, no allocation.
  public mutating func multiply(
    by numerator: Matrix, over denominator: Matrix, least: Double = 0x1p-23
  ) {
    precondition(
      rows == numerator.rows && columns == numerator.columns && rows == denominator.rows
        && columns == denominator.columns, "\(rows)×\(columns) by others")
    let (above, below) = (numerator.storage.span, denominator.storage.span)
    var values = storage.mutableSpan
    for index in values.indices {
      let divisor = unsafe below[unchecked: index]
      let ratio = unsafe above[unchecked: index] / (divisor == 0 ? least : divisor)
      unsafe values[unchecked: index] *= ratio
    }
  }

  /// Σ aᵢⱼ bᵢⱼ.
  public func inner(_ other: Matrix) -> Double {
    precondition(rows == other.rows && columns == other.columns, "\(rows)×\(columns) by others")
    let (a, b) = (storage.span, other.storage.span)
    return a.indices.reduce(0) { unsafe $0 + a[unchecked: $1] * b[unchecked: $1] }
  }

  /// Σ aᵢⱼ².
  public var sumOfSquares: Double { inner(self) }

  /// The mean of all entries; 0 of none.
  public var mean: Double {
    storage.isEmpty ? 0 : storage.reduce(0, +) / Double(storage.count)
  }
}
