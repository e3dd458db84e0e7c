/// A study's text made fit for a cell: without what XML forbids and what turns text around,
/// with the leading apostrophe where a spreadsheet would run it, and no longer than a cell.
///
/// `limit`: the most UTF-16 units, as spreadsheets count; the rest becomes "…".
func cellText(_ text: String, limit: Int = 32_767) -> String {
  if text.utf8.count < limit, text.utf8.allSatisfy(isPlainASCII) { return guarded(text) }
  return cut(guarded(withoutControls(text)), to: limit)
}

/// A space for each control character, bidirectional control and scalar that XML does not know.
func withoutControls(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map(fitScalar)))
}

/// As the file has it: `_x0041_` in a cell would be read as `A`.
///
/// Source: ECMA-376 part 1, section 22.9.2.19.
func escaped(cell text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
  return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
}

/// Not run as a formula by whatever opens it, as in the results files.
private func guarded(_ text: String) -> String {
  switch text.utf8.first {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): "'" + text
  default: text
  }
}

private func fitScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  isUnsafe(scalar) || scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
}

private func cut(_ text: String, to limit: Int) -> String {
  guard text.utf16.count > limit else { return text }
  var result = String.UnicodeScalarView()
  var length = 1
  for scalar in text.unicodeScalars {
    length += UTF16.width(scalar)
    if length > limit { break }
    result.append(scalar)
  }
  return String(result) + "…"
}
