/// A piece of HTML or SVG that is well formed: text is escaped when it enters, and
/// the names of elements and attributes are known when the program is compiled.
struct Markup: Sendable, Equatable {
  private(set) var text: String

  /// Text, escaped.
  init(_ words: String) { text = escaped(plain(words)) }
  /// Already markup: a rendered template.
  init(rendered text: String) { self.text = text }
  init() { text = "" }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(rendered: left.text + right.text)
  }
  static func += (left: inout Markup, right: Markup) { left.text += right.text }
}

/// `<name key="value">content</name>`; an attribute without a value is left out.
func element(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
  _ content: Markup = Markup()
) -> Markup {
  var text = "<\(name)"
  for (key, value) in attributes {
    guard let value else { continue }
    text += " \(key)=\"\(escaped(plain(value)))\""
  }
  return Markup(rendered: text + ">" + content.text + "</\(name)>")
}

func element(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ words: String
) -> Markup {
  element(name, attributes, Markup(words))
}

extension Sequence<Markup> {
  func joined() -> Markup { reduce(into: Markup()) { $0 += $1 } }
}

private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: isSpecial) else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "&": result += "&amp;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
    UInt8(ascii: "'"):
    true
  default: false
  }
}
