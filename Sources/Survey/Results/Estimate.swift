/// Two ends, lower ≤ upper.
public struct Interval: Sendable, Equatable {
  public let lower: Double
  public let upper: Double

  public init(lower: Double, upper: Double) { (self.lower, self.upper) = (lower, upper) }
}

/// A number with how sure it is and how many people stand behind it.
public struct Estimate: Sendable, Equatable {
  /// In the statistic's unit: 0–100.
  public var value: Double
  /// nil where one respondent gives no idea of spread.
  public var standardError: Double?
  public var interval: Interval?
  /// Degrees of freedom of the interval; nil without one.
  public var df: Int?
  /// Respondents, unweighted.
  public var n: Int

  public init(
    value: Double, standardError: Double?, interval: Interval?, df: Int?, n: Int
  ) {
    (self.value, self.standardError, self.interval) = (value, standardError, interval)
    (self.df, self.n) = (df, n)
  }
}

/// A difference and the test of it against nothing.
public struct Contrast: Sendable, Equatable {
  public var difference: Double
  public var standardError: Double
  public var df: Int
  /// Two-sided.
  public var p: Double
  /// p after Benjamini–Hochberg within its family; nil where not tested.
  public var q: Double?
  /// The difference in pooled standard deviations; nil where there is no spread.
  public var effect: Double?

  public init(
    difference: Double, standardError: Double, df: Int, p: Double, q: Double? = nil,
    effect: Double? = nil
  ) {
    (self.difference, self.standardError, self.df) = (difference, standardError, df)
    (self.p, self.q, self.effect) = (p, q, effect)
  }
}

/// One measure in one domain.
public struct Score: Sendable, Equatable {
  public let domain: Domain
  public let measure: Measure
  public let statistic: Statistic
  public var estimate: Estimate
  /// Against everybody else with a known level; nil for everyone.
  public var contrast: Contrast?
  /// nil for everyone.
  public var flag: Flag?
  /// Standard error by replicates and without finite population correction, a
  /// check on the linearised one; nil where none was computed.
  public var replicateError: Double?
  /// Linearised, without finite population correction.
  public var withReplacementError: Double?
  /// Replicates in which the estimate does not exist.
  public var lostReplicates: Int
  /// Variance against a with-replacement simple random sample of the same n.
  public var designEffect: Double?

  public init(
    domain: Domain, measure: Measure, statistic: Statistic, estimate: Estimate,
    contrast: Contrast? = nil, flag: Flag? = nil, replicateError: Double? = nil,
    withReplacementError: Double? = nil, lostReplicates: Int = 0, designEffect: Double? = nil
  ) {
    (self.domain, self.measure, self.statistic) = (domain, measure, statistic)
    (self.estimate, self.contrast, self.flag) = (estimate, contrast, flag)
    (self.replicateError, self.withReplacementError) = (replicateError, withReplacementError)
    (self.lostReplicates, self.designEffect) = (lostReplicates, designEffect)
  }
}

/// The share of an item's answers that are one label, in %; n is the base (answers).
public struct AnswerShare: Sendable, Equatable {
  public let domain: Domain
  public let item: String
  public let answer: String
  public var estimate: Estimate

  public init(domain: Domain, item: String, answer: String, estimate: Estimate) {
    (self.domain, self.item, self.answer, self.estimate) = (domain, item, answer, estimate)
  }
}

/// The share of everybody in the domain whose answer is missing for one reason, in %.
public struct MissingShare: Sendable, Equatable {
  public let domain: Domain
  public let item: String
  public let kind: MissingKind
  public var share: Double
  /// Respondents in the domain.
  public var n: Int
  /// Respondents in the domain who answered.
  public var answered: Int

  public init(
    domain: Domain, item: String, kind: MissingKind, share: Double, n: Int, answered: Int
  ) {
    (self.domain, self.item, self.kind) = (domain, item, kind)
    (self.share, self.n, self.answered) = (share, n, answered)
  }
}
