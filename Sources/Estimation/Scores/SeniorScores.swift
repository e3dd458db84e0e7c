internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// Construct means of senior staff beside everybody else whose level is known, by the machinery
  /// of segment scores, as a segmentation of two levels.
  ///
  /// Tested as one family, with Benjamini–Hochberg over the constructs; a construct that either
  /// side has too few respondents on is not tested and not in the family.  Empty where the wave
  /// or the study does not tell who is senior, or either side has nobody.
  public func seniorScores() -> [SeniorScore] {
    guard let sides = seniorCodes() else { return [] }
    let means = RatioPanel(scoresOf: weighted.wave, codebook: codebook, includesItems: false)
    let sums = means.weightedSums(weighted.weights, by: [(sides, 2)])
    let linear = LinearisedLevels.all(of: means, weighted, by: [(sides, sums[0])])[0]
    let covariance = linear.covariance(weighted)
    let scores = means.ratios.indices
      .filter { means.ratios[$0].statistic == .mean && means.ratios[$0].measure.kind == .construct }
      .compactMap { seniorScore(linear, $0, covariance) }
    return flagged(scores)
  }

  /// 0 for senior staff, 1 for everybody else.
  private func seniorCodes() -> LevelCodes? {
    guard let senior,
      let grouping = groupings.first(where: { $0.segmentation?.id == senior.segment }),
      let levels = grouping.segmentation?.levels
    else { return nil }
    let side = levels.map { UInt16(senior.levels.contains($0) ? 0 : 1) }
    return LevelCodes(
      grouping.codes.lazy.map { Int($0) < side.count ? side[Int($0)] : Wave.unknownLevel })
  }

  private func seniorScore(
    _ linear: LinearisedLevels, _ index: Int, _ covariance: JointCovariance
  ) -> SeniorScore? {
    let ratio = linear.panel.ratios[index]
    let block = covariance.block([index, linear.panel.ratios.count + linear.position(ratio)]).finite
    let sides = (0..<2).compactMap { level in
      linear.value(ratio, level).map {
        Estimate(
          $0, variance: block[level, level], statistic: .mean, base: linear.base(ratio, level),
          confidence: plan.confidence)
      }
    }
    guard sides.count == 2 else { return nil }
    return SeniorScore(
      measure: ratio.measure, seniors: sides[0], others: sides[1],
      contrast: LevelContrasts(linear, ratio: index, covariance: block).contrasts[0],
      flag: .notTested)
  }

  private func flagged(_ scores: [SeniorScore]) -> [SeniorScore] {
    var flagged = scores
    let tested = scores.indices.filter {
      let (score, least) = (scores[$0], plan.least(for: scores[$0].measure))
      return score.contrast != nil && min(score.seniors.n, score.others.n) >= least
    }
    let q = benjaminiHochberg(tested.map { scores[$0].contrast?.p ?? 1 })
    for (index, q) in zip(tested, q) {
      flagged[index].contrast?.q = q
      flagged[index].flag = Flag(
        difference: scores[index].contrast?.difference ?? 0, q: q, limit: 1 - plan.confidence)
    }
    return flagged
  }
}
