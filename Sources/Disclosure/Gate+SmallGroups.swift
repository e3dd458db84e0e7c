public import Survey

/// A level's score steadied by the other levels, after the gate.
public struct ReleasedShrunkenScore: Sendable, Equatable {
  public let domain: Domain
  public let measure: Measure
  public let cell: Released<ShrunkenScore>
}

/// How much people of one unit answer alike, after the gate.
public struct ReleasedClimate: Sendable, Equatable {
  public let wave: String
  public let segment: String
  public let measure: Measure
  public let cell: Released<UnitClimate>
}

extension Gate {
  /// Every level takes part in what the others are drawn toward and in their weights, so
  /// one withheld level withholds its whole segmentation on that measure.  What is left
  /// follows from direct figures that are shown.
  func shrunken(
    _ findings: WaveFindings, _ pattern: SuppressionPattern
  ) -> [ReleasedShrunkenScore] {
    findings.shrunken.map { score in
      ReleasedShrunkenScore(
        domain: score.domain, measure: score.measure,
        cell: pass(
          score, n: score.direct.n,
          isWithheld: hidesALevel(
            of: score.domain.segment, score.measure, in: findings.wave, pattern)))
    }
  }

  /// The spread of units' means is one more equation for who would work out a small one:
  /// shown only where every unit could be shown itself.
  func climate(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [ReleasedClimate] {
    findings.climate.map { climate in
      let isWithheld =
        climate.smallestUnit < threshold
        || hidesALevel(of: climate.segment, climate.measure, in: findings.wave, pattern)
      return ReleasedClimate(
        wave: climate.wave, segment: climate.segment, measure: climate.measure,
        cell: pass(climate, n: climate.n, isWithheld: isWithheld))
    }
  }

  /// Whether any level of a segmentation is withheld on a measure.
  func hidesALevel(
    of segment: String, _ measure: Measure, in wave: String, _ pattern: SuppressionPattern
  ) -> Bool {
    let levels = segmentations.first { $0.id == segment }?.levels ?? []
    return levels.contains {
      pattern.isWithheld(Domain(wave: wave, segment: segment, level: $0), measure)
    }
  }
}

extension ShrunkenScore: Roundable {
  func rounded(by rounding: Rounding) -> ShrunkenScore {
    ShrunkenScore(
      domain: domain, measure: measure, direct: direct.rounded(by: rounding),
      weighedError: weighedError.map(rounding.error), isSmoothed: isSmoothed,
      shrunken: shrunken?.rounded(by: rounding), weight: weight.map(rounding.coefficient),
      spread: spread.map(rounding.error), note: note)
  }
}

extension UnitClimate: Roundable {
  func rounded(by rounding: Rounding) -> UnitClimate {
    UnitClimate(
      wave: wave, segment: segment, measure: measure, units: units, n: rounding.count(n),
      smallestUnit: rounding.count(smallestUnit), icc1: icc1.map(rounding.coefficient),
      icc1Interval: icc1Interval.map {
        Interval(lower: rounding.coefficient($0.lower), upper: rounding.coefficient($0.upper))
      },
      icc2: icc2.map(rounding.coefficient), p: p.map(rounding.probability),
      agreement: agreement.map {
        UnitAgreement(
          median: rounding.coefficient($0.median), units: $0.units, atZero: $0.atZero)
      }, note: note)
  }
}
