internal import LinearAlgebra
internal import Survey
internal import Weighting

extension EstimatedWave {
  /// The ratios of a panel linearised at everyone and at the levels of every segmentation, in
  /// the order of `groupings`.
  func linearised(_ panel: RatioPanel) -> [LinearisedLevels] {
    let sums = panel.weightedSums(
      weighted.weights, by: groupings.map { ($0.codes, $0.totals.count) })
    return LinearisedLevels.all(
      of: panel, weighted, by: zip(groupings, sums).map { ($0.codes, $1) })
  }
}

extension LinearisedLevels {
  /// Every ratio of the panel as a share with its interval, level by level and in the panel's
  /// order; nil where nobody contributes.
  func shares(_ covariance: JointCovariance, confidence: Double) -> [[Estimate?]] {
    let ratios = panel.ratios
    let variances = ratios.indices.map { covariance.block([$0]).finite }
    return sums.indices.map { level in
      ratios.indices.map { index in
        value(ratios[index], level).map {
          Estimate(
            $0, variance: variances[index][level, level], statistic: .favourable,
            base: base(ratios[index], level), confidence: confidence)
        }
      }
    }
  }
}
