package import LinearAlgebra
package import Statistics
internal import Survey

/// Weighted sums of a panel's columns over one domain, and how its ratios spread
/// over replicates.
struct DomainTotals: Sendable {
  /// Σ w x per column of the panel, in the full sample.
  let sums: [Double]
  /// How each ratio of the panel spreads over replicates.
  let spreads: [ReplicateSpread]
  /// θ_r of each ratio, NaN where the replicate is lost; only construct means keep theirs.
  private(set) var draws: [[Double]]

  /// Σ w N / Σ w D; nil where nobody contributes.
  func value(_ ratio: Ratio) -> Double? {
    let base = sums[ratio.denominator]
    return base > 0 ? sums[ratio.numerator] / base : nil
  }
}

extension DomainTotals {
  /// From totals of one domain, (1 + R) × columns with the full sample first.
  ///
  /// - Parameters:
  ///   - totals: over the replicates that standard errors are made of.
  ///   - ratios: of the panel.
  ///   - scales: aᵣ of the replicates of `totals`.
  init(_ totals: Matrix, _ ratios: [Ratio], scales: [Double]) {
    sums = (0..<totals.columns).map { totals[0, $0] }
    spreads = ratios.map { ReplicateSpread($0, totals: totals, scales: scales) }
    draws = ratios.draws(in: totals)
  }

  /// These, with draws that come from other replicates.
  func replacingDraws(by draws: [[Double]]) -> DomainTotals {
    var copy = self
    copy.draws = draws
    return copy
  }
}

extension [Ratio] {
  /// θ_r of each ratio that pilots are judged by, nothing of the others.
  func draws(in totals: Matrix) -> [[Double]] {
    map { $0.isDrawn ? $0.replicates(in: totals) : [] }
  }
}

extension ReplicateSpread {
  /// Of a ratio from totals of (1 + R) × columns, the full sample first.
  package init(_ ratio: Ratio, totals: Matrix, scales: [Double]) {
    let (top, base) = (totals.column(ratio.numerator), totals.column(ratio.denominator))
    self.init(
      ratiosOf: top.extracting(1..<totals.rows), to: base.extracting(1..<totals.rows),
      about: top[0] / base[0], scales: scales)
  }
}

extension Ratio {
  /// Pilots are judged by it.
  fileprivate var isDrawn: Bool { measure.kind == .construct && statistic == .mean }

  /// θ_r = Σ w_r N / Σ w_r D from totals of (1 + R) × columns, the full sample first;
  /// NaN where nobody contributes, so that entry r of every ratio is of one replicate.
  fileprivate func replicates(in totals: Matrix) -> [Double] {
    let top = totals.column(numerator)
    let base = totals.column(denominator)
    return (1..<totals.rows).map { base[$0] > 0 ? top[$0] / base[$0] : .nan }
  }
}
