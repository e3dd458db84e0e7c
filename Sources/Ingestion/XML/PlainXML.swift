/// An XML file as UTF-8 without a document type, so that it can be read as ``readXML`` reads.
///
/// Files of exchange standards are often in Latin-1 or UTF-16, and name a document type.  One
/// that only names it (`<!DOCTYPE sss PUBLIC "…" "…">`) is blanked out, and never fetched; one
/// that holds declarations stays, and is refused when read.  Lines and columns stay as they are.
///
/// - Returns: nil, with a fault, where the bytes are not in the encoding they declare, or in one
///   that is not read.
func plainXML(_ input: InputText, log: FaultLog) -> InputText? {
  let encoding: TextEncoding
  switch xmlEncoding(input.bytes) {
  case .known(let found): encoding = found
  case .unknown(let name):
    log.add(
      "the file's encoding is \(quoted(name))", at: Place(file: input.name, line: 1, column: 1),
      allowed: ["UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"])
    return nil
  }
  guard let text = DecodedText(input, encoding, log: log) else { return nil }
  var bytes = text.bytes
  for range in blankedRanges(bytes) {
    for index in range where bytes[index] != DelimitedText.lineFeed {
      bytes[index] = UInt8(ascii: " ")
    }
  }
  return InputText(name: input.name, bytes: bytes)
}

/// What an XML file says it is written in.
enum XMLEncoding: Equatable {
  case known(TextEncoding)
  case unknown(String)
}

/// The encoding by the first bytes, else by the XML declaration, else UTF-8.
func xmlEncoding(_ bytes: [UInt8]) -> XMLEncoding {
  if let order = utf16Order(bytes) { return .known(order) }
  let head = String(decoding: bytes.dropFirst(bytes.markLength).prefix(400), as: UTF8.self)
  guard
    let match = head.prefixMatch(of: /<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/)
  else { return .known(.utf8) }
  switch match.1.lowercased() {
  case "utf-8", "utf8", "us-ascii", "ascii": return .known(.utf8)
  // Whoever declares Latin-1 on Windows means its own superset, as browsers assume.
  case "iso-8859-1", "latin1", "windows-1252", "cp1252": return .known(.windows1252)
  default: return .unknown(String(match.1))
  }
}

/// The XML declaration, which names an encoding that is no longer true, and a document type
/// that declares nothing itself.
private func blankedRanges(_ bytes: [UInt8]) -> [Range<Int>] {
  var (ranges, index) = ([Range<Int>](), bytes.markLength)
  while index < min(bytes.count, XMLBounds.prologBytes) {
    let rest = bytes[index...]
    if rest.starts(with: "<!--".utf8) {
      guard let end = rest.end(of: "-->") else { break }
      index = end
    } else if rest.starts(with: "<?".utf8) {
      guard let end = rest.end(of: "?>") else { break }
      if rest.starts(with: "<?xml ".utf8) { ranges.append(index..<end) }
      index = end
    } else if rest.starts(with: "<!DOCTYPE".utf8) {
      if let end = plainTypeEnd(rest) { ranges.append(index..<end) }
      break
    } else if let byte = rest.first, [0x20, 0x09, 0x0a, 0x0d].contains(byte) {
      index += 1
    } else {
      break
    }
  }
  return ranges
}

/// Where a document type ends; nil of one that holds declarations.
private func plainTypeEnd(_ rest: ArraySlice<UInt8>) -> Int? {
  var quote: UInt8?
  for (index, byte) in zip(rest.indices, rest.prefix(4096)) {
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else if byte == UInt8(ascii: "[") {
      return nil
    } else if byte == UInt8(ascii: ">") {
      return index + 1
    }
  }
  return nil
}

extension ArraySlice<UInt8> {
  /// The index behind the first of these characters, looked for where a prolog may be.
  fileprivate func end(of text: String) -> Int? {
    prefix(XMLBounds.prologBytes).firstRange(of: Array(text.utf8))?.upperBound
  }
}
