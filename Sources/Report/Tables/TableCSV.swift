internal import Survey

extension Table {
  /// RFC 4180 with `\n`, the header first.
  ///
  /// A number is the shortest text that reads back to the same `Double`.  A text
  /// that a spreadsheet would run as a formula gets a leading apostrophe.
  public func csv() -> String {
    var csv = ByteText(capacity: (rows.count + 1) * columns.count * 12)
    append(columns.map { .text($0.name) }, to: &csv)
    for row in rows { append(row, to: &csv) }
    return csv.text
  }

  private func append(_ row: [Cell], to csv: inout ByteText) {
    for (index, cell) in row.enumerated() {
      if index > 0 { csv.append(",") }
      cell.appendCSV(to: &csv)
    }
    csv.append("\n")
  }
}

extension Cell {
  fileprivate func appendCSV(to csv: inout ByteText) {
    switch self {
    case .text(let text): Self.append(text, to: &csv)
    case .number(let value, _): if value.isFinite { csv.append(value.description) }
    case .count(let count): csv.append(count.description)
    case .flag(let flag): csv.append(flag.rawValue)
    case .empty: break
    }
  }

  private static func append(_ text: String, to csv: inout ByteText) {
    let isQuoted = text.utf8.contains(where: needsQuotes)
    if isQuoted { csv.append("\"") }
    if beginsFormula(text.utf8) { csv.append("'") }
    if isQuoted {
      csv.append(text) { $0 == UInt8(ascii: "\"") ? "\"\"" : nil }
      csv.append("\"")
    } else {
      csv.append(text)
    }
  }
}

private func needsQuotes(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
  }
}

/// Whether a spreadsheet would run a text.
func beginsFormula(_ text: String.UTF8View) -> Bool { text.first.map(beginsFormula) ?? false }

func beginsFormula(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
  default: false
  }
}
