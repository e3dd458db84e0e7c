public import Survey

/// How many respondents show a sign of carelessness, after the gate.
public struct ReleasedCarelessCount: Sendable, Equatable {
  public let wave: String
  /// nil: two signs or more.
  public let sign: CarelessSign?
  /// When it counts as seen; it tells nothing about anybody.
  public let rule: String
  public let cell: Released<CarelessCount>
}

/// A measure with and without those who show two signs or more, after the gate.
public struct ReleasedSensitivity: Sendable, Equatable {
  public let wave: String
  public let measure: Measure
  public let cell: Released<Sensitivity>
}

extension Gate {
  /// A count is withheld where those flagged, or those looked at and not flagged, are fewer
  /// than the threshold: nobody at all looks the same as a few.
  func careless(_ findings: WaveFindings) -> [ReleasedCarelessCount] {
    (findings.careless?.counts ?? []).map { count in
      let flagged = count.flagged ?? threshold
      let isWithheld = count.flagged.map { count.n - $0 < threshold } ?? false
      return ReleasedCarelessCount(
        wave: count.wave, sign: count.sign, rule: count.rule,
        cell: pass(count, n: flagged, isWithheld: isWithheld))
    }
  }

  /// With and without, those left out follow by subtraction; so both they and those who
  /// remain must reach the threshold, on every measure of the wave or on none, as a
  /// construct follows from the index and its other parts.
  func sensitivity(_ findings: WaveFindings) -> [ReleasedSensitivity] {
    let rows = findings.careless?.sensitivity ?? []
    let least = rows.map { min($0.n - $0.nWithout, $0.nWithout) }.min() ?? 0
    return rows.map {
      ReleasedSensitivity(
        wave: $0.wave, measure: $0.measure,
        cell: pass($0, n: $0.nWithout, isWithheld: least < threshold))
    }
  }
}

extension CarelessCount: Roundable {
  func rounded(by rounding: Rounding) -> CarelessCount {
    CarelessCount(
      wave: wave, sign: sign, rule: rule, flagged: flagged.map(rounding.count),
      n: rounding.count(n), share: share.map(rounding.number), note: note)
  }
}

extension Sensitivity: Roundable {
  func rounded(by rounding: Rounding) -> Sensitivity {
    Sensitivity(
      wave: wave, measure: measure, estimate: rounding.number(estimate),
      without: without.map(rounding.number), difference: difference.map(rounding.error),
      inErrors: inErrors.map(rounding.coefficient), n: rounding.count(n),
      nWithout: rounding.count(nWithout))
  }
}
