/// A CSV or TSV file: its text and its separator.
struct DelimitedText {
  // Computed: a stored constant would be looked up once per byte.
  static var quote: UInt8 { UInt8(ascii: "\"") }
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0a }
  static var carriageReturn: UInt8 { 0x0d }

  let cells: CellText
  let separator: UInt8
  /// First byte after a byte-order mark.
  let contentStart: Int
  /// Byte after the last one that is no line break or space: blank lines at the end are none.
  let contentEnd: Int

  /// nil, with faults, where the file is empty or its bytes are no text.
  init?(_ input: InputText, isTabbed: Bool, encoding: TextEncoding? = nil, log: FaultLog) {
    guard let decoded = DecodedText(input, encoding, log: log) else { return nil }
    let bytes = decoded.bytes
    cells = CellText(
      file: input.name, bytes: bytes, counting: .characters, encoding: decoded.found)
    contentStart = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let blank: Set<UInt8> = [0x20, Self.lineFeed, Self.carriageReturn]
    contentEnd = (bytes.lastIndex { !blank.contains($0) } ?? -1) + 1
    separator =
      isTabbed ? Self.tab : likelySeparator(in: bytes, from: contentStart, to: contentEnd)
    guard contentStart < contentEnd else {
      log.add("the file is empty; its first line must name the columns", at: cells.start)
      return nil
    }
  }

  var file: String { cells.file }
  var bytes: [UInt8] { cells.bytes }
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
