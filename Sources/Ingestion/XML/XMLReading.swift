internal import Foundation
internal import FoundationXML

/// Reads an XML file from first to last element, as it comes.
///
/// No document type, no entities, no other file: what declares one is refused before it
/// is parsed; depth and attributes are bounded.
///
/// - Returns: whether all was read; if not, the log has a fault.
func readXML(_ source: XMLSource, _ handler: any XMLHandler, log: FaultLog) -> Bool {
  guard let head = soundHead(of: source, log) else { return false }
  let text = ParserChunks(head: head, then: source, log: log)
  let parser = XMLParser(stream: ChunkStream(text.next))
  parser.shouldResolveExternalEntities = false
  let events = XMLEvents(source.file, handler, log)
  parser.delegate = events
  let isParsed = parser.parse()
  // A broken source and a handler that stopped have told why.
  if events.hasStopped || text.hasFailed { return false }
  guard isParsed, events.isOver else {
    log.add(events.syntaxFault(parser))
    return false
  }
  // The checksum is checked at the source's end.
  while text.next() != nil {}
  return !text.hasFailed
}

/// The bytes up to the root element; nil, with a fault, where they are refused.
private func soundHead(of source: XMLSource, _ log: FaultLog) -> [UInt8]? {
  let start = Place(file: source.file, line: 1, column: 1)
  var head: [UInt8] = []
  while let chunk = source.next() {
    head += chunk
    switch XMLProlog.verdict(on: head) {
    case .sound: return head
    case .needsMore: continue
    case .refused(let reason):
      log.add(reason, at: start)
      return nil
    }
  }
  if !source.hasFailed() { log.add("the file is no XML: it has no element", at: start) }
  return nil
}

/// Foundation's events, bounded and without prefixes, for a handler.
private final class XMLEvents: NSObject, XMLParserDelegate {
  private let file: String
  private let handler: any XMLHandler
  private let log: FaultLog
  private var depth = 0
  private var hasRoot = false
  private(set) var hasStopped = false

  init(_ file: String, _ handler: any XMLHandler, _ log: FaultLog) {
    (self.file, self.handler, self.log) = (file, handler, log)
  }

  /// Whether the root element has ended.
  var isOver: Bool { hasRoot && depth == 0 && !hasStopped }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard !hasStopped else { return }
    (depth, hasRoot) = (depth + 1, true)
    if depth > XMLBounds.depth {
      return refuse("elements are nested more than \(XMLBounds.depth) deep", parser)
    }
    if isTooMuch(attributes) {
      return refuse("an element has more attributes than are read", parser)
    }
    let isWanted = handler.open(unprefixed(element), unprefixed(attributes)) { self.place(parser) }
    if !isWanted { stop(parser) }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard !hasStopped else { return }
    depth -= 1
    if !handler.close(unprefixed(element), at: { self.place(parser) }) { stop(parser) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !hasStopped { handler.text(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !hasStopped { handler.text(String(decoding: block, as: UTF8.self)) }
  }

  func parser(
    _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
  ) {
    refuse("the file declares an entity", parser)
  }

  func parser(
    _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?,
    systemID: String?
  ) {
    refuse("the file declares an entity", parser)
  }

  func syntaxFault(_ parser: XMLParser) -> Fault {
    Fault(at: place(parser), "the file is no well-formed XML from here on, or cut short")
  }

  private func isTooMuch(_ attributes: [String: String]) -> Bool {
    let bytes = attributes.values.reduce(0) { $0 + $1.utf8.count }
    return attributes.count > XMLBounds.attributes || bytes > XMLBounds.attributeBytes
  }

  private func refuse(_ message: String, _ parser: XMLParser) {
    guard !hasStopped else { return }
    log.add(message, at: place(parser))
    stop(parser)
  }

  private func stop(_ parser: XMLParser) {
    hasStopped = true
    parser.abortParsing()
  }

  private func place(_ parser: XMLParser) -> Place {
    Place(file: file, line: max(parser.lineNumber, 1), column: max(parser.columnNumber, 1))
  }
}

private func unprefixed(_ name: String) -> String {
  guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
  return String(name[name.utf8.index(after: colon)...])
}

private func unprefixed(_ attributes: [String: String]) -> XMLAttributes {
  guard attributes.keys.contains(where: { $0.utf8.contains(UInt8(ascii: ":")) }) else {
    return attributes
  }
  // Where a prefix is all that tells two apart, as of `id` and `r:id`, the prefix stays.
  var bare = attributes
  for (name, value) in attributes.sorted(by: { $0.key < $1.key })
  where bare[unprefixed(name)] == nil {
    bare[unprefixed(name)] = value
  }
  return bare
}
