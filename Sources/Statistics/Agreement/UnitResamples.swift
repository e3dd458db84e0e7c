public import LinearAlgebra

/// Resamples of units: in each, n units drawn from n with replacement.
///
/// A statistic that is a function of sums over units needs only a resample's sums, and those
/// of all resamples are one matrix product.  The same draws serve any number of statistics.
///
/// Source: Efron (1979), doi:10.1214/aos/1176344552.
public struct UnitResamples: Sendable, Equatable {
  public let units: Int
  public let replicates: Int
  public let seed: UInt64

  public init(units: Int, replicates: Int, seed: UInt64) {
    (self.units, self.replicates, self.seed) = (units, replicates, seed)
  }

  /// Sums of every resample: replicates × columns.
  ///
  /// BLAS `dgemm`, 2 · replicates · units · columns flops; the draws are made again at
  /// every call, some replicates at a time, and take at most 16 MB beside the result.
  ///
  /// - Parameter rows: units × columns.
  /// - Returns: a row per resample, in the order of the draws.
  public func sums(of rows: Matrix) -> Matrix {
    precondition(rows.rows == units, "\(rows.rows) rows for \(units) units")
    let block = max(1, min(replicates, 2_000_000 / max(units, 1)))
    guard block < replicates else { return draws(0..<replicates).transposeTimes(rows) }
    var result = Matrix(rows: replicates, columns: rows.columns)
    for start in stride(from: 0, to: replicates, by: block) {
      let drawn = start..<min(start + block, replicates)
      let sums = draws(drawn).transposeTimes(rows)
      for column in 0..<rows.columns {
        for row in 0..<drawn.count { result[start + row, column] = sums[row, column] }
      }
    }
    return result
  }

  /// How often each unit was drawn: units × replicates.
  func draws(_ drawn: Range<Int>) -> Matrix {
    var counts = Matrix(rows: units, columns: drawn.count)
    for (index, replicate) in drawn.enumerated() {
      var generator = CounterGenerator(seed: seed, purpose: .units, stream: replicate)
      var column = counts.mutableColumn(index)
      for _ in 0..<units { column[generator.index(below: units)] += 1 }
    }
    return counts
  }
}

/// The interval that resamples give a coefficient.
public struct ResampledInterval: Sendable, Equatable {
  /// Percentiles; nil where fewer than half of the resamples have the coefficient.
  public let limits: (lower: Double, upper: Double)?
  /// Resamples in which it does not exist.
  public let lost: Int

  /// Percentile interval of those resamples that have the coefficient.
  public init(_ drawn: [AgreementCoefficient], confidence: Double) {
    let values = drawn.compactMap(\.value).sorted()
    lost = drawn.count - values.count
    guard 2 * values.count >= drawn.count,
      let lower = percentile((1 - confidence) / 2, ofSorted: values),
      let upper = percentile((1 + confidence) / 2, ofSorted: values)
    else {
      limits = nil
      return
    }
    limits = (lower, upper)
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.lost == right.lost && left.limits?.lower == right.limits?.lower
      && left.limits?.upper == right.limits?.upper
  }
}
