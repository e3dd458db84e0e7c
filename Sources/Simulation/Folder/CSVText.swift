/// CSV as RFC 4180 has it, with LF line ends.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  init(header: [String]) { append(header) }

  mutating func append(_ row: [String]) {
    bytes.append(contentsOf: row.map(Self.cell).joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Quoted only where it must be.
  static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"") + "\""
  }
}
