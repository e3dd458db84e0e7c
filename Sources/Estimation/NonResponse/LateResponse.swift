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
    let segmentation = Segmentation(id: "submitted", title: "", levels: ["early", "late"])
    let rows = DomainRows(codes: halves.codes, levels: 2)
    let grouping = Grouping(
      segmentation: segmentation, rows: rows,
      totals: rows.blocks.map { totals(rows.order[$0]) })
    let bases = rows.blocks.map { DomainBase(weighted, panel, rows: rows.order[$0]) }
    let everyone = DomainBase(weighted, panel, rows: groupings[0].rows.order[...])
    let linear = Linearisation(
      of: panel, rows: rows.order[rows.blocks[1]], totals: grouping.totals[1],
      weights: weighted.weights)
    let contrasts = contrasts(
      grouping, level: 1, linear, bases[1], KnownLevels(grouping, self))
    var found: [LateDifference] = []
    for (index, ratio) in panel.ratios.enumerated() {
      guard ratio.statistic == .mean, ratio.measure.kind != .item,
        let early = grouping.totals[0].value(ratio), let late = grouping.totals[1].value(ratio)
      else { continue }
      let n = bases.map { $0.n[ratio.denominator] ?? 0 }
      found.append(
        LateDifference(
          wave: wave, measure: ratio.measure, lastEarlyDay: halves.lastEarlyDay, early: early,
          late: late, contrast: contrasts[index], nEarly: n[0], nLate: n[1],
          undated: (everyone.n[ratio.denominator] ?? 0) - n[0] - n[1]))
    }
    found.formFlags(plan)
    return found
  }

  /// Weighted sums of some rows, without replicates.
  private func totals(_ rows: ArraySlice<Int>) -> DomainTotals {
    let sums = (0..<panel.values.columns).map { index in
      let column = panel.values.column(index)
      return rows.reduce(0) { $0 + weighted.weights[$1] * column[$1] }
    }
    return DomainTotals(sums: sums, checks: [])
  }
}

/// Who answered early and who late.
private struct Halves {
  /// 0 early, 1 late, else no date.
  let codes: [UInt16]
  let lastEarlyDay: String

  init?(_ wave: Wave) {
    guard let submitted = wave.submitted else { return nil }
    let days = submitted.map { $0.map { Int(($0 >= 0 ? $0 : $0 - 86_399) / 86_400) } }
    let sorted = days.compactMap(\.self).sorted()
    guard let last = sorted.last else { return nil }
    let cut = sorted[(2 * sorted.count + 2) / 3 - 1]
    guard cut < last else { return nil }
    codes = days.map { day in day.map { $0 <= cut ? 0 : 1 } ?? Wave.unknownLevel }
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
