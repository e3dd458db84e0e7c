internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// The last third to answer against those before them, in the index and every
  /// construct's mean: those who answer late are thought to be most like those who never
  /// do.  Two-sided t tests of linearised contrasts, Benjamini–Hochberg over the measures.
  ///
  /// Whole days: the late are whoever answered after the first day by which at least two
  /// thirds had.  Empty without dates, or where everybody answered on one day.
  ///
  /// Source: Armstrong & Overton (1977), doi:10.1177/002224377701400320.
  public func lateDifferences() -> [LateDifference] {
    guard let halves = Halves(weighted.wave) else { return [] }
    let means = RatioPanel(meansOf: weighted.wave, codebook: codebook)
    let sums = means.weightedSums(weighted.weights, by: [(halves.codes, 2)])
    let linear = LinearisedLevels.all(of: means, weighted, by: [(halves.codes, sums[0])])[0]
    let covariance = linear.covariance(weighted)
    let undated = undated(halves, means)
    var found = means.ratios.indices.compactMap { index -> LateDifference? in
      let ratio = means.ratios[index]
      guard let early = linear.value(ratio, 0), let late = linear.value(ratio, 1) else {
        return nil
      }
      let block = covariance.block([index, means.ratios.count + linear.position(ratio)])
      let contrasts = LevelContrasts(linear, ratio: index, covariance: block.finite).contrasts
      return LateDifference(
        wave: wave, measure: ratio.measure, lastEarlyDay: halves.lastEarlyDay, early: early,
        late: late, contrast: contrasts[1], nEarly: linear.base(ratio, 0).n,
        nLate: linear.base(ratio, 1).n, undated: undated[ratio.denominator] ?? 0)
    }
    found.formFlags(plan)
    return found
  }

  /// Respondents without a date, per base.
  private func undated(_ halves: Halves, _ means: RatioPanel) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for block in means.blocks {
      let rows = block.filter { halves.codes[$0] == Wave.unknownLevel }
      guard !rows.isEmpty else { continue }
      let values = means.values(of: block)
      for base in means.bases {
        let column = values.column(base)
        for row in rows where column[row - block.lowerBound] > 0 { counts[base, default: 0] += 1 }
      }
    }
    return counts
  }
}

/// Who answered early and who late.
private struct Halves {
  /// 0 early, 1 late, else no date.
  let codes: LevelCodes
  let lastEarlyDay: String

  init?(_ wave: Wave) {
    guard let submitted = wave.submitted else { return nil }
    let days = submitted.map { $0.map { Int(($0 >= 0 ? $0 : $0 - 86_399) / 86_400) } }
    let sorted = days.compactMap(\.self).sorted()
    guard let last = sorted.last else { return nil }
    let cut = sorted[(2 * sorted.count + 2) / 3 - 1]
    guard cut < last else { return nil }
    codes = LevelCodes(days.lazy.map { day in day.map { $0 <= cut ? 0 : 1 } ?? Wave.unknownLevel })
    lastEarlyDay = calendarDay(cut)
  }
}

/// `2018-05-24` of a day since 1970 in the Gregorian calendar.
///
/// Source: Richards (2013), Explanatory Supplement to the Astronomical Almanac, ch. 15.11.
private func calendarDay(_ day: Int) -> String {
  let shifted = day + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let month = (5 * dayOfYear + 2) / 153
  let (m, d) = (month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  let year = yearOfEra + era * 400 + (m <= 2 ? 1 : 0)
  func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return "\(year)-\(two(m))-\(two(d))"
}

extension [LateDifference] {
  fileprivate mutating func formFlags(_ plan: EstimationPlan) {
    let tested = indices.filter {
      self[$0].contrast != nil
        && Swift.min(self[$0].nEarly, self[$0].nLate) >= plan.least(for: self[$0].measure)
    }
    let q = benjaminiHochberg(tested.map { self[$0].contrast?.p ?? 1 })
    for (index, q) in zip(tested, q) {
      self[index].contrast?.q = q
      self[index].flag = Flag(
        difference: self[index].contrast?.difference ?? 0, q: q, limit: 1 - plan.confidence)
    }
  }
}
