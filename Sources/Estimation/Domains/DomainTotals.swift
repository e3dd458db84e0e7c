package import LinearAlgebra
internal import Survey
internal import Weighting

/// Weighted sums of a panel's columns over one domain, and how its ratios spread
/// over replicates.
struct DomainTotals: Sendable {
  /// Σ w x per column of the panel, in the full sample.
  let sums: [Double]
  /// Per ratio of the panel; empty where no replicates were made.
  let checks: [ReplicateCheck]

  /// Σ w N / Σ w D; nil where nobody contributes.
  func value(_ ratio: Ratio) -> Double? {
    let base = sums[ratio.denominator]
    return base > 0 ? sums[ratio.numerator] / base : nil
  }
}

/// The spread of an estimate over replicates, about the full-sample estimate.
package struct ReplicateCheck: Sendable {
  /// √(Σ (θ_r − θ)² / R) over the replicates in which θ exists; nil with fewer than two.
  package let standardError: Double?
  let lost: Int
  /// θ_r, NaN where the replicate is lost; kept only where asked for.
  let draws: [Double]

  /// From totals of (1 + R) × columns, the full sample first.
  package init(_ ratio: Ratio, totals: Matrix, keepsDraws: Bool) {
    let numerator = totals.column(ratio.numerator)
    let denominator = totals.column(ratio.denominator)
    let estimate = numerator[0] / denominator[0]
    var (squares, usable) = (0.0, 0)
    var draws: [Double] = []
    for row in 1..<totals.rows {
      let exists = denominator[row] > 0
      let value = numerator[row] / denominator[row]
      if keepsDraws { draws.append(exists ? value : .nan) }
      guard exists else { continue }
      squares += (value - estimate) * (value - estimate)
      usable += 1
    }
    lost = totals.rows - 1 - usable
    standardError = usable > 1 ? (squares / Double(usable)).squareRoot() : nil
    self.draws = draws
  }
}

extension DomainTotals {
  /// From (1 + R) × columns of one domain.
  init(_ totals: Matrix, ratios: [Ratio]) {
    sums = (0..<totals.columns).map { totals[0, $0] }
    checks = ratios.map {
      ReplicateCheck(
        $0, totals: totals,
        keepsDraws: $0.measure.kind == .construct && $0.statistic == .mean)
    }
  }
}
