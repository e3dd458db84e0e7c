internal import Survey

/// The study file, read; the files it names are still closed.
struct StudyDefinition {
  var title: StudyTitle
  var waves: [WaveDefinition]
  var codebook: Placed<String>?
  /// Items of a codebook in DDI whose agreement is bad; nil: the study does not say.
  var reversed: Placed<[Placed<String>]>?
  /// The column that holds the respondent's id, and another per wave; `-`: no ids.
  var respondent: Placed<String>?
  var respondents: [String: Placed<String>]
  /// The column that says when somebody answered, and another per wave; `-`: none.
  var submitted: Placed<String>?
  var submittedIn: [String: Placed<String>]
  var scales: [String: Scale]
  var missing: [MissingWord]
  /// The column of seconds that respondents took, and another per wave; `-`: not recorded.
  var duration: Placed<String>?
  var durations: [String: Placed<String>]
  var constructTitles: [(id: Placed<String>, title: String)]
  var segments: [SegmentDefinition]
  var outcome: Placed<String>?
  var design: DesignDefinition
  var estimation: EstimationPlan
  var threshold: Int
  var themes: Placed<String>?
  var codeChanges: Placed<String>?
  var senior: SeniorDefinition?
  var questions: Placed<String>?
  var pilots: PilotsDefinition?
  /// Items whose drift is declared harmless.
  var harmless: [HarmlessItem]
  /// Questions of several answers.
  var choices: [ChoiceDefinition]
  /// Questions that people answer in their own words.
  var comments: CommentsDefinition
  /// What people say in the decision paper.
  var paper: PaperPlan
  /// How the report looks.
  var theme = ThemeDefinition()

  var waveIDs: [String] { waves.map(\.id.value) }

  /// The header of the column of dates in a wave; nil where it has none.
  func submitted(in wave: String) -> Placed<String>? {
    let name = submittedIn[wave] ?? submitted
    return name?.value == "-" ? nil : name
  }

  /// The header of the id column in a wave; nil where it has none.
  func respondent(in wave: String) -> Placed<String>? {
    let name = respondents[wave] ?? respondent
    return name?.value == "-" ? nil : name
  }

  /// The header of the column of durations in a wave; nil where it has none.
  func duration(in wave: String) -> Placed<String>? {
    let name = durations[wave] ?? duration
    return name?.value == "-" ? nil : name
  }
}

/// A wave's files.
struct WaveDefinition {
  let id: Placed<String>
  let label: String
  let responses: Placed<String>?
  let interviews: Placed<String>?
  let format: ExportFormat
  /// What the responses are written in; nil: told from their bytes.
  let encoding: TextEncoding?
  /// How many rows name the columns, in an export of no tool that is known.
  let headerRows: Int?
  /// The sheet of a workbook; nil: the first that is no cover.
  let sheet: Placed<String>?
  /// Rows of the wave: those whose column has one of the texts; all where empty.
  let only: [(column: Placed<String>, texts: Set<String>)]
  /// The data of a Triple-S definition; nil: the file of the same name beside it.
  var data: Placed<String>?
  /// The sheet of a workbook of interviews; nil: the first that has content.
  var interviewsSheet: Placed<String>?
}

/// A word that says why an answer is missing.
struct MissingWord {
  let word: Placed<String>
  let kind: MissingKind
}

/// A way to divide respondents, its levels still unread.
struct SegmentDefinition {
  let id: Placed<String>
  let title: String
  let column: Placed<String>
  /// Column per wave id where it is another one; `-` as value: not asked.
  let columns: [String: Placed<String>]
  /// nil: every value found is a level.
  let levels: [Placed<String>]?
  let aliases: [(text: Placed<String>, level: Placed<String>)]

  /// The header of its column in a wave; nil where the wave did not ask.
  func column(in wave: String) -> Placed<String>? {
    let name = columns[wave] ?? column
    return name.value == "-" ? nil : name
  }
}

/// Columns and files of the sampling design.
struct DesignDefinition {
  var weight: Placed<String>?
  var stratum: Placed<String>?
  var cluster: Placed<String>?
  var population: Placed<String>?
  var margins = MarginsDefinition()
  var lonely = DesignPlan.LonelyUnits.fail
}

/// Files and rules of the choice between pilots.
struct PilotsDefinition {
  let place: Place
  let candidates: Placed<String>?
  let addresses: Placed<String>?
  let outputs: Placed<String>?
  /// Of criteria with each other, in place of swings.
  let comparisons: Placed<String>?
  let criteria: [CriterionDefinition]
  let select: SelectDefinition
  let weights: WeightKnowledge
  let limits: WeightLimits?
  let panel: Placed<String>?
  let wave: Placed<String>?
  /// The ISO date on which the register of outputs is read.
  let asOf: String?
}

/// A criterion; a judged one's column is still unread.
struct CriterionDefinition {
  let criterion: Criterion
  /// Where a judged criterion names its column.
  let column: Placed<String>?
}
