/// The text of a numeric cell: shortest, whole numbers without a point, dates as ISO text;
/// nil where it is no number.
func numericText(_ raw: String, _ form: NumberForm, _ system: DateSystem) -> String? {
  if form == .plain, isPlainInteger(raw) { return raw }
  let spaced = raw.contains(where: \.isWhitespace)
  guard let value = number(spaced ? normalised(raw) : raw) else { return nil }
  if form != .plain, let text = serialText(value, form, system) { return text }
  return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
}

/// Digits as we would print them ourselves, which most cells hold.
private func isPlainInteger(_ text: String) -> Bool {
  let digits = text.utf8
  guard let first = digits.first, digits.count <= 15 else { return false }
  return digits.allSatisfy { (0x30...0x39).contains($0) } && (first != 0x30 || digits.count == 1)
}

/// The ISO text of a cell of type `d`: without midnight, fractions and time zone.
func isoCellText(_ raw: String) -> String {
  let clean = raw.prefix { $0 != "." && $0 != "Z" }
  return String(clean.hasSuffix("T00:00:00") ? clean.dropLast(9) : clean)
}

/// A workbook's text with its escapes undone: `_x000D_` stands for a character that XML
/// cannot write, `_x005F_` for the underscore before what looks like an escape.
///
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
  var (result, rest) = ("", Substring(text))
  while let mark = rest.firstIndex(of: "_") {
    result += rest[..<mark]
    rest = rest[mark...]
    let escape = rest.prefix(7)
    if let scalar = escapedScalar(escape) {
      result.unicodeScalars.append(scalar)
      rest = rest.dropFirst(7)
    } else {
      result += "_"
      rest = rest.dropFirst()
    }
  }
  return result + rest
}

/// `_x000D_`; a NUL stays written out.
private func escapedScalar(_ text: Substring) -> Unicode.Scalar? {
  guard text.utf8.count == 7, text.hasPrefix("_x"), text.hasSuffix("_") else { return nil }
  let digits = text.dropFirst(2).dropLast()
  guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16), value > 0 else {
    return nil
  }
  return Unicode.Scalar(value)
}
