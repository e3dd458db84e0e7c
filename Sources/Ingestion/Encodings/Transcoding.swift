/// UTF-8 of text in UTF-16, a byte-order mark left out.
func utf16Text(_ bytes: [UInt8], isBigEndian: Bool) -> Transcoded {
  var (text, decoder, units) = (Transcoded(), UTF16(), UTF16Units(bytes, isBigEndian: isBigEndian))
  text.bytes.reserveCapacity(bytes.count / 2)
  while true {
    switch decoder.decode(&units) {
    case .scalarValue(let scalar):
      if scalar == "\u{FEFF}", text.bytes.isEmpty { continue }
      text.bytes.append(contentsOf: String(scalar).utf8)
    case .error:
      text.problem = "half of a surrogate pair: the file is no whole UTF-16 text"
      return text
    case .emptyInput:
      if !bytes.count.isMultiple(of: 2) {
        text.problem = "half a character at the end: the file is no whole UTF-16 text"
      }
      return text
    }
  }
}

/// Two bytes at a time.
private struct UTF16Units: IteratorProtocol {
  private let bytes: [UInt8]
  private let isBigEndian: Bool
  private var position = 0

  init(_ bytes: [UInt8], isBigEndian: Bool) {
    (self.bytes, self.isBigEndian) = (bytes, isBigEndian)
  }

  mutating func next() -> UInt16? {
    guard position + 1 < bytes.count else { return nil }
    defer { position += 2 }
    let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}

/// UTF-8 of text in Windows-1252.
func windows1252Text(_ bytes: [UInt8]) -> Transcoded {
  var text = Transcoded()
  text.bytes.reserveCapacity(bytes.count + bytes.count / 16)
  for byte in bytes {
    if byte < 0x80 {
      text.bytes.append(byte)
    } else if let scalar = windows1252Scalar(byte) {
      text.bytes.append(contentsOf: String(scalar).utf8)
    } else {
      let name = "0x" + String(byte, radix: 16, uppercase: true)
      text.problem = "byte \(name) stands for no character of Windows-1252"
      return text
    }
  }
  return text
}

/// The character of a byte; nil for the five bytes that have none.
///
/// Source: unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
  guard (0x80...0x9f).contains(byte) else { return Unicode.Scalar(byte) }
  return specials[Int(byte) - 0x80]
}

private let specials: [Unicode.Scalar?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
  nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
]
