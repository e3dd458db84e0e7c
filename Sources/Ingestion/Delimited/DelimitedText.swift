/// Where a cell of a delimited file begins and ends, and how it was written.
struct DelimitedCell {
  /// Bytes of the content, without the quotation marks around it.
  var start: Int
  var end: Int
  /// 1-based line of the file in which the cell begins.
  var line: Int
  /// Byte at which that line begins.
  var lineStart: Int
  var isQuoted = false
  /// Whether the content holds `""` for a quotation mark.
  var hasDoubledQuotes = false

  var isBlank: Bool { start == end && !isQuoted }
}

/// A CSV or TSV file: its bytes, known to be UTF-8 without NUL, and its separator.
struct DelimitedText {
  // Computed: a stored constant would be looked up once per byte.
  static var quote: UInt8 { UInt8(ascii: "\"") }
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0a }
  static var carriageReturn: UInt8 { 0x0d }

  let file: String
  let bytes: [UInt8]
  let separator: UInt8
  /// First byte after a byte-order mark.
  let contentStart: Int
  /// Byte after the last one that is no line break or space: blank lines at the end are none.
  let contentEnd: Int

  /// nil, with faults, where the file is empty or not UTF-8 text.
  init?(_ input: InputText, isTabbed: Bool, log: FaultLog) {
    (file, bytes) = (input.name, input.bytes)
    contentStart = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let blank: Set<UInt8> = [0x20, Self.lineFeed, Self.carriageReturn]
    contentEnd = (bytes.lastIndex { !blank.contains($0) } ?? -1) + 1
    separator =
      isTabbed ? Self.tab : likelySeparator(in: bytes, from: contentStart, to: contentEnd)
    if let fault = textFault(bytes, file: file, from: contentStart) {
      log.add(fault)
      return nil
    }
    guard contentStart < contentEnd else {
      log.add("the file is empty; its first line must name the columns", at: start)
      return nil
    }
  }

  /// The file's first character.
  var start: Place { Place(file: file, line: 1, column: 1) }

  /// Where a cell begins; counts the characters of its line, so ask for faults only.
  func place(of cell: DelimitedCell) -> Place {
    let begin = cell.isQuoted ? cell.start - 1 : cell.start
    let before = String(decoding: bytes[cell.lineStart..<begin], as: UTF8.self)
    return Place(file: file, line: cell.line, column: before.count + 1)
  }

  /// The cell's text as written, doubled quotation marks undone.
  func text(of cell: DelimitedCell) -> String {
    let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    guard cell.hasDoubledQuotes else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}

/// The most frequent of comma, semicolon and tab in the header line outside quotes; ties
/// go to the comma, then the semicolon.
private func likelySeparator(in bytes: [UInt8], from start: Int, to end: Int) -> UInt8 {
  let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), DelimitedText.tab]
  var counts = [0, 0, 0]
  var isInside = false
  for index in start..<max(start, end) {
    let byte = bytes[index]
    if byte == DelimitedText.quote { isInside.toggle() }
    if isInside { continue }
    if byte == DelimitedText.lineFeed || byte == DelimitedText.carriageReturn { break }
    if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
  }
  let most = counts.max() ?? 0
  return candidates[counts.firstIndex(of: most) ?? 0]
}
