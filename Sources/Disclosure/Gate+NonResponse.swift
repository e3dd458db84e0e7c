internal import Survey

extension Gate {
  /// Tipping points go with the scores they are of.  Representativeness and early against
  /// late are shown whole or not at all.
  func nonresponse(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> ReleasedNonResponse {
    let found = findings.nonresponse
    let hidesLate = found.lateDifferences.contains(where: givesAway)
    return ReleasedNonResponse(
      wave: findings.wave,
      representativeness: found.representativeness.map { row in
        ReleasedRepresentativeness(
          segments: row.segments,
          cell: pass(row, n: row.n, isWithheld: hasWithheldLevel(row, pattern)))
      },
      tippingPoints: found.tippingPoints.map { row in
        ReleasedTippingPoint(
          domain: row.domain, measure: row.measure, conclusion: row.conclusion,
          cell: pass(row, n: row.n, isWithheld: pattern.isWithheld(row.domain, row.measure)))
      },
      lateDifferences: found.lateDifferences.map { row in
        ReleasedLateDifference(
          measure: row.measure,
          cell: pass(row, n: min(row.nEarly, row.nLate), isWithheld: hidesLate))
      })
  }

  /// An R-indicator and the published rates of all levels but two give away those two.
  private func hasWithheldLevel(
    _ row: Representativeness, _ pattern: SuppressionPattern
  ) -> Bool {
    segmentations.filter { row.segments.contains($0.id) }.contains { segmentation in
      segmentation.levels.contains {
        pattern.isWithheld(Domain(wave: row.wave, segment: segmentation.id, level: $0))
      }
    }
  }

  /// Everyone's mean is published: less the early and the late it leaves the undated, who
  /// must be nobody or many.
  private func givesAway(_ row: LateDifference) -> Bool {
    min(row.nEarly, row.nLate) < threshold || (1..<threshold).contains(row.undated)
  }
}

extension Representativeness: Roundable {
  func rounded(by rounding: Rounding) -> Representativeness {
    Representativeness(
      wave: wave, segments: segments, indicator: rounding.coefficient(indicator),
      adjusted: rounding.coefficient(adjusted), variation: rounding.coefficient(variation),
      partials: partials.map { (level: $0.level, value: rounding.coefficient($0.value)) },
      n: rounding.count(n))
  }
}

extension TippingPoint: Roundable {
  func rounded(by rounding: Rounding) -> TippingPoint {
    TippingPoint(
      domain: domain, measure: measure, conclusion: conclusion, mean: rounding.number(mean),
      rate: rounding.number(rate), difference: rounding.number(difference),
      n: rounding.count(n))
  }
}

extension LateDifference: Roundable {
  func rounded(by rounding: Rounding) -> LateDifference {
    LateDifference(
      wave: wave, measure: measure, lastEarlyDay: lastEarlyDay, early: rounding.number(early),
      late: rounding.number(late), contrast: contrast?.rounded(by: rounding),
      nEarly: rounding.count(nEarly), nLate: rounding.count(nLate),
      undated: rounding.count(undated), flag: flag)
  }
}
