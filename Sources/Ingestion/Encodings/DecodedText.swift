/// A file's bytes as UTF-8 without NUL, whatever they were; those of a file in UTF-8 are
/// its own, byte-order mark included.
struct DecodedText {
  let bytes: [UInt8]
  let found: FoundEncoding

  /// nil, with a fault at the character, where the bytes are no text of the encoding that
  /// is declared, or of none that can be told.
  init?(_ input: InputText, _ declared: TextEncoding?, log: FaultLog) {
    let found = declared.map { FoundEncoding(encoding: $0) } ?? likelyEncoding(input.bytes)
    guard let text = decoded(input, found.encoding, log) else { return nil }
    if let fault = textFault(text, file: input.name, from: text.markLength) {
      log.add(fault)
      return nil
    }
    (bytes, self.found) = (text, found)
  }
}

private func decoded(_ input: InputText, _ encoding: TextEncoding, _ log: FaultLog) -> [UInt8]? {
  let bytes = input.bytes
  switch encoding {
  case .utf8: return bytes
  case .windows1252: return whole(windows1252Text(bytes), input, log)
  case .utf16LittleEndian: return whole(utf16Text(bytes, isBigEndian: false), input, log)
  case .utf16BigEndian: return whole(utf16Text(bytes, isBigEndian: true), input, log)
  case .utf16:
    guard let order = utf16Order(bytes) else {
      log.add(
        "no byte-order mark says which UTF-16 this is; declare “encoding: utf-16le” or “utf-16be”",
        at: Place(file: input.name, line: 1, column: 1))
      return nil
    }
    return whole(utf16Text(bytes, isBigEndian: order == .utf16BigEndian), input, log)
  }
}

/// Text as far as it could be transcoded, and what stopped it.
struct Transcoded {
  var bytes: [UInt8] = []
  var problem: String?
}

private func whole(_ text: Transcoded, _ input: InputText, _ log: FaultLog) -> [UInt8]? {
  guard let problem = text.problem else { return text.bytes }
  let end = place(of: text.bytes.count, in: text.bytes, file: input.name, from: 0)
  log.add(problem, at: end)
  return nil
}

extension [UInt8] {
  /// Length of a UTF-8 byte-order mark.
  var markLength: Int { starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0 }
}
