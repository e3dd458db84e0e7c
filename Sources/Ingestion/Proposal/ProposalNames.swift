internal import Foundation

/// Gives out ids, each once in any letter case.
struct ProposalNames {
  private var taken: Set<String> = ["all", "index"]

  /// Letters, digits, `_` and `-` of a text, made unique by a number at its end.
  mutating func id(_ text: String, else fallback: String) -> String {
    let plain = String(slug(text).prefix(40))
    let base = plain.isEmpty ? fallback : plain
    var (id, count) = (base, 1)
    while !taken.insert(id.lowercased()).inserted {
      count += 1
      id = "\(base)_\(count)"
    }
    return id
  }
}

private func slug(_ text: String) -> String {
  let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  return words.joined(separator: "-")
}

/// A text in YAML's double quotation marks.
func yamlQuoted(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    default: isPlain(scalar) ? String(scalar) : String(format: "\\U%08X", scalar.value)
    }
  }
  return "\"\(escaped.joined())\""
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
    .surrogate:
    false
  default: true
  }
}

/// A cell of a CSV file that no spreadsheet runs.
func csvCell(_ text: String) -> String {
  let safe = "=+-@\t\r".contains(text.prefix(1)) && !text.isEmpty ? "'\(text)" : text
  guard safe.contains(where: { ",\"\n\r;\t'".contains($0) }) else { return safe }
  return "\"\(safe.replacing("\"", with: "\"\""))\""
}
