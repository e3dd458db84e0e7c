/// Microsoft Forms: one row, of which the first columns are the program's, in its language.
func formsForm(_ head: ExportHead, isDeclared: Bool) -> ExportForm? {
  let names = head.names(0)
  let language = FormsLanguage.all.first { $0.begins(names) }
  guard isDeclared || language != nil else { return nil }
  let facts = language?.facts ?? FormsLanguage.english.facts
  let known = Set(names)
  let columns = names.enumerated().map { column, name in
    var role = facts[name] ?? .answer
    if name.hasPrefix("Points - ") || name.hasPrefix("Feedback - ") { role = .metadata }
    if isPersonal(name) { role = .personal }
    if role == .answer, isList(head.sample(of: column, after: 1)) {
      role = .options(separator: ";")
    }
    return ExportColumn(name, wording: question(name, known), role: role)
  }
  return ExportForm(tool: Dialect.forms.title, headerRows: 1, columns: columns)
}

/// `Why?` of `Why?2`, the second question of that text; empty of the first.
private func question(_ name: String, _ known: Set<String>) -> String {
  guard let match = name.wholeMatch(of: /(.+?)([2-9]|[1-9]\d)/), known.contains(String(match.1))
  else { return "" }
  return String(match.1)
}

/// Whether texts are options that were chosen, each closed by a semicolon: `Maps;Tables;`.
private func isList(_ texts: [String]) -> Bool {
  !texts.isEmpty && texts.allSatisfy { $0.hasSuffix(";") }
}
