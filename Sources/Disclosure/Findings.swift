public import Estimation
public import Survey
public import Themes

/// Everything the estimating rooms found, before the gate.
public struct Findings: Sendable {
  public let waves: [WaveFindings]
  public let changes: [ScoreChange]
  public var themeChanges: [ThemeChange] = []

  public init(waves: [WaveFindings], changes: [ScoreChange]) {
    (self.waves, self.changes) = (waves, changes)
  }
}

/// What was found in one wave; empty lists where it had no survey, or no interviews.
public struct WaveFindings: Sendable {
  public let wave: String
  public var scores: [DrawnScore]
  public var answers: [AnswerShare]
  public var missing: [MissingShare]
  public var reliability: [Reliability]
  public var responses: [Response]
  public var nonresponse = NonResponse()
  public var weighting: WeightingSummary?
  /// nil where the wave did not ask the outcome.
  public var drivers: OutcomeDrivers?
  public var careless: CarelessSummary?
  public var themes: [DrawnTheme]
  /// nil where nobody was interviewed.
  public var coderAgreement: CoderAgreement?
  /// α of each theme that two coders could give; empty where nobody's units were shared.
  public var themeAgreement: [Agreement] = []
  public var ranks: [ScoreRank] = []
  public var quantiles: [ScoreQuantile] = []
  public var associations: [Association] = []
  public var structure: Structure?
  public var shrunken: [ShrunkenScore] = []
  public var climate: [UnitClimate] = []
  public var choices: [ChoiceShare] = []
  public var comments = CommentFindings()
  /// nil where the wave had no interviews.
  public var themeStructure: ThemeStructure?
  public var senior: [SeniorScore] = []

  public init(wave: String) {
    self.wave = wave
    (scores, answers, missing, reliability, responses) = ([], [], [], [], [])
    themes = []
  }
}
