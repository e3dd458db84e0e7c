/// How two waves are related, as their respondents' ids tell.
public enum ChangeBasis: String, Sendable, Equatable {
  case paired, independent, overlap
}

/// What changed in one measure of one domain between two waves.
public struct ScoreChange: Sendable, Equatable {
  public let from: String
  public let to: String
  public let segment: String
  public let level: String
  public let measure: Measure
  public let statistic: Statistic
  /// Later minus earlier.
  public var difference: Double
  /// nil, as the interval, where there is no spread to test by.
  public var contrast: Contrast?
  public var interval: Interval?
  public var flag: Flag
  public var basis: ChangeBasis
  /// Respondents with the measure, in the earlier and the later wave.
  public var nFrom: Int
  public var nTo: Int
  /// What else changed about the measure: wording, items; empty where nothing did.
  public var drift: [String]

  public init(
    from: String, to: String, segment: String, level: String, measure: Measure,
    statistic: Statistic, difference: Double, contrast: Contrast?, interval: Interval?, flag: Flag,
    basis: ChangeBasis, nFrom: Int, nTo: Int, drift: [String]
  ) {
    (self.from, self.to, self.segment, self.level) = (from, to, segment, level)
    (self.measure, self.statistic, self.difference) = (measure, statistic, difference)
    (self.contrast, self.interval, self.flag, self.basis) = (contrast, interval, flag, basis)
    (self.nFrom, self.nTo, self.drift) = (nFrom, nTo, drift)
  }
}
