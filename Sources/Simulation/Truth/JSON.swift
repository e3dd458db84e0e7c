/// A JSON value whose members stay in the order they are written.
indirect enum JSON {
  case text(String)
  case number(Double)
  case array([JSON])
  case object([(String, JSON)])

  /// Two spaces of indentation; an object or array of plain values takes one
  /// line.  Numbers have at most four decimals.
  func rendered(indentation: String = "") -> String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): Self.digits(number)
    case .array(let values):
      Self.bracketed("[", values.map { ("", $0) }, "]", indentation)
    case .object(let members):
      Self.bracketed("{", members.map { (Self.quoted($0.0) + ": ", $0.1) }, "}", indentation)
    }
  }

  private static func bracketed(
    _ open: String, _ members: [(String, JSON)], _ close: String, _ indentation: String
  ) -> String {
    let isFlat = members.allSatisfy { $0.1.isPlain }
    let inner = isFlat ? "" : indentation + "  "
    let parts = members.map { inner + $0.0 + $0.1.rendered(indentation: inner) }
    return isFlat
      ? open + parts.joined(separator: ", ") + close
      : "\(open)\n\(parts.joined(separator: ",\n"))\n\(indentation)\(close)"
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number: true
    case .array, .object: false
    }
  }

  private static func digits(_ number: Double) -> String {
    let rounded = (number * 1e4).rounded() / 1e4
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

extension JSON {
  static func number(_ count: Int) -> JSON { .number(Double(count)) }
}
