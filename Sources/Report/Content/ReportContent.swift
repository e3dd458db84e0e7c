public import Disclosure
public import Pilots
public import Survey

/// Everything a report is made of: released figures, and the names to tell them by.
public struct ReportContent: Sendable {
  public var title: StudyTitle
  public var codebook: Codebook
  public var segmentations: [Segmentation]
  /// In the study's order.
  public var waveTitles: [WaveTitle]
  public var release: Release
  /// nil where the study has no pilots.
  public var assessment: Assessment?
  public var provenance: ReportProvenance
  /// What pilots deliver; nil where the study has no outputs.
  public var delivery: Delivery?
  /// What the programme will learn; nil where it asks nothing.
  public var coverage: QuestionCoverage?
  /// Questions of several answers, in the study's order.
  public var choiceSets: [ChoiceSet] = []
  /// Questions that people answered in their own words.
  public var comments = CommentPlan()
  /// Who is senior; nil where the study does not say.
  public var senior: SeniorStaff?
  /// What the last wave asks otherwise than the one before, the harmless left out.
  public var drift: [Drift] = []
  /// What the organisation puts in the place of our looks and words.
  public var theme = ReportTheme()

  public init(
    title: StudyTitle, codebook: Codebook, segmentations: [Segmentation],
    waveTitles: [WaveTitle], release: Release, assessment: Assessment?,
    provenance: ReportProvenance
  ) {
    (self.title, self.codebook, self.segmentations) = (title, codebook, segmentations)
    (self.waveTitles, self.release, self.assessment) = (waveTitles, release, assessment)
    self.provenance = provenance
  }

  /// Costs and sponsors are not for publication.
  var showsCommerce: Bool { release.audience != .public }
}

/// Where a report comes from, so that somebody else can make it again.
public struct ReportProvenance: Sendable, Equatable {
  /// Version of the program, and of the statistical conventions.
  public var engine: String
  public var conventions: String
  public var seed: UInt64
  /// Bootstrap replicates, also where another method makes the errors.
  public var replicates: Int
  /// What the replicate standard errors are made by.
  public var method: ReplicationMethod
  /// Between 0 and 1.
  public var confidence: Double
  public var inputs: [InputFile]
  /// Who looks at a partner's report, with whom, and what for.
  public var viewer: String?
  public var accompaniedBy: String?
  public var purpose: String?
  /// How a verdict of the joint display is decided, in words.
  public var verdictRule: String?
  /// What a reader should know and no fault.
  public var notes: [String]

  public init(
    engine: String, conventions: String, seed: UInt64, replicates: Int, confidence: Double,
    inputs: [InputFile], method: ReplicationMethod = .bootstrap, viewer: String? = nil,
    accompaniedBy: String? = nil, purpose: String? = nil, verdictRule: String? = nil,
    notes: [String] = []
  ) {
    (self.engine, self.conventions, self.seed) = (engine, conventions, seed)
    (self.replicates, self.confidence, self.inputs) = (replicates, confidence, inputs)
    self.method = method
    (self.viewer, self.accompaniedBy, self.purpose) = (viewer, accompaniedBy, purpose)
    (self.verdictRule, self.notes) = (verdictRule, notes)
  }
}
