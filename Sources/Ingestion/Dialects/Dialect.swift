/// A tool's way of writing exports.
enum Dialect: String, CaseIterable {
  case qualtrics, limesurvey, surveymonkey, forms

  /// The first dialect that the head is written in; plain where it is none.
  static func form(of head: ExportHead) -> ExportForm {
    for dialect in allCases {
      if let form = dialect.form(of: head, isDeclared: false) { return form }
    }
    return plainForm(head)
  }

  /// How to read the export; nil where it is none of this tool's.  Of one that is declared
  /// to be, less evidence is asked.
  func form(of head: ExportHead, isDeclared: Bool) -> ExportForm? {
    switch self {
    case .qualtrics: qualtricsForm(head, isDeclared: isDeclared)
    case .limesurvey: limeSurveyForm(head, isDeclared: isDeclared)
    case .surveymonkey: surveyMonkeyForm(head, isDeclared: isDeclared)
    case .forms: formsForm(head, isDeclared: isDeclared)
    }
  }

  var title: String {
    switch self {
    case .qualtrics: "Qualtrics"
    case .limesurvey: "LimeSurvey"
    case .surveymonkey: "SurveyMonkey"
    case .forms: "Microsoft Forms"
    }
  }

  /// What its first rows must look like, for the fault of an export that does not.
  var mark: String {
    switch self {
    case .qualtrics: "a row of names and a row of questions (“StartDate”, “Start Date”)"
    case .limesurvey: "one row of names like “Q2[SQ001]”, “submitdate” among them"
    case .surveymonkey: "two header rows that begin with “Respondent ID”"
    case .forms: "a header that begins with “ID”, “Start time”, “Completion time”"
    }
  }
}
