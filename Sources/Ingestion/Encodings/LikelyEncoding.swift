/// The encoding that bytes are most likely in: what a byte-order mark says, else UTF-16
/// where every other byte is NUL, else UTF-8, else Windows-1252 where that is plausible.
func likelyEncoding(_ bytes: [UInt8]) -> FoundEncoding {
  if let order = utf16Order(bytes) {
    return FoundEncoding(encoding: order, isGuess: utf16Mark(bytes) == nil)
  }
  if isUTF8(bytes[...]) || !isPlausible1252(bytes) { return FoundEncoding(encoding: .utf8) }
  return FoundEncoding(encoding: .windows1252, isGuess: true)
}

/// Which UTF-16 the bytes are in, nil where they look like none.
func utf16Order(_ bytes: [UInt8]) -> TextEncoding? {
  if let mark = utf16Mark(bytes) { return mark }
  // Every other byte of Latin text is NUL; text of one byte per character has none.
  let sample = bytes.prefix(4096)
  guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
  let even = sample.indices.count { $0.isMultiple(of: 2) && sample[$0] == 0 }
  let odd = sample.indices.count { !$0.isMultiple(of: 2) && sample[$0] == 0 }
  if even == 0, odd * 4 >= sample.count { return .utf16LittleEndian }
  if odd == 0, even * 4 >= sample.count { return .utf16BigEndian }
  return nil
}

private func utf16Mark(_ bytes: [UInt8]) -> TextEncoding? {
  if bytes.starts(with: [0xff, 0xfe]) { return .utf16LittleEndian }
  if bytes.starts(with: [0xfe, 0xff]) { return .utf16BigEndian }
  return nil
}

/// Whether bytes are UTF-8, which ends with a whole character.
func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return true
  } catch {
    return false
  }
}

/// Whether bytes that are no UTF-8 can be Windows-1252: no control characters but tabs and
/// line breaks, none of the five bytes it leaves free, mostly ASCII, and no character of
/// several bytes in UTF-8, which would make this a damaged file of that.
private func isPlausible1252(_ bytes: [UInt8]) -> Bool {
  var high = 0
  for (index, byte) in bytes.enumerated() where byte < 0x20 || byte >= 0x7f {
    if byte < 0x20 {
      guard byte == 0x09 || byte == 0x0a || byte == 0x0d else { return false }
    } else {
      guard windows1252Scalar(byte) != nil else { return false }
      high += 1
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if (0xc2...0xf4).contains(byte), (0x80...0xbf).contains(next) { return false }
    }
  }
  return high * 3 <= bytes.count
}
