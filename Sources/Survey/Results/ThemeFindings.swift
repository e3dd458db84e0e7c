/// How many interviews mention a theme.
public struct ThemePrevalence: Sendable, Equatable {
  /// Wave, and the interviewees' segment and level.
  public let domain: Domain
  public let theme: String
  /// nil: in any way; else as a barrier or an enabler.
  public let polarity: Polarity?
  /// Interviews that mention it.
  public var interviews: Int
  /// All interviews in the domain.
  public var n: Int
  /// %, with Wilson interval.
  public var share: Double
  public var interval: Interval

  public init(
    domain: Domain, theme: String, polarity: Polarity?, interviews: Int, n: Int, share: Double,
    interval: Interval
  ) {
    (self.domain, self.theme, self.polarity) = (domain, theme, polarity)
    (self.interviews, self.n, self.share, self.interval) = (interviews, n, share, interval)
  }
}

/// How much more or less the interviews of a later wave name a theme.
public struct ThemeChange: Sendable, Equatable {
  public let from: String
  public let to: String
  public let theme: String
  /// nil: in any way; else as a barrier or an enabler.
  public let polarity: Polarity?
  /// Of all interviews, earlier and later.
  public var earlier: ThemePrevalence
  public var later: ThemePrevalence
  /// Later minus earlier, in points of %, with Newcombe's interval.
  public var difference: Double
  public var interval: Interval
  /// Fisher's exact test of the two shares; nil: not tested.
  public var p: Double?
  /// Among the themes of the two waves that could be tested.
  public var q: Double?
  public var flag: Flag
  /// Why the theme's codes of the two waves cannot be compared; empty where they can.
  public let obstacles: [String]

  public init(
    from: String, to: String, theme: String, polarity: Polarity?, earlier: ThemePrevalence,
    later: ThemePrevalence, difference: Double, interval: Interval, p: Double?, q: Double?,
    flag: Flag, obstacles: [String]
  ) {
    (self.from, self.to, self.theme, self.polarity) = (from, to, theme, polarity)
    (self.earlier, self.later, self.difference) = (earlier, later, difference)
    (self.interval, self.p, self.q, self.flag) = (interval, p, q, flag)
    self.obstacles = obstacles
  }
}

/// What survey and interviews say together.
public enum Verdict: String, Sendable, Equatable, CaseIterable {
  case confirm
  case surveyOnly = "survey only"
  case interviewsOnly = "interviews only"
  case conflict
  case silent
}
