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

/// Every score of everyone and of every level, flags included, and their ranks.
public struct ScoreTables: Sendable {
  public let scores: [DrawnScore]
  public let ranks: [ScoreRank]

  /// In one pass over blocks of respondents.
  public init(_ wave: EstimatedWave) {
    let linearised = LinearisedLevels.all(
      of: wave.panel, wave.weighted,
      by: wave.groupings.map { ($0.codes, $0.totals.map(\.sums)) })
    scores = zip(wave.groupings, linearised).flatMap { grouping, linear in
      var levels = wave.scores(grouping, linear)
      if grouping.segmentation != nil { levels.formFlags(wave.plan) }
      return levels.flatMap { $0 }
    }
    ranks = wave.ranks(linearised)
  }
}

extension EstimatedWave {
  /// Every score of everyone and of every level, flags included.
  public func scores() -> [DrawnScore] { ScoreTables(self).scores }

  /// Scores level by level, in the panel's order, those nobody contributes to left out.
  fileprivate func scores(_ grouping: Grouping, _ linear: LinearisedLevels) -> [[DrawnScore]] {
    let covariance = linear.covariance(weighted)
    let ratios = panel.ratios.indices.map { index in
      let base = panel.ratios.count + linear.position(panel.ratios[index])
      let block = covariance.block([index, base])
      let contrasts =
        grouping.segmentation == nil
        ? nil : LevelContrasts(linear, ratio: index, covariance: block.finite).contrasts
      return grouping.totals.indices.map { level in
        score(
          grouping, linear, index, level, contrast: contrasts?[level],
          withReplacement: block.withReplacement[level, level], finite: block.finite[level, level])
      }
    }
    return grouping.totals.indices.map { level in ratios.compactMap { $0[level] } }
  }

  private func score(
    _ grouping: Grouping, _ linear: LinearisedLevels, _ index: Int, _ level: Int,
    contrast: Contrast?, withReplacement: Double, finite: Double
  ) -> DrawnScore? {
    let ratio = panel.ratios[index]
    guard let value = linear.value(ratio, level) else { return nil }
    let (base, totals) = (linear.base(ratio, level), grouping.totals[level])
    let spread = totals.spreads[index]
    let simple = linear.spread(index, [level], about: value) / Double(max(base.n - 1, 1))
    let score = Score(
      domain: grouping.domain(level, in: wave), measure: ratio.measure,
      statistic: ratio.statistic,
      estimate: Estimate(
        value, variance: finite, statistic: ratio.statistic, base: base,
        confidence: plan.confidence),
      contrast: contrast, replicateError: base.df > 0 ? spread.standardError : nil,
      withReplacementError: base.df > 0 ? max(0, withReplacement).squareRoot() : nil,
      lostReplicates: spread.lost,
      designEffect: simple > 0 && base.df > 0 ? withReplacement / simple : nil)
    return DrawnScore(score: score, draws: totals.draws[index])
  }
}
