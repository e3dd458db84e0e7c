public import Estimation
internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

/// Every score's change from an earlier to a later wave, for everyone and every level.
///
/// A level's change compares each wave's own members.  Where people are known in
/// both waves the difference is linearised over people, so that what they have in
/// common is counted once; where nobody is, the waves' variances add.  No finite
/// population correction; t intervals; Benjamini–Hochberg within one measure,
/// statistic and segmentation.
public func scoreChanges(
  from earlier: EstimatedWave, to later: EstimatedWave, of data: SurveyData
) -> [ScoreChange] {
  let link = PersonUnits(earlier.weighted, later.weighted)
  let drift = InstrumentDrift(from: earlier.wave, to: later.wave, data: data)
  let (before, after) = (earlier.panelValues, later.panelValues)
  var changes = (0..<earlier.domainCount).map { domain in
    DomainPair(
      earlier.linearisedDomain(domain, before), later.linearisedDomain(domain, after), earlier,
      later, link
    ).changes(drift: drift, confidence: data.estimation.confidence)
  }
  changes.formFlags(data.estimation)
  return changes.flatMap { $0 }
}

/// One domain in two waves.
private struct DomainPair {
  let earlier: EstimatedWave
  let later: EstimatedWave
  let before: LinearisedDomain
  let after: LinearisedDomain
  let link: PersonUnits?
  /// Positions of the ratios that both waves have.
  let shared: [(Int, Int)]

  init(
    _ before: LinearisedDomain, _ after: LinearisedDomain, _ earlier: EstimatedWave,
    _ later: EstimatedWave, _ link: PersonUnits?
  ) {
    (self.before, self.after, self.link) = (before, after, link)
    (self.earlier, self.later) = (earlier, later)
    shared = before.ratios.enumerated().compactMap { index, ratio in
      let match = after.ratios.firstIndex {
        $0.measure == ratio.measure && $0.statistic == ratio.statistic
      }
      return match.map { (index, $0) }
    }
  }

  func changes(drift: InstrumentDrift, confidence: Double) -> [ScoreChange] {
    let variances = variances()
    let basis = link?.basis(before.rows, after.rows, earlier.weighted) ?? .independent
    return zip(shared, variances).compactMap { pair, variance in
      let (first, second) = (before.ratios[pair.0], after.ratios[pair.1])
      guard let from = first.value, let to = second.value else { return nil }
      let pooled = pooledDeviation(first.spread, first.n, second.spread, second.n)
      let contrast = Contrast(
        to - from, variance: variance, df: df(first, second), pooled: pooled)
      return ScoreChange(
        from: earlier.wave, to: later.wave, segment: before.segment, level: before.level,
        measure: first.measure, statistic: first.statistic, difference: to - from,
        contrast: contrast, interval: contrast.map { Interval(of: $0, confidence: confidence) },
        flag: .notTested, basis: basis, nFrom: first.n, nTo: second.n,
        drift: drift.notes(for: first.measure))
    }
  }

  /// V(θ₂ − θ₁) per shared ratio.
  private func variances() -> [Double] {
    guard let link else {
      let one = earlier.variancesWithReplacement(
        of: before.influence.selectingColumns(shared.map(\.0)))
      let two = later.variancesWithReplacement(
        of: after.influence.selectingColumns(shared.map(\.1)))
      return zip(one, two).map { $0 + $1 }
    }
    let difference = before.influence.negatedAbove(after.influence, columns: shared)
    return link.design.variances(of: difference).withReplacement
  }

  /// Active units of either wave minus strata; of independent waves, the sum of both.
  private func df(_ first: LinearisedRatio, _ second: LinearisedRatio) -> Int {
    guard let link else { return first.df + second.df }
    let offset = earlier.weighted.weights.count
    return link.design.degreesOfFreedom(
      ofUnits: first.active + second.active.map { $0 + offset })
  }
}

extension Interval {
  /// difference ± t · SE.
  fileprivate init(of contrast: Contrast, confidence: Double) {
    let t = StudentT(df: Double(contrast.df)).quantile((1 + confidence) / 2)
    self.init(
      lower: contrast.difference - t * contrast.standardError,
      upper: contrast.difference + t * contrast.standardError)
  }
}
