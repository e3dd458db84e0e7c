/// Where a cell begins and ends in its ``CellText``, and how it was written.
///
/// Twenty bytes, since a block may hold as many cells as bytes: texts are below 4 GiB.
struct TextCell {
  private let first: UInt32
  private var last: UInt32
  private let lineNumber: UInt32
  private let lineOrigin: UInt32
  var isQuoted = false
  /// Whether the content holds `""` for a quotation mark.
  var hasDoubledQuotes = false

  init(
    start: Int, end: Int, line: Int, origin: Int, isQuoted: Bool = false,
    hasDoubledQuotes: Bool = false
  ) {
    (first, last) = (UInt32(start), UInt32(end))
    (lineNumber, lineOrigin) = (UInt32(line), UInt32(origin))
    (self.isQuoted, self.hasDoubledQuotes) = (isQuoted, hasDoubledQuotes)
  }

  /// Bytes of the content, without the quotation marks around it.
  var start: Int { Int(first) }
  var end: Int {
    get { Int(last) }
    set { last = UInt32(newValue) }
  }
  /// 1-based line of the text in which the cell begins; in a sheet, the row.
  var line: Int { Int(lineNumber) }
  /// What its place in the line is counted from: the byte at which the line begins; in a
  /// sheet, the 1-based column itself.
  var origin: Int { Int(lineOrigin) }

  var count: Int { end - start }
  var isEmpty: Bool { start == end }
  /// Empty, and not as `""`.
  var isBlank: Bool { isEmpty && !isQuoted }
  var writing: Int {
    Self.writing(isEmpty: isEmpty, isQuoted: isQuoted, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// What makes the same bytes another text: 0 of most cells; others where `""` stands for a
  /// quotation mark, and of an empty cell that is written as `""`.
  @inline(__always)
  static func writing(isEmpty: Bool, isQuoted: Bool, hasDoubledQuotes: Bool) -> Int {
    isQuoted ? (hasDoubledQuotes ? 1 : isEmpty ? 2 : 0) : 0
  }
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
  /// Lines of the file before these bytes, where they are a part of it.
  var linesBefore = 0

  /// The file's first character.
  var start: Place { Place(file: file, line: 1, column: 1) }

  /// 1-based line of the file in which a cell begins.
  func line(of cell: TextCell) -> Int { linesBefore + cell.line }

  /// Where a cell begins; counts the characters of its line, so ask for faults only.
  func place(of cell: TextCell) -> Place {
    guard counting == .characters else {
      return Place(file: file, line: line(of: cell), column: cell.origin)
    }
    let begin = cell.isQuoted ? cell.start - 1 : cell.start
    let before = String(decoding: bytes[cell.origin..<begin], as: UTF8.self)
    return Place(file: file, line: line(of: cell), column: before.count + 1)
  }

  /// The cell's text as written, doubled quotation marks undone.
  func text(of cell: TextCell) -> String {
    let written = bytes[cell.start..<cell.end]
    guard cell.hasDoubledQuotes else { return String(decoding: written, as: UTF8.self) }
    // Byte by byte: as characters, a mark is one with the accent behind it.
    var isFirst = false
    let kept = written.filter { byte in
      isFirst = byte == DelimitedText.quote && !isFirst
      return byte != DelimitedText.quote || isFirst
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The cell's text as it is matched.
  func value(of cell: TextCell) -> String { normalised(text(of: cell)) }

  /// Whether a cell's text is matched as it is written: printable ASCII, no white space at
  /// an end or in runs.
  func isPlain(_ cell: TextCell) -> Bool {
    !cell.hasDoubledQuotes
      && bytes.withUnsafeBufferPointer {
        Ingestion.isPlain(UnsafeBufferPointer(rebasing: $0[cell.start..<cell.end]))
      }
  }
}
