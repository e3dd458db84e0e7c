/// What a tool calls the columns that `interviews.csv` has.
struct CodingDialect: Equatable {
  let interview: String
  let code: String
  let coder: String
  /// Columns that together name a passage.
  let unit: [String]
  /// Columns that are known and not needed: a passage's words, a row's number.
  let ignored: [String]
  /// What stands between a code and the one below it: `tools->old`.
  let separator: String

  /// Our own table.
  static let canvass = CodingDialect(
    interview: "interview", code: "code", coder: "coder", unit: ["unit"], ignored: ["excerpt"])

  /// Taguette's highlights: a row per tag of a highlight; it names no coder.
  static let taguette = CodingDialect(
    interview: "document", code: "tag", coder: "coder", unit: ["id"], ignored: ["content"],
    separator: ".")

  /// QualCoder's codings, as its database has them.
  static let qualCoder = CodingDialect(
    interview: "interview", code: "code", coder: "owner", unit: ["start", "end"],
    ignored: ["coding_id", "seltext", "memo"])

  /// The tool whose columns a table has.
  init(of table: any CodingTable) {
    func has(_ names: String...) -> Bool { names.allSatisfy(table.contains) }
    if has("id", "document", "tag", "content"), !has("code") {
      self = .taguette
    } else if has("coding_id", "start", "end"), !has("unit") {
      self = .qualCoder
    } else {
      self = .canvass
    }
  }

  private init(
    interview: String, code: String, coder: String, unit: [String], ignored: [String],
    separator: String = "->"
  ) {
    (self.interview, self.code, self.coder) = (interview, code, coder)
    (self.unit, self.ignored, self.separator) = (unit, ignored, separator)
  }
}
