@testable internal import Disclosure
internal import Survey

extension Fixture {
  /// Steadied means of a level, a quarter of the way toward 50; where a level is withheld
  /// its whole segmentation is.
  func shrunken(in domain: Domain) -> [ReleasedShrunkenScore] {
    scores(in: domain).compactMap { row in
      guard !domain.isEveryone, row.statistic == .mean, row.measure.kind != .item,
        peers(of: domain).count > 2
      else { return nil }
      let hidden = peers(of: domain).first { isSmall($0) && isGated }
      let score = row.cell.value
      let direct =
        score?.estimate
        ?? Estimate(
          value: 50, standardError: 9, interval: nil, df: 6, n: 7)
      let steadied = rounded(12.5 + 0.75 * direct.value)
      let value = ShrunkenScore(
        domain: domain, measure: row.measure, direct: direct, weighedError: 1.25,
        isSmoothed: false,
        shrunken: Estimate(
          value: steadied, standardError: 1,
          interval: Interval(lower: rounded(steadied - 2), upper: rounded(steadied + 2)),
          df: nil, n: direct.n), weight: 0.75, spread: 2.5)
      return ReleasedShrunkenScore(
        domain: domain, measure: row.measure, cell: released(value, in: hidden ?? domain))
    }
  }

  private func peers(of domain: Domain) -> [Domain] {
    domains(in: domain.wave).filter { $0.segment == domain.segment }
  }

  func climate(in wave: String) -> [ReleasedClimate] {
    segmentations.filter { $0.levels.count > 2 }.flatMap { segmentation in
      Self.constructs.map { construct in
        var dice = Dice("icc", wave, segmentation.id, construct.id)
        let share = dice.roll(-0.01...0.06)
        let value = UnitClimate(
          wave: wave, segment: segmentation.id,
          measure: Measure(kind: .construct, id: construct.id), units: segmentation.levels.count,
          n: 1262, smallestUnit: 7, icc1: share,
          icc1Interval: Interval(lower: share - 0.01, upper: share + 0.03), icc2: 0.7, p: 0.002,
          agreement: UnitAgreement(median: 0.72, units: segmentation.levels.count, atZero: 1))
        let domains = domains(in: wave).filter { $0.segment == segmentation.id }
        return ReleasedClimate(
          wave: wave, segment: segmentation.id, measure: value.measure,
          cell: released(value, in: domains.first(where: isSmall) ?? domains[0]))
      }
    }
  }
}
