internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import Weighting

extension EstimatedWave {
  /// Ranks, with confidence sets, of every segmentation's levels by index and constructs,
  /// and of the constructs for everyone and at every level.
  ///
  /// A score about fewer respondents than a test needs has no rank.  The outcome is ranked
  /// over levels only, since it stands outside the index.
  func ranks(_ linearised: [LinearisedLevels]) -> [ScoreRank] {
    let outcomes = Set(codebook.constructs.filter(\.isOutcome).map(\.id))
    let measures = panel.ratios.indices.filter { panel.ratios[$0].measure.kind != .item }
    return zip(groupings, linearised).flatMap { grouping, linear in
      let covariance = linear.covariance(weighted)
      let levels =
        grouping.segmentation == nil
        ? []
        : measures.flatMap { index in
          ranks(
            .levels, grouping, linear, covariance.block([index]).finite,
            linear.sums.indices.map { (index, $0, $0) })
        }
      let constructs = [Statistic.mean, .favourable].flatMap { statistic in
        let indices = measures.filter {
          panel.ratios[$0].measure.kind == .construct && panel.ratios[$0].statistic == statistic
            && !outcomes.contains(panel.ratios[$0].measure.id)
        }
        let joint = covariance.block(indices).finite
        return linear.sums.indices.flatMap { level in
          ranks(
            .constructs, grouping, linear, joint,
            indices.enumerated().map { ($1, level, $0 * linear.sums.count + level) })
        }
      }
      return levels + constructs
    }
  }

  /// Ranks some ratios at some levels, each with its row in the covariance.
  private func ranks(
    _ among: ScoreRank.Among, _ grouping: Grouping, _ linear: LinearisedLevels,
    _ covariance: Matrix, _ entries: [(ratio: Int, level: Int, row: Int)]
  ) -> [ScoreRank] {
    let ranked = entries.filter { entry in
      let ratio = panel.ratios[entry.ratio]
      let base = linear.base(ratio, entry.level)
      return base.df > 0 && base.n >= plan.least(for: ratio.measure)
        && linear.value(ratio, entry.level) != nil
    }
    guard ranked.count > 1 else { return [] }
    let rows = ranked.map(\.row)
    let sets = rankSets(
      of: ranked.compactMap { linear.value(panel.ratios[$0.ratio], $0.level) },
      covariance: covariance.selectingRows(rows).selectingColumns(rows),
      df: ranked.map { linear.base(panel.ratios[$0.ratio], $0.level).df },
      confidence: plan.confidence)
    return zip(ranked, sets).map { entry, set in
      let ratio = panel.ratios[entry.ratio]
      return ScoreRank(
        among: among, domain: grouping.domain(entry.level, in: wave), measure: ratio.measure,
        statistic: ratio.statistic, rank: set.rank, lower: set.lower, upper: set.upper,
        of: ranked.count, n: linear.base(ratio, entry.level).n)
    }
  }
}
