internal import Foundation

/// A text as it is matched: Unicode NFC, trimmed, every run of white space
/// (non-breaking spaces, also those of no width, and line breaks too) one space.
func normalised(_ text: String) -> String {
  if isPlain(text) { return text }
  let words = text.precomposedStringWithCanonicalMapping.split {
    $0.isWhitespace || $0 == "\u{FEFF}"
  }
  return words.joined(separator: " ")
}

/// Printable ASCII without white space at an end or in runs, which is most texts.
private func isPlain(_ text: String) -> Bool {
  var text = text
  return text.withUTF8(isPlain)
}

/// Whether a text is matched as it is written.
func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var previous = UInt8(ascii: " ")
  for byte in text {
    guard byte >= 0x20, byte < 0x7f else { return false }
    if byte == 0x20, previous == 0x20 { return false }
    previous = byte
  }
  return previous != 0x20 || text.isEmpty
}
