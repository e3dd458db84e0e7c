/// A study's text made fit for a page or a terminal: on one line, without control
/// characters or bidirectional overrides, and no longer than a reader can use.
///
/// Files carry the text as it is; only what people look at is made plain.
///
/// `limit`: the most characters kept; the rest becomes "…".
func plain(_ text: String, limit: Int = 400) -> String {
  // Most texts are, and telling characters apart costs much more than scalars.
  if text.utf8.count <= limit, text.unicodeScalars.allSatisfy(standsAlone) { return text }
  var result = ""
  var length = 0
  for character in text {
    guard length < limit else { return result + "…" }
    result.unicodeScalars.append(contentsOf: plainScalars(of: character))
    length += 1
  }
  return result
}

/// Whether a scalar is safe and no part of a longer character where its neighbours are alike:
/// letters of European languages, punctuation, currencies, arrows, mathematics and shapes.
///
/// Source: Unicode Standard Annex 29, table 2: Grapheme_Cluster_Break is Other for all of these,
/// but for the soft hyphen's, at which characters end.
private func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xA1..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0,
    0x2190...0x25FF:
    true
  default: false
  }
}

func isPlainASCII(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

/// A grapheme may hide a bracket or quotation mark under an accent, where escaping
/// by character would miss it, or run to thousands of scalars.
private func plainScalars(of character: Character) -> [Unicode.Scalar] {
  let scalars = character.unicodeScalars.prefix(8).map { isUnsafe($0) ? " " : $0 }
  guard scalars.count > 1 else { return scalars }
  return scalars.contains { "<>&\"'".unicodeScalars.contains($0) } ? ["\u{FFFD}"] : scalars
}

/// Control characters, line and paragraph separators, bidirectional controls.
func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
    true
  default: false
  }
}
