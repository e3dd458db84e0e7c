/// A study's text made fit for a cell: without what XML forbids and what turns text around,
/// with the leading apostrophe where a spreadsheet would run it, and no longer than a cell.
///
/// `limit`: the most UTF-16 units, as spreadsheets count; the rest becomes "…".
func cellText(_ text: String, limit: Int = 32_767) -> String {
  if text.utf8.count < limit, text.utf8.allSatisfy(isPlainASCII) { return guarded(text) }
  let fit = guarded(withoutControls(text))
  return cut(fit, to: limit, length: fit.utf16.count, width: UTF16.width)
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
  beginsFormula(text.utf8) ? "'" + text : text
}

private func fitScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  isUnsafe(scalar) || scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
}
