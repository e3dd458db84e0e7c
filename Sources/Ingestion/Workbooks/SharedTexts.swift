/// Reads `sharedStrings.xml`: the texts that cells name by number; runs of rich text are
/// joined, what tells how to pronounce them is left out.
final class SharedTexts: XMLHandler {
  private(set) var texts: [String] = []
  private var current = TextRuns()
  private let log: FaultLog

  init(log: FaultLog) { self.log = log }

  func open(_ name: String, _ attributes: XMLAttributes, at place: () -> Place) -> Bool {
    if name == "si" { current = TextRuns() } else { current.open(name) }
    return true
  }

  func text(_ text: String) { current.add(text) }

  func close(_ name: String, at place: () -> Place) -> Bool {
    guard name == "si" else {
      current.close(name)
      return true
    }
    guard let text = current.whole else {
      log.add("a text of more than \(WorkbookBounds.cellBytes) bytes", at: place())
      return false
    }
    texts.append(text)
    return true
  }
}

/// A text in the making: of `t` elements, outside `rPh`.
struct TextRuns {
  private var text = ""
  private var isRun = false
  private var isPhonetic = false
  private var isTooLong = false

  /// nil where it is too long.
  var whole: String? { isTooLong ? nil : unescaped(text) }

  mutating func open(_ name: String) {
    if name == "rPh" { isPhonetic = true }
    if name == "t" { isRun = !isPhonetic }
  }

  mutating func close(_ name: String) {
    if name == "rPh" { isPhonetic = false }
    if name == "t" { isRun = false }
  }

  mutating func add(_ part: String) {
    guard isRun, !isTooLong else { return }
    text += part
    isTooLong = text.utf8.count > WorkbookBounds.cellBytes
  }
}
