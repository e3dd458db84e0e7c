/// How an export is to be read, which its tool's dialect says.
struct ExportForm {
  /// What the tool is called; nil: no tool of ours, one row names the columns.
  var tool: String?
  var headerRows: Int
  var columns: [ExportColumn]
  /// Rows that are no responses.
  var leftOut: [RowRule] = []
  /// Rows that are, and of which a reader should know how many there are.
  var counted: [RowRule] = []
  /// Whether an empty cell means “not shown” and `""` “not answered”.
  var tellsHiddenFromBlank = false
  /// What else a text stands for, where the study does not know it itself.
  var synonyms: [String: String] = [:]
}

extension ExportForm {
  /// A text, or what the tool means by it where the study does not know it.
  func synonym(of text: String, isKnown: (String) -> Bool) -> String {
    guard let synonym = synonyms[text], !isKnown(text) else { return text }
    return synonym
  }

  /// What a text means to the study, a blank one to the tool where the study does not say.
  func meaning<Code>(of text: String, blank: Code, _ known: (String) -> Code?) -> Code? {
    if let code = known(text) ?? synonyms[text].flatMap(known) { return code }
    return tellsHiddenFromBlank && text.isEmpty ? blank : nil
  }
}

/// Rows that are told by a text in one of their cells.
struct RowRule {
  /// What such rows are: `preview`.
  let reason: String
  let column: Int
  /// Of a normalised text.
  let holds: (String) -> Bool
}
