public import LinearAlgebra

/// What two coders decided of the same units, summed over pairs of coders: percent
/// agreement and Cohen's κ are functions of the sums.
///
/// Where more than two coders read a unit, each pair of them counts, the earlier coder
/// first.  Rows are units, or resamples of them, or all of them summed.
///
/// Source: Cohen (1960), doi:10.1177/001316446002000104.
public struct PairedDecisions: Sendable, Equatable {
  /// q
  let values: Int
  /// Rows × q²: pairs where the first gave a and the second b, a by a.
  public let sums: Matrix

  /// Sums that were made of pairs of `values` values.
  public init(values: Int, sums: Matrix) {
    precondition(sums.columns == values * values, "a cell per pair of values")
    (self.values, self.sums) = (values, sums)
  }

  /// A row per unit.  O(values given × q).
  public init(_ data: ReliabilityData) {
    let q = data.values.count
    var sums = Matrix(rows: data.units, columns: q * q)
    var earlier = [Double](repeating: 0, count: q)
    for unit in 0..<data.units {
      for index in earlier.indices { earlier[index] = 0 }
      for second in data.given(to: unit) {
        for first in 0..<q { sums[unit, first * q + Int(second)] += earlier[first] }
        earlier[Int(second)] += 1
      }
    }
    self.init(values: q, sums: sums)
  }

  /// Pairs of decisions in a row.
  public func pairs(_ row: Int) -> Double {
    (0..<sums.columns).reduce(0) { $0 + sums[row, $1] }
  }

  /// % of pairs alike, of every row.
  public var percents: [AgreementCoefficient] {
    (0..<sums.rows).map { row in
      let total = pairs(row)
      return total > 0 ? .value(100 * alike(row) / total) : .nothingShared
    }
  }

  /// κ of every row, with p_e the chance that two coders with these shares of values agree:
  ///
  ///     κ = (p_o − p_e) / (1 − p_e),   p_e = Σₐ p_a· p_·a
  public var kappas: [AgreementCoefficient] {
    (0..<sums.rows).map { row in
      let total = pairs(row)
      guard total > 0 else { return .nothingShared }
      var expected = 0.0
      for a in 0..<values {
        var (first, second) = (0.0, 0.0)
        for b in 0..<values {
          first += sums[row, a * values + b]
          second += sums[row, b * values + a]
        }
        expected += first * second
      }
      // In counts, so that certain chance agreement is exactly that.
      let room = total * total - expected
      return room > 0 ? .value((total * alike(row) - expected) / room) : .noVariation
    }
  }

  private func alike(_ row: Int) -> Double {
    (0..<values).reduce(0) { $0 + sums[row, $1 * values + $1] }
  }
}
