/// What a file's columns are called: names to columns.
///
/// A column may be referred to by its internal name, by its question in full, or by what
/// else its tool calls it, whichever is unique.
struct Header {
  let text: CellText
  /// Where the names stand.
  let cells: [TextCell]
  let columns: [ExportColumn]
  /// Normalised.
  let names: [String]
  /// Columns by their names, then by their second names, and so on.
  private let exact: [[String: [Int]]]
  private let folded: [[String: [Int]]]

  /// The first row of a table, which names the columns.
  init(_ cells: [TextCell], of text: CellText) {
    self.init(cells.map { ExportColumn(normalised(text.text(of: $0))) }, at: cells, of: text)
  }

  init(_ columns: [ExportColumn], at cells: [TextCell], of text: CellText) {
    (self.text, self.cells, self.columns) = (text, cells, columns)
    names = columns.map(\.name)
    exact = ranks(columns) { $0 }
    folded = ranks(columns) { $0.lowercased() }
  }

  /// The columns of that name: one as it should be, none, or several.
  func columns(named name: String) -> [Int] {
    let key = normalised(name)
    let found = exact.compactMap { $0[key] } + folded.compactMap { $0[key.lowercased()] }
    return found.first { $0.count == 1 } ?? found.first ?? []
  }

  func contains(_ name: String) -> Bool { !columns(named: name).isEmpty }

  /// The one column of that name; nil, with a fault, where there are none or several.
  /// The purpose says who asks: `item Q3 (codebook.csv:5)`; the remedy, what else may help;
  /// names that are wanted for something else are not proposed.
  func column(
    named name: String, for purpose: String, remedy: String = "", wanted: Set<String> = [],
    log: FaultLog
  ) -> Int? {
    let found = columns(named: name)
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      log.add(
        "there is no column \(quoted(name)) for \(purpose)\(remedy)", at: text.start,
        nearest: nearest(
          to: normalised(name),
          in: (names + columns.map(\.wording)).filter { !wanted.contains($0) }))
    } else {
      log.add(
        "\(found.count) columns are called \(quoted(name)), which is needed for \(purpose); rename the others",
        at: text.place(of: cells[found[1]]))
    }
    return nil
  }

  /// A column's name for people.
  func title(of column: Int) -> String {
    names[column].isEmpty ? "column \(column + 1) (no name)" : names[column]
  }

  /// Whether a column identifies a person: the tool says so, or its name.
  func isPersonal(_ column: Int) -> Bool {
    columns[column].isPersonal
  }

  /// Whether a column is one of answers: not one that the tool adds for itself.
  func isAsked(_ column: Int) -> Bool {
    ![.metadata, .order, .filler, .personal].contains(columns[column].role)
  }
}

/// Columns by their first names, by their second, and so on.
private func ranks(
  _ columns: [ExportColumn], _ key: (String) -> String
) -> [[String: [Int]]] {
  let names = columns.map { $0.names.map(key) }
  return (0..<(names.map(\.count).max() ?? 0)).map { rank in
    let known = names.indices.filter { rank < names[$0].count }
    return Dictionary(grouping: known) { names[$0][rank] }
  }
}
