public import Survey

/// How survey and interviews are read together, the rule printed beside its result.
///
/// The survey calls a construct a challenge where its score's interval lies wholly
/// below the index, a strength where wholly above.  Interviews call it a challenge
/// where the interval of the share naming it a barrier lies wholly above a quarter
/// and no fewer name it a barrier than an enabler; a strength the other way round.
public enum VerdictRule {
  /// %.
  public static let widelyNamed = 25.0

  public static let explanation = """
    confirm: both sources call it a challenge. survey only / interviews only: one does, the other \
    does not. conflict: one calls it a challenge, the other a strength. silent: neither calls it a \
    challenge. The survey calls it a challenge (strength) where its interval lies wholly below \
    (above) the index; interviews where the interval of the share naming it a barrier (enabler) \
    lies wholly above 25 %, and it is named at least as often so as otherwise.
    """

  enum Reading {
    case challenge, strength, neither
  }

  /// What a construct's mean for everyone (nil: not asked), compared with the index of
  /// 0–100, and the interviews naming its theme a barrier and an enabler (nil: no
  /// theme, or no interviews) say together.
  public static func verdict(
    score: Estimate?, index: Double, barrier: ThemePrevalence?, enabler: ThemePrevalence?
  ) -> Verdict {
    switch (survey(score, index), interviews(barrier, enabler)) {
    case (.challenge, .challenge): .confirm
    case (.challenge, .strength), (.strength, .challenge): .conflict
    case (.challenge, .neither): .surveyOnly
    case (.neither, .challenge): .interviewsOnly
    default: .silent
    }
  }

  private static func survey(_ score: Estimate?, _ index: Double) -> Reading {
    guard let interval = score?.interval else { return .neither }
    if interval.upper < index { return .challenge }
    return interval.lower > index ? .strength : .neither
  }

  private static func interviews(
    _ barrier: ThemePrevalence?, _ enabler: ThemePrevalence?
  ) -> Reading {
    let (down, up) = (barrier?.interviews ?? 0, enabler?.interviews ?? 0)
    if let barrier, barrier.interval.lower > widelyNamed, down >= up { return .challenge }
    if let enabler, enabler.interval.lower > widelyNamed, up > down { return .strength }
    return .neither
  }
}
