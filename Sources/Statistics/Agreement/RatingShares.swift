public import LinearAlgebra

/// How often each value is given, unit by unit: Gwet's AC1 is a function of the sums.
///
/// Rows are units, or resamples of them, or all of them summed.
///
/// Source: Gwet (2008), doi:10.1348/000711006X126600.
public struct RatingShares: Sendable, Equatable {
  /// q
  let values: Int
  /// Rows × (3 + q): agreement in units of two values or more, such units, units of one
  /// or more, and the share of each value in these.
  public let sums: Matrix

  /// Sums that were made of shares of `values` values.
  public init(values: Int, sums: Matrix) {
    precondition(sums.columns == 3 + values, "three sums, and a share per value")
    (self.values, self.sums) = (values, sums)
  }

  /// A row per unit.  O(values given + units × q).
  public init(_ data: ReliabilityData) {
    let q = data.values.count
    var sums = Matrix(rows: data.units, columns: 3 + q)
    var counts = [Double](repeating: 0, count: q)
    for unit in 0..<data.units {
      let given = data.given(to: unit)
      guard !given.isEmpty else { continue }
      let m = Double(given.count)
      for index in counts.indices { counts[index] = 0 }
      for value in given { counts[Int(value)] += 1 }
      if given.count > 1 {
        sums[unit, 0] = counts.reduce(0) { $0 + $1 * ($1 - 1) } / (m * (m - 1))
        sums[unit, 1] = 1
      }
      sums[unit, 2] = 1
      for index in counts.indices { sums[unit, 3 + index] = counts[index] / m }
    }
    self.init(values: q, sums: sums)
  }

  /// AC1 of every row, with πₖ the mean share of value k:
  ///
  ///     AC1 = (p_a − p_e) / (1 − p_e),   p_e = Σₖ πₖ(1 − πₖ) / (q − 1)
  ///
  /// p_a is over units of two values or more, π over all that have one.
  public var coefficients: [AgreementCoefficient] {
    (0..<sums.rows).map { row in
      guard sums[row, 1] > 0 else { return .nothingShared }
      guard values > 1 else { return .noVariation }
      var expected = 0.0
      for value in 0..<values {
        let share = sums[row, 3 + value] / sums[row, 2]
        expected += share * (1 - share) / Double(values - 1)
      }
      return .value((sums[row, 0] / sums[row, 1] - expected) / (1 - expected))
    }
  }
}
