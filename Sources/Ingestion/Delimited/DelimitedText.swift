/// A CSV or TSV text, or a part of one that begins with a line, and its separator.
struct DelimitedText {
  // Computed: a stored constant would be looked up once per byte.
  static var quote: UInt8 { UInt8(ascii: "\"") }
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0a }
  static var carriageReturn: UInt8 { 0x0d }

  let cells: CellText
  let separator: UInt8
  /// Where its first line begins, and where the content ends.
  let content: Range<Int>

  init(_ cells: CellText, content: Range<Int>, separator: UInt8) {
    (self.cells, self.content, self.separator) = (cells, content, separator)
  }

  /// The beginning of a text, which may be all of it.
  init(head bytes: [UInt8], of parts: TextParts, isTabbed: Bool) {
    cells = CellText(
      file: parts.name, bytes: bytes, counting: .characters, encoding: parts.found)
    content = parts.content.clamped(to: bytes.indices)
    separator = isTabbed ? Self.tab : likelySeparator(in: bytes[content])
  }
}

/// The most frequent of comma, semicolon and tab in the header line outside quotes; ties
/// go to the comma, then the semicolon.
private func likelySeparator(in bytes: ArraySlice<UInt8>) -> UInt8 {
  let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), DelimitedText.tab]
  var counts = [0, 0, 0]
  var isInside = false
  for byte in bytes {
    if byte == DelimitedText.quote { isInside.toggle() }
    if isInside { continue }
    if byte == DelimitedText.lineFeed || byte == DelimitedText.carriageReturn { break }
    if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
  }
  let most = counts.max() ?? 0
  return candidates[counts.firstIndex(of: most) ?? 0]
}
