/// An element of a file that is small enough to be held as a tree.
final class XMLElement {
  let name: String
  let attributes: XMLAttributes
  let place: Place
  private(set) var children: [XMLElement] = []
  /// The element's own text, without its children's.
  private(set) var text = ""
  /// Bytes of the parent's own text before the element.
  private let offset: Int

  fileprivate init(
    _ name: String, _ attributes: XMLAttributes, at place: Place, after offset: Int
  ) {
    (self.name, self.attributes, self.place, self.offset) = (name, attributes, place, offset)
  }

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text with that of its children in their places, normalised; what begins a line
  /// (`<br/>`, `<p>`) parts words.
  var wholeText: String { normalised(runningText) }

  private var runningText: String {
    var (whole, done) = ("", text.startIndex)
    for child in children {
      let place = text.utf8.index(text.startIndex, offsetBy: child.offset)
      let isBreak = ["br", "p", "div"].contains(child.name.lowercased())
      whole += text[done..<place] + (isBreak ? " \(child.runningText) " : child.runningText)
      done = place
    }
    return whole + text[done...]
  }

  fileprivate func add(_ child: XMLElement) { children.append(child) }

  fileprivate func add(_ text: String) { self.text += text }
}

/// The file's root element; nil, with a fault, where it is no XML or has more than
/// `limit` elements.
func xmlTree(
  _ source: XMLSource, limit: Int = XMLBounds.elements, log: FaultLog
) -> XMLElement? {
  let builder = TreeBuilder(limit, log)
  return readXML(source, builder, log: log) ? builder.root : nil
}

private final class TreeBuilder: XMLHandler {
  private(set) var root: XMLElement?
  private var path: [XMLElement] = []
  private var count = 0
  private let limit: Int
  private let log: FaultLog

  init(_ limit: Int, _ log: FaultLog) { (self.limit, self.log) = (limit, log) }

  func open(_ name: String, _ attributes: XMLAttributes, at place: () -> Place) -> Bool {
    count += 1
    guard count <= limit else {
      log.add("the file has more than \(limit) elements", at: place())
      return false
    }
    let offset = path.last?.text.utf8.count ?? 0
    let element = XMLElement(name, attributes, at: place(), after: offset)
    if let parent = path.last { parent.add(element) } else { root = element }
    path.append(element)
    return true
  }

  func text(_ text: String) { path.last?.add(text) }

  func close(_ name: String, at place: () -> Place) -> Bool {
    _ = path.popLast()
    return true
  }
}
