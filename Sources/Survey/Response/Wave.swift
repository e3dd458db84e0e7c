/// One round of the survey: what n respondents answered, as columns.
///
/// Answers take one byte each, and levels too where there are at most 255.  Respondents are rows; who they are is known
/// only as a number that is the same for the same person in every wave.
public struct Wave: Sendable, Equatable {
  /// A respondent whose level of a segmentation is not known.
  public static let unknownLevel = UInt16.max

  public let id: String
  public let label: String
  public let respondents: Int
  /// Answer codes per item of the codebook, in its order; nil where the item
  /// was not asked in this wave.
  public var answers: [[UInt8]?]
  /// Level index per segmentation of the study, in its order.
  public var levels: [LevelCodes]
  /// The same number for the same person in every wave; nil without ids.
  public var persons: [Int32]?
  /// Design weights, positive; nil where everybody counts alike.
  public var weights: [Double]?
  /// When each respondent answered; nil where the study names no such column.
  public var submitted: SubmissionTimes?
  /// Stratum of each respondent, an index into `SurveyData.strata`.
  public var strata: [Int32]?
  /// Primary sampling unit of each respondent, nested in strata, the same number
  /// for the same unit in every wave; nil where respondents were sampled singly.
  public var clusters: [Int32]?
  /// Seconds each respondent took over the questionnaire, nil where missing; nil where the
  /// export does not record them.
  public var durations: [Double?]?
  /// What was chosen per set of `SurveyData.choiceSets`, in its order; nil where the set was
  /// not asked in this wave.
  public var choices: [ChoiceAnswers?] = []
  /// What was written per question of `SurveyData.comments`, in its order; nil where the
  /// question was not asked in this wave.
  public var comments: [Comments?] = []

  public init(
    id: String, label: String, respondents: Int, answers: [[UInt8]?], levels: [LevelCodes],
    persons: [Int32]? = nil, weights: [Double]? = nil, strata: [Int32]? = nil,
    clusters: [Int32]? = nil
  ) {
    (self.id, self.label, self.respondents) = (id, label, respondents)
    (self.answers, self.levels, self.persons) = (answers, levels, persons)
    (self.weights, self.strata, self.clusters) = (weights, strata, clusters)
  }
}
