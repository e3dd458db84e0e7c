/// LimeSurvey: one row of codes, of codes and questions, or of questions alone.
///
/// The program quotes every text and leaves what it never asked without quotation marks;
/// a file that something else has written again has lost that.
func limeSurveyForm(_ head: ExportHead, isDeclared: Bool) -> ExportForm? {
  let headings = head.names(0).map(LimeSurveyHeading.init)
  guard isDeclared || isLimeSurvey(headings) else { return nil }
  let columns = headings.map(\.column)
  var form = ExportForm(tool: Dialect.limesurvey.title, headerRows: 1, columns: columns)
  form.tellsHiddenFromBlank = head.quotesEveryText
  if let submitted = headings.firstIndex(where: \.isSubmitted) {
    form.counted = [RowRule(reason: "incomplete", column: submitted, holds: \.isEmpty)]
  }
  return form
}

/// The program's own columns, or many codes with subquestions.
private func isLimeSurvey(_ headings: [LimeSurveyHeading]) -> Bool {
  let own = headings.count { facts[$0.name.lowercased()] != nil }
  let parts = headings.count { $0.part != nil }
  return headings.contains(where: \.isSubmitted) && own >= 3
    || parts > 1 && parts * 4 >= headings.count
}

/// `Q2[SQ001]. How satisfied are you? [With pay]`, `Q2.SQ001.` as R writes it, `Q2. How?`,
/// `Q2`, or a question alone.
struct LimeSurveyHeading {
  let whole: String
  /// `Q2`; empty where there is none.
  let code: String
  /// `SQ001`.
  let part: String?
  let wording: String

  init(_ heading: String) {
    whole = heading
    guard hasMark(heading) else {
      (code, part, wording) = (heading.contains(" ") ? "" : heading, nil, "")
      return
    }
    if let match = heading.wholeMatch(of: /([A-Za-z]\w*)\[(\w+)\](\[\w+\])?(?:[.:]?\s+(.+))?/) {
      (code, part) = (String(match.1), "\(match.2)")
      wording = match.4.map(String.init) ?? ""
    } else if let match = heading.wholeMatch(of: /([A-Za-z]\w*)\.(\w+)\./) {
      (code, part, wording) = (String(match.1), String(match.2), "")
    } else if let match = heading.wholeMatch(of: /([A-Za-z]\w*)[.:]\s+(.+)/) {
      (code, part, wording) = (String(match.1), nil, String(match.2))
    } else {
      (code, part, wording) = (heading.contains(" ") ? "" : heading, nil, "")
    }
  }

  /// The name that studies use: `Q2[SQ001]`.
  var name: String { code.isEmpty ? whole : part.map { "\(code)[\($0)]" } ?? code }

  fileprivate var column: ExportColumn {
    var column = ExportColumn(name, wording: wording, alternatives: [whole], role: role(self))
    // The code of “other” is no label of any question.
    column.synonyms = ["-oth-": "Other"]
    column.masksEquations = true
    return column
  }

  /// Whether the column says when the answers were handed in.
  var isSubmitted: Bool { ["submitdate", "date submitted"].contains(name.lowercased()) }
}

/// Whether a heading has what ends a code; a pattern is dear, and tables may be wide.
private func hasMark(_ heading: String) -> Bool {
  heading.utf8.contains { [UInt8(ascii: "["), UInt8(ascii: "."), UInt8(ascii: ":")].contains($0) }
}

private func role(_ heading: LimeSurveyHeading) -> ExportColumn.Role {
  let name = heading.name.lowercased()
  if let fact = facts[name] ?? facts[heading.whole.lowercased()] { return fact }
  if name.hasPrefix("attribute_") { return .personal }
  if heading.wording.isEmpty, heading.code.contains("Time"),
    heading.code.contains(/^groupTime\d+$|\wTime$/)
  {
    return .metadata
  }
  return heading.part.map { _ in .option(of: heading.code) } ?? .answer
}

/// Columns that the program adds, by code and by title.
private let facts: [String: ExportColumn.Role] = [
  "id": .metadata, "response id": .metadata, "submitdate": .metadata,
  "date submitted": .metadata, "lastpage": .metadata, "last page": .metadata,
  "startlanguage": .metadata, "start language": .metadata, "seed": .metadata,
  "startdate": .metadata, "date started": .metadata, "datestamp": .metadata,
  "date last action": .metadata, "interviewtime": .metadata, "total time": .metadata,
  "refurl": .metadata, "referrer url": .metadata, "token": .personal, "access code": .personal,
  "ipaddr": .personal, "ip address": .personal, "firstname": .personal, "lastname": .personal,
  "email": .personal,
]
