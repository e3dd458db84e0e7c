/// Where a cell begins and ends in its ``CellText``, and how it was written.
struct TextCell {
  /// Bytes of the content, without the quotation marks around it.
  var start: Int
  var end: Int
  /// 1-based line of the file in which the cell begins; in a sheet, the row.
  var line: Int
  /// What its place in the line is counted from: the byte at which the line begins; in a
  /// sheet, the 1-based column itself.
  var origin: Int
  var isQuoted = false
  /// Whether the content holds `""` for a quotation mark.
  var hasDoubledQuotes = false

  var count: Int { end - start }
  var isEmpty: Bool { start == end }
  /// Empty, and not as `""`.
  var isBlank: Bool { isEmpty && !isQuoted }
}

/// Bytes that cells are ranges of, known to be UTF-8, and how a cell's place is counted.
struct CellText {
  enum Counting {
    /// Characters of the line.
    case characters
    /// Columns of the sheet.
    case columns
  }
  let file: String
  let bytes: [UInt8]
  let counting: Counting
  /// What the file was written in, where that had to be found out.
  var encoding: FoundEncoding?

  /// The file's first character.
  var start: Place { Place(file: file, line: 1, column: 1) }

  /// Where a cell begins; counts the characters of its line, so ask for faults only.
  func place(of cell: TextCell) -> Place {
    guard counting == .characters else {
      return Place(file: file, line: cell.line, column: cell.origin)
    }
    let begin = cell.isQuoted ? cell.start - 1 : cell.start
    let before = String(decoding: bytes[cell.origin..<begin], as: UTF8.self)
    return Place(file: file, line: cell.line, column: before.count + 1)
  }

  /// The cell's text as written, doubled quotation marks undone.
  func text(of cell: TextCell) -> String {
    let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    guard cell.hasDoubledQuotes else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}
