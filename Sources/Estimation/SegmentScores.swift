internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

/// A score with its replicate draws; a draw is NaN where the replicate is lost,
/// so that draw r of every score comes from the same replicate.
public struct DrawnScore: Sendable, Equatable {
  public var score: Score
  /// Kept for construct means, which pilots are judged by; empty elsewhere.
  public let draws: [Double]

  public init(score: Score, draws: [Double]) { (self.score, self.draws) = (score, draws) }
}

extension EstimatedWave {
  /// Every score of everyone and of every level, flags included.
  public func scores() -> [DrawnScore] {
    groupings.flatMap { grouping in
      let known = KnownLevels(grouping, self)
      var levels = grouping.totals.indices.map { scores(grouping, level: $0, known) }
      if grouping.segmentation != nil { levels.formFlags(plan) }
      return levels.flatMap { $0 }
    }
  }

  /// Scores of one level, in the panel's order, those nobody contributes to left out.
  private func scores(
    _ grouping: Grouping, level: Int, _ known: KnownLevels?
  ) -> [DrawnScore] {
    let rows = grouping.rows.order[grouping.rows.blocks[level]]
    let totals = grouping.totals[level]
    let base = DomainBase(weighted, panel, rows: rows)
    let linear = Linearisation(
      of: panel, rows: rows, totals: totals, weights: weighted.weights)
    let contrasts = contrasts(grouping, level: level, linear, base, known)
    let variances = weighted.variances(of: linear.values)
    return panel.ratios.indices.compactMap { index in
      let ratio = panel.ratios[index]
      guard let value = totals.value(ratio), let n = base.n[ratio.denominator],
        let df = base.df[ratio.denominator], let kish = base.kish[ratio.denominator]
      else { return nil }
      let spread = totals.spreads[index]
      let simple = linear.spread[index] / Double(max(n - 1, 1))
      let score = Score(
        domain: grouping.domain(level, in: wave), measure: ratio.measure,
        statistic: ratio.statistic,
        estimate: Estimate(
          value, variance: variances.finite[index], statistic: ratio.statistic, n: n, df: df,
          kish: kish, confidence: plan.confidence),
        contrast: contrasts[index], replicateError: df > 0 ? spread.standardError : nil,
        withReplacementError: df > 0 ? variances.withReplacement[index].squareRoot() : nil,
        lostReplicates: spread.lost,
        designEffect: simple > 0 && df > 0 ? variances.withReplacement[index] / simple : nil)
      return DrawnScore(score: score, draws: totals.draws[index])
    }
  }
}
