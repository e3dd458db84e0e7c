/// A sign that somebody may have answered without reading.
public enum CarelessSign: String, Sendable, Hashable, CaseIterable {
  case longString = "long string"
  case noVariability = "no variability"
  case inconsistent = "even-odd"
  case distant = "distance"
  case duplicate
  case fast = "response time"
}

/// In how many respondents of a wave a sign was seen.
public struct CarelessCount: Sendable, Equatable {
  public let wave: String
  /// nil: two signs or more.
  public let sign: CarelessSign?
  /// When it counts as seen, in words.
  public let rule: String
  /// Respondents in whom it was seen; nil where it could not be looked for.
  public var flagged: Int?
  /// Respondents in whom it was looked for.
  public var n: Int
  /// Flagged, in % of n; nil where n is 0.
  public var share: Double?
  /// Why it could not be looked for, or over which items it was not.
  public var note: String?

  public init(
    wave: String, sign: CarelessSign?, rule: String, flagged: Int?, n: Int, share: Double?,
    note: String?
  ) {
    (self.wave, self.sign, self.rule, self.flagged) = (wave, sign, rule, flagged)
    (self.n, self.share, self.note) = (n, share, note)
  }
}

/// The mean of a measure with everyone, and without respondents who show two signs or more.
public struct Sensitivity: Sendable, Equatable {
  public let wave: String
  public let measure: Measure
  public var estimate: Double
  /// nil where nobody is left.
  public var without: Double?
  /// Without them, minus with them.
  public var difference: Double?
  /// The difference in standard errors of the estimate; nil where it has none.
  public var inErrors: Double?
  /// Respondents with the measure, all and without.
  public var n: Int
  public var nWithout: Int

  public init(
    wave: String, measure: Measure, estimate: Double, without: Double?, difference: Double?,
    inErrors: Double?, n: Int, nWithout: Int
  ) {
    (self.wave, self.measure, self.estimate) = (wave, measure, estimate)
    (self.without, self.difference, self.inErrors) = (without, difference, inErrors)
    (self.n, self.nWithout) = (n, nWithout)
  }
}

/// What a wave shows of careless responding.  Nobody is removed: these are flags.
public struct CarelessSummary: Sendable, Equatable {
  public let wave: String
  /// One per sign, then two or more.
  public var counts: [CarelessCount]
  /// The index, then the constructs.
  public var sensitivity: [Sensitivity]

  public init(wave: String, counts: [CarelessCount], sensitivity: [Sensitivity]) {
    (self.wave, self.counts, self.sensitivity) = (wave, counts, sensitivity)
  }
}
