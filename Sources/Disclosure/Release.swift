public import Survey

/// A measure of one domain, after the gate.
public struct ReleasedScore: Sendable, Equatable {
  public let domain: Domain
  public let measure: Measure
  public let statistic: Statistic
  public let cell: Released<Score>

  /// nil for everyone.
  public var flag: Flag? {
    if domain.isEveryone { return nil }
    guard let score = cell.value else { return .suppressed }
    return score.flag
  }
}

public struct ReleasedAnswerShare: Sendable, Equatable {
  public let domain: Domain
  public let item: String
  public let answer: String
  public let cell: Released<AnswerShare>
}

public struct ReleasedMissingShare: Sendable, Equatable {
  public let domain: Domain
  public let item: String
  public let kind: MissingKind
  public let cell: Released<MissingShare>
}

public struct ReleasedReliability: Sendable, Equatable {
  public let wave: String
  public let construct: String
  public let cell: Released<Reliability>
}

public struct ReleasedResponse: Sendable, Equatable {
  public let domain: Domain
  public let cell: Released<Response>
}

public struct ReleasedTheme: Sendable, Equatable {
  public let domain: Domain
  public let theme: String
  public let polarity: Polarity?
  public let cell: Released<ThemePrevalence>
}

public struct ReleasedAgreement: Sendable, Equatable {
  public let wave: String
  public let code: String
  public let statistic: String
  /// nil: of all coders.
  public var pair: CoderPair?
  public let cell: Released<Agreement>
}

public struct ReleasedCodingOverlap: Sendable, Equatable {
  public let wave: String
  public let cell: Released<CodingOverlap>
}

public struct ReleasedCodeToMend: Sendable, Equatable {
  public let wave: String
  public let code: String
  public let cell: Released<CodeToMend>
}

public struct ReleasedChange: Sendable, Equatable {
  public let from: String
  public let to: String
  public let segment: String
  public let level: String
  public let measure: Measure
  public let statistic: Statistic
  public let cell: Released<ScoreChange>

  public var flag: Flag { cell.value?.flag ?? .suppressed }
}

public struct ReleasedThemeChange: Sendable, Equatable {
  public let from: String
  public let to: String
  public let theme: String
  public let polarity: Polarity?
  public let cell: Released<ThemeChange>

  public var flag: Flag { cell.value?.flag ?? .suppressed }
}

/// Survey and interviews side by side for one construct or theme.
public struct JointEvidence: Sendable, Equatable {
  public let wave: String
  /// nil: no survey item speaks to the theme.
  public let construct: String?
  /// nil: no theme speaks to the construct.
  public let theme: String?
  /// 100 − mean of everyone, with its interval; nil where suppressed or not asked.
  public let shortfall: Estimate?
  /// Interviews that name it a barrier; nil where suppressed or nobody was interviewed.
  public let salience: ThemePrevalence?
  /// nil where either side is suppressed.
  public let verdict: Verdict?
  /// Coders' α on the theme; nil where no two coders read the same.
  public internal(set) var agreement: Released<Agreement>?
  /// Senior staff's score beside everybody else's; nil where the wave does not tell.
  public internal(set) var senior: Released<SeniorScore>?
}

/// Everything that may leave the machine for one audience.
public struct Release: Sendable, Equatable {
  public let audience: Audience
  public let threshold: Int
  public let scores: [ReleasedScore]
  public let answers: [ReleasedAnswerShare]
  public let missing: [ReleasedMissingShare]
  public let reliability: [ReleasedReliability]
  public let responses: [ReleasedResponse]
  /// Who did not answer, wave by wave.
  public var nonresponse: [ReleasedNonResponse] = []
  public let weighting: [WeightingSummary]
  public let themes: [ReleasedTheme]
  public let agreement: [ReleasedAgreement]
  public let evidence: [JointEvidence]
  public let changes: [ReleasedChange]
  public internal(set) var themeChanges: [ReleasedThemeChange] = []
  /// Cells withheld, by table, for the page that says so.
  public let suppressed: [SuppressionCount]
  public internal(set) var ranks: [ReleasedRank] = []
  public internal(set) var quantiles: [ReleasedQuantile] = []
  public internal(set) var associations: [ReleasedAssociation] = []
  public internal(set) var structure: [ReleasedStructure] = []
  /// One per wave that asked the study's outcome.
  public internal(set) var drivers: [ReleasedDrivers] = []
  public internal(set) var shrunken: [ReleasedShrunkenScore] = []
  public internal(set) var climate: [ReleasedClimate] = []
  public internal(set) var careless: [ReleasedCarelessCount] = []
  public internal(set) var sensitivity: [ReleasedSensitivity] = []
  public internal(set) var choices: [ReleasedChoiceShare] = []
  public internal(set) var comments = ReleasedComments()
  public internal(set) var themeStructure = ReleasedThemeStructure()
  /// Agreement of each pair of coders, where there are three or more.
  public internal(set) var pairAgreement: [ReleasedAgreement] = []
  /// One per wave with interviews.
  public internal(set) var codingOverlap: [ReleasedCodingOverlap] = []
  public internal(set) var codesToMend: [ReleasedCodeToMend] = []
}

/// How much of a table was withheld.
public struct SuppressionCount: Sendable, Equatable {
  public let table: String
  public let withheld: Int
  public let cells: Int
}
