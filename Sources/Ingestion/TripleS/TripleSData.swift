/// A record of Triple-S data, asked for by position.
struct TripleSRow {
  /// Between the fields of a CSV file that one variable takes.
  static let listSeparator: Character = "\u{1f}"

  let text: (ClosedRange<Int>) -> String
  /// Where a position stands; counts characters, so ask for faults only.
  let place: (Int) -> Place
}

/// The data beside a Triple-S definition, opened.
struct TripleSData {
  private enum Source {
    case fixed(FixedRecords)
    case fields(DelimitedRows, skip: Int)
  }
  let file: String
  /// Line of the first record, as far as lines tell it.
  let firstLine: Int
  let notes: [String]
  private let source: Source

  /// nil, with faults, where the data cannot be what the definition describes.
  init?(
    _ input: InputText, of definition: TripleSDefinition, encoding: TextEncoding?, log: FaultLog
  ) {
    let input = withoutEndMark(input)
    let found = likelyEncoding(input.bytes)
    let isDeclared = definition.encoding == .windows1252 && found.encoding == .windows1252
    let encoding = encoding ?? (isDeclared ? .windows1252 : nil)
    let isGuess = encoding == nil && found.isGuess
    var notes =
      isGuess
      ? ["\(input.name): not UTF-8; read as \(found.encoding.title), which it looks like."] : []
    file = input.name
    switch definition.form {
    case .fixed:
      guard let records = FixedRecords(input, encoding: encoding, log: log) else { return nil }
      if records.countsBytes {
        notes.append("\(input.name): positions count bytes of UTF-8, not characters.")
      }
      (source, firstLine) = (.fixed(records), 1)
    case .fields(let skip):
      guard
        let rows = DelimitedRows(input, isTabbed: false, encoding: encoding, log: log),
        hasRoom(rows, definition, log)
      else { return nil }
      (source, firstLine) = (.fields(rows, skip: skip), skip + 1)
    }
    self.notes = notes
  }

  /// Calls the body with every record that holds the variables; others are faults.  The body
  /// returns whether to go on.
  func forEach(_ variables: [TripleSVariable], log: FaultLog, _ body: (TripleSRow) -> Bool) {
    switch source {
    case .fixed(let records): records.forEach(variables, log: log, body)
    case .fields(let rows, let skip):
      rows.forEachRow(after: skip) { cells, text in body(row(cells, of: text)) }
    }
  }
}

/// The file without the 0x1A that DOS left where files end.
private func withoutEndMark(_ input: InputText) -> InputText {
  guard input.bytes.last == 0x1a else { return input }
  let end = (input.bytes.lastIndex { $0 != 0x1a } ?? -1) + 1
  return InputText(name: input.name, bytes: Array(input.bytes[..<end]))
}

private func row(_ cells: [TextCell], of text: CellText) -> TripleSRow {
  TripleSRow(
    text: { position in
      let found = position.compactMap { field in
        cells.indices.contains(field - 1) ? text.text(of: cells[field - 1]) : nil
      }
      return found.count == 1
        ? found[0] : found.joined(separator: String(TripleSRow.listSeparator))
    }, place: { text.place(of: cells[min($0, cells.count) - 1]) })
}

/// Whether every variable has a field in the data; a fault where one has none.
private func hasRoom(
  _ rows: DelimitedRows, _ definition: TripleSDefinition, _ log: FaultLog
) -> Bool {
  let last = definition.variables.max { $0.position.upperBound < $1.position.upperBound }
  guard let last, last.position.upperBound > rows.width else { return true }
  log.add(
    "the data has \(counted(rows.width, "field")); \(quoted(last.name)) stands in field \(last.position.upperBound) (\(last.place.file):\(last.place.line))",
    at: rows.text.start)
  return false
}
