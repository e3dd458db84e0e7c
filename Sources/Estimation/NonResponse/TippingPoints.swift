internal import Statistics
public import Survey

/// How different those who did not answer would have to be for each conclusion to change.
///
/// If a share r of staff answered with mean m, and the others' mean were m + δ, the mean
/// of all would be m + (1 − r) δ; a conclusion that holds up to c tips at
///
///     δ = (c − m) / (1 − r)
///
/// Conclusions are those the survey itself is sure of: the index or a construct of
/// everyone on one side of 50, a construct on one side of the index (its interval lies
/// wholly there), and every level flagged higher or lower, which tips where its
/// difference would no longer be tested apart; everybody else is taken to stay as they
/// are, and standard errors too.
public func tippingPoints(
  _ scores: [Score], _ responses: [Response], confidence: Double
) -> [TippingPoint] {
  let rates = Dictionary(
    uniqueKeysWithValues: responses.compactMap { response in
      response.rate.map { (response.domain, $0) }
    })
  let means = scores.filter { $0.statistic == .mean && $0.measure.kind != .item }
  let indices = Dictionary(
    uniqueKeysWithValues: means.filter { $0.domain.isEveryone && $0.measure == .index }
      .map { ($0.domain.wave, $0.estimate.value) })
  let families = Dictionary(grouping: means.filter { $0.contrast?.q != nil }) {
    TestFamily(domain: $0.domain, measure: $0.measure)
  }
  return means.flatMap { score -> [TippingPoint] in
    guard let rate = rates[score.domain], rate < 100 else { return [] }
    let tip = Tip(score: score, rate: rate)
    guard !score.domain.isEveryone else {
      let index = score.measure.kind == .construct ? indices[score.domain.wave] : nil
      return [tip.past(50, .midpoint), index.flatMap { tip.past($0, .index) }].compactMap(\.self)
    }
    let family = families[TestFamily(domain: score.domain, measure: score.measure)] ?? []
    return [tip.flag(in: family, confidence: confidence)].compactMap(\.self)
  }
}

/// Levels of one segmentation that were tested together.
private struct TestFamily: Hashable {
  let wave: String
  let segment: String
  let measure: Measure

  init(domain: Domain, measure: Measure) {
    (wave, segment, self.measure) = (domain.wave, domain.segment, measure)
  }
}

private struct Tip {
  let score: Score
  /// %.
  let rate: Double

  /// nil where the interval holds the target, so that nothing is concluded.
  func past(_ target: Double, _ conclusion: TippingPoint.Conclusion) -> TippingPoint? {
    guard let interval = score.estimate.interval,
      interval.lower > target || interval.upper < target
    else { return nil }
    return point(shift: target - score.estimate.value, conclusion)
  }

  /// The largest p that is still flagged is that of the family's Benjamini–Hochberg line at
  /// as many rejections as there are.
  func flag(in family: [Score], confidence: Double) -> TippingPoint? {
    guard score.flag?.isClear == true, let contrast = score.contrast else {
      return nil
    }
    let flagged = family.count { $0.flag?.isClear == true }
    let limit = (1 - confidence) * Double(flagged) / Double(max(family.count, 1))
    let critical = StudentT(df: Double(contrast.df)).quantile(1 - limit / 2)
    let room = contrast.difference.magnitude - critical * contrast.standardError
    guard room > 0 else { return nil }
    return point(shift: contrast.difference > 0 ? -room : room, .flag)
  }

  private func point(shift: Double, _ conclusion: TippingPoint.Conclusion) -> TippingPoint {
    TippingPoint(
      domain: score.domain, measure: score.measure, conclusion: conclusion,
      mean: score.estimate.value, rate: rate, difference: shift / (1 - rate / 100),
      n: score.estimate.n)
  }
}
