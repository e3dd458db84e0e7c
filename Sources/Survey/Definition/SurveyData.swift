/// What the head of a study says of itself.
public struct StudyTitle: Sendable, Equatable {
  public var title: String
  public var organisation: String
  /// Printed on every page: OFFICIAL.
  public var marking: String

  public init(title: String, organisation: String, marking: String) {
    (self.title, self.organisation, self.marking) = (title, organisation, marking)
  }
}

/// A file that was read, as provenance names it.
public struct InputFile: Sendable, Equatable {
  /// As the study names it.
  public let path: String
  public let bytes: Int
  /// Lower-case hexadecimal.
  public let sha256: String

  public init(path: String, bytes: Int, sha256: String) {
    (self.path, self.bytes, self.sha256) = (path, bytes, sha256)
  }
}

/// What a wave is called.
public struct WaveTitle: Sendable, Equatable {
  public let id: String
  public let label: String
  public init(id: String, label: String) { (self.id, self.label) = (id, label) }
}

/// A study, read and validated: everything later rooms work from.
public struct SurveyData: Sendable, Equatable {
  public var title: StudyTitle
  public var codebook: Codebook
  public var segmentations: [Segmentation]
  /// In the study's order; a wave that has interviews only has no entry.
  public var waves: [Wave]
  /// All waves, also those with interviews only, in the study's order.
  public var waveTitles: [WaveTitle]
  /// What each wave's responses were read from.
  public var origins: [WaveOrigin]
  /// How each wave's export holds the items, in the order of `waves`; empty where nobody tells.
  public var asked: [AskedWave] = []
  /// Names of strata; `Wave.strata` are indices into it.
  public var strata: [String]
  /// Segmentation id whose levels are the strata; nil where there is none.
  public var strataSegmentation: String?
  public var population: Population?
  /// Interviews per wave id.
  public var interviews: [String: Interviews]
  public var themes: [Theme]
  public var pilots: PilotPlan?
  public var design: DesignPlan
  public var estimation: EstimationPlan
  /// Least n of a released cell.
  public var threshold: Int
  /// Kinds of drift between waves that the study declares harmless, by item id.
  public var harmlessDrift: [String: Set<Drift.Kind>]
  public var inputs: [InputFile]
  /// What a reader should know and no fault: unused columns, unused codes.
  public var notes: [String]
  /// Questions of several answers, in the study's order.
  public var choiceSets: [ChoiceSet] = []
  /// Questions that people answer in their own words, and what is asked of the answers.
  public var comments = CommentPlan()
  /// What became of codes between waves.
  public var codeHistory = CodeHistory([], waves: [])
  /// nil where the study does not say who is senior.
  public var senior: SeniorStaff?
  /// What people say in the decision paper.
  public var paper = PaperPlan()
  /// How the report looks.
  public var theme = ReportTheme()

  public init(
    title: StudyTitle, codebook: Codebook, segmentations: [Segmentation], waves: [Wave],
    waveTitles: [WaveTitle], origins: [WaveOrigin] = [], strata: [String] = [],
    strataSegmentation: String? = nil, population: Population? = nil,
    interviews: [String: Interviews] = [:], themes: [Theme] = [], pilots: PilotPlan? = nil,
    design: DesignPlan = DesignPlan(), estimation: EstimationPlan = EstimationPlan(),
    threshold: Int = 10, harmlessDrift: [String: Set<Drift.Kind>] = [:], inputs: [InputFile] = [],
    notes: [String] = []
  ) {
    (self.title, self.codebook, self.segmentations) = (title, codebook, segmentations)
    (self.waves, self.waveTitles, self.origins) = (waves, waveTitles, origins)
    (self.strata, self.strataSegmentation) = (strata, strataSegmentation)
    (self.population, self.interviews, self.themes) = (population, interviews, themes)
    (self.pilots, self.design, self.estimation) = (pilots, design, estimation)
    (self.threshold, self.harmlessDrift) = (threshold, harmlessDrift)
    (self.inputs, self.notes) = (inputs, notes)
  }
}
