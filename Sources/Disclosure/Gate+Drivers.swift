public import Survey

/// The drivers of one wave's outcome, after the gate.
public struct ReleasedDrivers: Sendable, Equatable {
  public let wave: String
  /// Construct ids.
  public let outcome: String
  public let drivers: [String]
  public let cell: Released<OutcomeDrivers>
}

extension Gate {
  /// All of a wave's drivers, or none: they are withheld where fewer people than the
  /// threshold have every score, or where everyone's score on the outcome or on a driver is.
  ///
  /// Nothing can be worked out by subtraction: they are of everyone alone, and are ratios
  /// of covariances, which no other table adds up to.
  func drivers(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> [ReleasedDrivers] {
    guard let found = findings.drivers else { return [] }
    let constructs = found.shares.map(\.construct)
    let isWithheld = (constructs + [found.outcome]).contains { id in
      pattern.isWithheld(.everyone(in: found.wave), Measure(kind: .construct, id: id))
    }
    return [
      ReleasedDrivers(
        wave: found.wave, outcome: found.outcome, drivers: constructs,
        cell: pass(found, n: found.n, isWithheld: isWithheld))
    ]
  }
}

extension OutcomeDrivers: Roundable {
  func rounded(by rounding: Rounding) -> OutcomeDrivers {
    OutcomeDrivers(
      wave: wave, outcome: outcome, n: rounding.count(n), method: method,
      rSquared: rSquared.map(rounding.number),
      rSquaredInterval: rounding.interval(rSquaredInterval),
      shares: shares.map { driver in
        DriverShare(
          construct: driver.construct, share: driver.share.map(rounding.number),
          interval: rounding.interval(driver.interval))
      }, lostReplicates: lostReplicates, note: note)
  }
}
