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
}

/// Rows that are told by a text in one of their cells.
struct RowRule {
  /// What such rows are: `preview`.
  let reason: String
  let column: Int
  /// Of a normalised text.
  let holds: (String) -> Bool
}
