internal import Survey

extension Table {
  /// An array of objects, one per row, keyed by column name; null where a cell is empty.
  public func json() -> String {
    let objects = rows.map { row in
      let members = zip(columns, row).map { "\(jsonQuoted($0.name)): \($1.json)" }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}

extension Cell {
  fileprivate var json: String {
    switch self {
    case .text(let text): jsonQuoted(text)
    case .number(let value, _): value.isFinite ? value.description : "null"
    case .count(let count): count.description
    case .flag(let flag): jsonQuoted(flag.rawValue)
    case .empty: "null"
    }
  }
}

/// A JSON string; every control character is escaped (RFC 8259, section 7).
func jsonQuoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
