/// A cell's text, normalised, that knows where it stands.
struct TableText {
  let value: String
  fileprivate let cell: TextCell
  fileprivate let source: CellText

  /// Counts the characters of the line: for faults.
  var place: Place { source.place(of: cell) }
  var isEmpty: Bool { value.isEmpty }
  var placed: Placed<String> { Placed(value: value, place: place) }

  /// The parts of a list, which `;` separates; blank parts are none.
  var parts: [String] {
    value.split(separator: ";").map { normalised(String($0)) }.filter { !$0.isEmpty }
  }
}

/// A small delimited file held whole, its columns asked for by name.
final class Table {
  let header: Header
  private let cells: [TextCell]
  private let log: FaultLog
  private var asked: Set<Int> = []

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, isTabbed: Bool = false, needsRows: Bool = true, log: FaultLog) {
    let tabbed = isTabbed || input.name.lowercased().hasSuffix(".tsv")
    guard let parts = TextParts(input, log: log),
      let bytes = try? parts.bytes(0..<parts.content.upperBound)
    else { return nil }
    let text = DelimitedText(head: bytes, of: parts, isTabbed: tabbed)
    var (reader, row) = (RowReader(text, log: log), [TextCell]())
    guard reader.next(into: &row) else { return nil }
    header = Header(row, of: text.cells)
    var cells: [TextCell] = []
    let count = reader.forEachRow(of: row.count) { _, row in
      cells.append(contentsOf: row)
      return true
    }
    if needsRows, count == 0 { log.add("the file has a header and no rows", at: text.cells.start) }
    (self.cells, self.log) = (cells, log)
  }

  var file: String { header.text.file }
  var rows: Range<Int> { 0..<(cells.count / header.cells.count) }

  /// The column of that name; nil, with a fault, where it is missing.
  func required(_ name: String) -> Int? {
    let column = header.column(named: name, for: "this file", log: log)
    if let column { asked.insert(column) }
    return column
  }

  /// The column of that name; nil where there is none; two are a fault.
  func optional(_ name: String) -> Int? {
    header.contains(name) ? required(name) : nil
  }

  /// The columns whose names begin with a prefix, by the rest of the name.
  func columns(prefix: String) -> [(rest: String, column: Int)] {
    header.names.indices.filter { header.names[$0].hasPrefix(prefix) }.map { column in
      asked.insert(column)
      return (normalised(String(header.names[column].dropFirst(prefix.count))), column)
    }
  }

  /// Columns that nobody asked for.
  var unused: [Int] { header.names.indices.filter { !asked.contains($0) } }

  func text(_ row: Int, _ column: Int) -> TableText {
    let cell = cells[row * header.cells.count + column]
    return TableText(
      value: normalised(header.text.text(of: cell)), cell: cell, source: header.text)
  }

  /// The text, or an empty one where the file lacks the column.
  func text(_ row: Int, _ column: Int?) -> String {
    column.map { text(row, $0).value } ?? ""
  }

  /// Where a row begins.
  func place(ofRow row: Int) -> Place { text(row, 0).place }

  func place(ofColumn column: Int) -> Place { header.text.place(of: header.cells[column]) }
}
