internal import Survey

extension Table {
  /// RFC 4180 with `\n`, the header first.
  ///
  /// A number is the shortest text that reads back to the same `Double`.  A text
  /// that a spreadsheet would run as a formula gets a leading apostrophe.
  public func csv() -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((rows.count + 1) * columns.count * 10)
    append(columns.map { .text($0.name) }, to: &bytes)
    for row in rows { append(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ row: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      cell.appendCSV(to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension Cell {
  fileprivate func appendCSV(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.appendQuoted(text.utf8, to: &bytes)
    case .number(let value, _): if value.isFinite { bytes += value.description.utf8 }
    case .count(let count): bytes += count.description.utf8
    case .flag(let flag): bytes += flag.rawValue.utf8
    case .empty: break
    }
  }

  private static func appendQuoted(_ text: String.UTF8View, to bytes: inout [UInt8]) {
    let guardian: [UInt8] = beginsFormula(text) ? [apostrophe] : []
    guard text.contains(where: needsQuotes.contains) else {
      bytes += guardian
      bytes += text
      return
    }
    bytes.append(quote)
    bytes += guardian
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static let needsQuotes = Array(",\"\n\r".utf8)
  private static let apostrophe = UInt8(ascii: "'")
  private static let quote = UInt8(ascii: "\"")
}

/// Whether a spreadsheet would run a text.
func beginsFormula(_ text: String.UTF8View) -> Bool {
  text.first.map("=+-@".utf8.contains) ?? false
}
