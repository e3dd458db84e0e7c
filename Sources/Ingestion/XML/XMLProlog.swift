/// What stands before the root element: judged before the parser sees it, so that no
/// document type, and with it no entity, is ever declared.
struct XMLProlog {
  enum Verdict: Equatable {
    case needsMore
    case sound
    case refused(String)
  }

  /// Judges the file's first bytes.
  static func verdict(on bytes: [UInt8]) -> Verdict {
    if isWide(bytes) { return .refused("the file is UTF-16; only UTF-8 is read") }
    var index = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var verdict: Verdict?
    while verdict == nil { verdict = step(bytes[...], &index) }
    guard let verdict, verdict == .needsMore, bytes.count > XMLBounds.prologBytes else {
      return verdict ?? .needsMore
    }
    return .refused("more than \(XMLBounds.prologBytes) bytes stand before the first element")
  }

  private static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
      || bytes.prefix(4).contains(0)
  }

  /// Steps over white space, an instruction or a comment; nil: look again from there.
  private static func step(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> Verdict? {
    while index < bytes.endIndex, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[index]) { index += 1 }
    let rest = bytes[index...]
    if let first = rest.first, first != UInt8(ascii: "<") {
      return .refused("the file is no XML: it does not begin with an element")
    }
    if rest.count < 4 { return .needsMore }
    if rest.starts(with: "<?".utf8) { return skip(past: "?>", rest, &index) }
    if rest.starts(with: "<!--".utf8) { return skip(past: "-->", rest.dropFirst(4), &index) }
    if rest.starts(with: "<!".utf8) {
      return .refused(
        "the file declares a document type (<!DOCTYPE …>), which may declare entities; remove the declaration"
      )
    }
    return .sound
  }

  private static func skip(
    past end: String, _ rest: ArraySlice<UInt8>, _ index: inout Int
  ) -> Verdict? {
    let end = Array(end.utf8)
    var at = rest.startIndex
    while at + end.count <= rest.endIndex {
      if rest[at..<(at + end.count)].elementsEqual(end) {
        if let refusal = encodingRefusal(rest[..<at]) { return .refused(refusal) }
        index = at + end.count
        return nil
      }
      at += 1
    }
    return .needsMore
  }

  /// Why the encoding that an XML declaration names is refused.
  private static func encodingRefusal(_ declaration: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: declaration, as: UTF8.self)
    guard text.hasPrefix("<?xml"), let mark = text.firstRange(of: "encoding") else { return nil }
    let name = text[mark.upperBound...].split(omittingEmptySubsequences: true) {
      "=\"' \t\n\r?".contains($0)
    }.first.map { $0.lowercased() }
    guard let name, !["utf-8", "utf8", "us-ascii", "ascii"].contains(name) else { return nil }
    return "the file's encoding is \(quoted(name)); only UTF-8 is read"
  }
}
