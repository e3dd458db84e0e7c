@testable internal import Disclosure
internal import Survey

extension Fixture {
  var agreement: [ReleasedAgreement] {
    let codes = (["all"] + codebook.constructs.map(\.id)).flatMap { code in
      ["percent", "kappa", "alpha", "ac1"].map { agreement(on: code, $0) }
    }
    return codes + ["alpha_sets", "alpha_severity"].map { agreement(on: "all", $0) }
  }

  private func agreement(on code: String, _ statistic: String) -> ReleasedAgreement {
    var dice = Dice("kappa", code, statistic)
    let value = dice.roll(0.6...0.9)
    var row = Agreement(
      wave: waves[0], code: code, statistic: statistic, estimate: value,
      interval: Interval(lower: value - 0.1, upper: value + 0.08), n: 310)
    row.lost = 3
    return ReleasedAgreement(
      wave: waves[0], code: code, statistic: statistic,
      cell: .shown(.init(row, isSmall: false)))
  }

  var overlaps: [ReleasedCodingOverlap] {
    let coders = ["Kim", "Lee"].map {
      CoderReading(coder: $0, interviews: 26, units: 400, shared: 310, codes: 380, uncoded: 31)
    }
    let overlap = CodingOverlap(
      wave: waves[0], interviews: 26, sharedInterviews: 25, units: 490, sharedUnits: 310,
      coders: coders, reason: nil)
    return [
      ReleasedCodingOverlap(wave: waves[0], cell: .shown(.init(overlap, isSmall: false)))
    ]
  }

  /// One surely, one perhaps.
  var codesToMend: [ReleasedCodeToMend] {
    zip([rename("Silos"), rename("Old hardware")], [0.31, 0.61]).map { code, alpha in
      let found = CodeToMend(
        wave: waves[0], code: code, alpha: alpha,
        interval: Interval(lower: alpha - 0.2, upper: alpha + 0.2), isSure: alpha < 0.5, used: 14,
        disputed: 9, confusions: [CodeConfusion(code: rename("Waiting for access"), disputes: 5)],
        unanswered: 4)
      return ReleasedCodeToMend(
        wave: waves[0], code: code, cell: .shown(.init(found, isSmall: false)))
    }
  }
}
