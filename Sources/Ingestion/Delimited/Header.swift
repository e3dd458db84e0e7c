/// The first row of a delimited file: names to columns.
struct Header {
  let text: DelimitedText
  let cells: [DelimitedCell]
  /// Normalised.
  let names: [String]
  private let columns: [String: [Int]]
  private let folded: [String: [Int]]

  init(_ cells: [DelimitedCell], of text: DelimitedText) {
    (self.text, self.cells) = (text, cells)
    names = cells.map { normalised(text.text(of: $0)) }
    columns = Dictionary(grouping: names.indices) { [names] in names[$0] }
    folded = Dictionary(grouping: names.indices) { [names] in names[$0].lowercased() }
  }

  /// The columns of that name: one as it should be, none, or several.
  func columns(named name: String) -> [Int] {
    let key = normalised(name)
    if let exact = columns[key] { return exact }
    return folded[key.lowercased()] ?? []
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
        nearest: nearest(to: normalised(name), in: names.filter { !wanted.contains($0) }))
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
}
