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

/// What survey and interviews say together.
public enum Verdict: String, Sendable, Equatable, CaseIterable {
  case confirm
  case surveyOnly = "survey only"
  case interviewsOnly = "interviews only"
  case conflict
  case silent
}
