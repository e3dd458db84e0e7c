/// A table of Markdown.  Rules are as long as their column's longest word or figure, which is how
/// wide converters make it.
///
/// Source: GitHub Flavored Markdown 0.29, section 4.10.
func pipeTable(_ headings: [String], _ rows: [[Cell]]) -> [String] {
  func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
  let words = rows.map { $0.map(\.markdownWords) }
  let rules = headings.indices.map { column in
    let parts = headings[column].split(separator: " ").map(String.init)
    let longest = (parts + words.map { $0[column] }).map(\.unicodeScalars.count).max() ?? 0
    let rule = String(repeating: "-", count: min(max(longest + 2, 7), 40))
    return rows.contains { $0[column].isFigure } ? rule.dropLast() + ":" : rule
  }
  return [line(headings), line(rules)] + words.map(line)
}

extension Cell {
  var isFigure: Bool {
    switch self {
    case .number, .count: true
    case .text, .flag, .empty: false
    }
  }

  /// A figure needs no escape.
  fileprivate var markdownWords: String { isFigure ? paperWords : markdown(paperWords) }
}
