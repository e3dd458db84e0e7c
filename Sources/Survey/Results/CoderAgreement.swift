/// Agreement of coders on one code, on all of them, or on what else they said of passages.
public struct Agreement: Sendable, Equatable {
  public let wave: String
  /// A code, or `all`.
  public let code: String
  /// `percent`, `kappa`, `alpha`, `ac1`; of all codes also `alpha_sets`, `alpha_severity` and
  /// `alpha_polarity`.
  public let statistic: String
  /// nil where there is none, which `note` explains.
  public var estimate: Double?
  public var interval: Interval?
  /// Units that two coders or more read.
  public var n: Int
  /// Resamples of the units in which the figure does not exist.
  public var lost = 0
  public var note: String?
  /// Whose agreement it is; nil: of all coders.
  public var pair: CoderPair?

  public init(
    wave: String, code: String, statistic: String, estimate: Double?, interval: Interval?, n: Int
  ) {
    (self.wave, self.code, self.statistic) = (wave, code, statistic)
    (self.estimate, self.interval, self.n) = (estimate, interval, n)
  }
}

/// Two coders, the one who comes first in the file first.
public struct CoderPair: Sendable, Hashable {
  public let first: String
  public let second: String

  public init(first: String, second: String) { (self.first, self.second) = (first, second) }
}

/// How much of a wave's interviews more than one coder read.
public struct CodingOverlap: Sendable, Equatable {
  public let wave: String
  /// Interviews, and those of them with a unit that two coders or more read.
  public var interviews: Int
  public var sharedInterviews: Int
  /// Passages, turns or answers that a named coder read, and those that two or more did.
  public var units: Int
  public var sharedUnits: Int
  /// %; nil where nobody is known to have read anything.
  public var share: Double?
  public var coders: [CoderReading]
  /// Why there is no agreement; nil where there is.
  public let reason: String?

  public init(
    wave: String, interviews: Int, sharedInterviews: Int, units: Int, sharedUnits: Int,
    coders: [CoderReading], reason: String?
  ) {
    self.wave = wave
    (self.interviews, self.sharedInterviews) = (interviews, sharedInterviews)
    (self.units, self.sharedUnits) = (units, sharedUnits)
    share = units > 0 ? 100 * Double(sharedUnits) / Double(units) : nil
    (self.coders, self.reason) = (coders, reason)
  }
}

/// What one coder read.
public struct CoderReading: Sendable, Equatable {
  public var coder: String
  public var interviews: Int
  public var units: Int
  /// Units that somebody else read, too.
  public var shared: Int
  /// Codes given, each once per unit.
  public var codes: Int
  /// Units read without giving a code.
  public var uncoded: Int

  public init(
    coder: String, interviews: Int, units: Int, shared: Int, codes: Int, uncoded: Int
  ) {
    (self.coder, self.interviews, self.units, self.shared) = (coder, interviews, units, shared)
    (self.codes, self.uncoded) = (codes, uncoded)
  }
}

/// A code whose definition coders read differently.
public struct CodeToMend: Sendable, Equatable {
  public let wave: String
  public let code: String
  /// Krippendorff's.
  public var alpha: Double
  public var interval: Interval?
  /// The whole interval lies below what is asked for, not the estimate alone.
  public let isSure: Bool
  /// Units that two coders read and one of them or more gave the code.
  public var used: Int
  /// Pairs of coders, unit by unit, of whom one gave the code and the other did not.
  public var disputed: Int
  /// What the other gave instead, most often first.
  public var confusions: [CodeConfusion]
  /// Disputes in which the other gave nothing that the one had not given as well.
  public var unanswered: Int

  public init(
    wave: String, code: String, alpha: Double, interval: Interval?, isSure: Bool, used: Int,
    disputed: Int, confusions: [CodeConfusion], unanswered: Int
  ) {
    (self.wave, self.code, self.alpha, self.interval) = (wave, code, alpha, interval)
    (self.isSure, self.used, self.disputed) = (isSure, used, disputed)
    (self.confusions, self.unanswered) = (confusions, unanswered)
  }

  /// Below it, not even tentative conclusions are drawn.
  ///
  /// Source: Krippendorff (2004), doi:10.1111/j.1468-2958.2004.tb00738.x.
  public static let leastAlpha = 0.667
}

/// A code that one coder gave where the other gave another.
public struct CodeConfusion: Sendable, Equatable {
  public let code: String
  public var disputes: Int

  public init(code: String, disputes: Int) { (self.code, self.disputes) = (code, disputes) }
}
