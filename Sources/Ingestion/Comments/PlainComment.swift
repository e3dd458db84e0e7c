internal import Foundation
internal import Survey

/// A comment as it is looked through: Unicode NFKC, so that full-width digits and letters made
/// for mathematics are plain ones; without what cannot be seen; lines apart, other white space
/// one blank.
///
/// Reads at most ``Comments/longest`` scalars, and gives at most as many.
func plainComment(_ text: String) -> (scalars: [Unicode.Scalar], isCut: Bool) {
  let written = text.unicodeScalars
  let isCut = written.count > Comments.longest
  var head = String.UnicodeScalarView()
  for scalar in written.prefix(Comments.longest) { head.append(plainApostrophe(scalar)) }
  var (plain, gap) = ([Unicode.Scalar](), Unicode.Scalar?.none)
  for scalar in String(head).precomposedStringWithCompatibilityMapping.unicodeScalars {
    if isUnseen(scalar) { continue }
    if let blank = blank(scalar) {
      gap = gap == "\n" ? "\n" : blank
      continue
    }
    if let blank = gap, !plain.isEmpty { plain.append(blank) }
    gap = nil
    plain.append(scalar)
  }
  return (Array(plain.prefix(Comments.longest)), isCut || plain.count > Comments.longest)
}

/// A quotation mark or accent that people type for an apostrophe, as one.
private func plainApostrophe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "`", "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}": "'"
  default: scalar
  }
}

/// A line break, another blank, or nil.
private func blank(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": "\n"
  case "\u{0}"..."\u{20}", "\u{7F}"..."\u{A0}": " "
  default: scalar.properties.isWhitespace ? " " : nil
  }
}

/// What could split a name or a number without a reader seeing it.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  guard !scalar.isASCII else { return false }
  return scalar.properties.generalCategory == .format
    || scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isVariationSelector
}

/// Whether a text says nothing: no letter in it, or a word that people write for nothing.
func saysNothing(_ scalars: [Unicode.Scalar]) -> Bool {
  let words = lexemes(of: scalars).filter { !$0.hasDigit }
  guard words.count <= 4 else { return false }
  if words.isEmpty { return !lexemes(of: scalars).contains { $0.hasDigit } }
  return nothings.contains(words.map { smallLetters(scalars[$0.range]) }.joined(separator: " "))
}

private let nothings: Set = [
  "n a", "na", "none", "no", "nope", "nothing", "nil", "no comment", "no comments",
  "nothing to add", "not applicable", "no thanks", "no thank you", "nothing else", "nothing more",
  "no further comment", "no further comments",
]
