internal import Survey

/// The rows of a results table as a sheet's markup, cell for cell as libxlsxwriter writes them.
///
/// The library prints, stores and packs a cell at a time, which took nearly half of a report's
/// time; the rows below the names are most of a workbook and need four forms of cell.
struct SheetRows: Sendable {
  private let rows: ArraySlice<[Cell]>
  /// What stands below the rows.
  private let note: String?
  /// Begins a cell of each column: `<c r="B`.
  private let beginnings: [String]
  /// Begins a figure, by its decimals: `" s="3"><v>`.
  private let figures: [String]

  /// - Parameters:
  ///   - rows: below the names, which are row 1.
  ///   - columns: how many a sheet has room for.
  ///   - styles: of figures by their decimals: a style's place in the workbook.
  ///   - note: a text below the rows.
  init(_ rows: ArraySlice<[Cell]>, columns: Int, styles: [Int], note: String? = nil) {
    (self.rows, self.note) = (rows, note)
    beginnings = (0..<columns).map { "<c r=\"\(columnLetters($0))" }
    figures = styles.map { "\" s=\"\($0)\"><v>" }
  }

  /// Counted from 0, the names' row being the first.
  var lastRow: Int { rows.count + (note == nil ? 0 : 1) }
  var lastColumn: Int { beginnings.count - 1 }

  /// In bytes, about.
  var length: Int { rows.count * (beginnings.count * 56 + 32) }

  /// O(cells).
  func append(to markup: inout ByteText) {
    for (index, row) in rows.enumerated() { append(row, number: index + 2, to: &markup) }
    if let note { append([.text(note)], number: rows.count + 2, to: &markup) }
  }

  private func append(_ row: [Cell], number: Int, to markup: inout ByteText) {
    let digits = number.description
    markup.append("<row r=\"")
    markup.append(digits)
    markup.append("\">")
    for column in 0..<min(beginnings.count, row.count) {
      append(row[column], column, digits, to: &markup)
    }
    markup.append("</row>")
  }

  /// Nothing for an empty cell, or a number that is none.
  private func append(
    _ cell: Cell, _ column: Int, _ row: borrowing String, to markup: inout ByteText
  ) {
    switch cell {
    case .text(let text) where !text.isEmpty:
      append(column, row, to: &markup)
      append(text: text, to: &markup)
    case .flag(let flag):
      append(column, row, to: &markup)
      append(text: flag.rawValue, to: &markup)
    case .number(let value, let decimals) where value.isFinite:
      append(column, row, to: &markup)
      append(digits(value), decimals, to: &markup)
    case .count(let count):
      append(column, row, to: &markup)
      append(count.description, 0, to: &markup)
    default: break
    }
  }

  private func append(_ column: Int, _ row: borrowing String, to markup: inout ByteText) {
    markup.append(beginnings[column])
    markup.append(row)
  }

  private func append(_ number: borrowing String, _ decimals: Int, to markup: inout ByteText) {
    markup.append(figures[decimals])
    markup.append(number)
    markup.append("</v></c>")
  }

  private func append(text: String, to markup: inout ByteText) {
    let isPlain = isPlainInCell(text)
    let fit = isPlain ? text : escaped(cell: cellText(text))
    let isEdged = !isPlain && (fit.utf8.first == space || fit.utf8.last == space)
    markup.append("\" t=\"inlineStr\"><is><t")
    // Spaces at an end, which count.
    markup.append(isEdged ? " xml:space=\"preserve\">" : ">")
    if isPlain { markup.append(fit) } else { markup.append(fit, writing: entity) }
    markup.append("</t></is></c>")
  }
}

/// The shortest that read back to the same number.
private func digits(_ value: Double) -> String {
  value.magnitude < 1e15 && value == value.rounded() ? Int(value).description : value.description
}

private let space = UInt8(ascii: " ")

private func entity(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: nil
  }
}

/// Whether a text can stand in a cell as it is: most can, and telling costs a look at each byte.
private func isPlainInCell(_ text: String) -> Bool {
  let told = text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.count < 32_767 && !beginsFormula(bytes[0]) && bytes[0] != space
      && bytes[bytes.count - 1] != space && bytes.allSatisfy(isPlainInCell)
  }
  return told == true
}

private func isPlainInCell(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"): false
  default: isPlainASCII(byte)
  }
}

/// A, …, Z, AA, ….
private func columnLetters(_ column: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
  return (column < 26 ? "" : columnLetters(column / 26 - 1)) + letter
}
