internal import Survey

/// The most rows of a dictionary or a list of words.
let wordRowLimit = 20_000

extension StudyReading {
  /// The texts of a one-column file; nil where the study names none or, with faults, where it
  /// cannot be read.
  func wordList(
    _ name: Placed<String>?, column: String, _ context: ReadingContext
  ) -> [String]? {
    guard let name, let input = folder.load(name), let table = Table(input, log: log),
      let place = table.required(column)
    else { return nil }
    refuseRows(of: table, log)
    context.notes.useTable(table.header, unused: table.unused)
    return table.rows.prefix(wordRowLimit).compactMap { row in
      let text = table.text(row, place)
      if words(of: text.value).isEmpty {
        log.add(like: text.value, family: "\(table.file) \(column)") {
          Fault(at: text.place, "\(quoted(text.value)) is no \(column)")
        }
        return nil
      }
      return text.value
    }
  }
}

func refuseRows(of table: Table, _ log: FaultLog) {
  guard table.rows.count > wordRowLimit else { return }
  log.add(
    "\(table.rows.count) rows; this file has at most \(wordRowLimit)",
    at: table.place(ofRow: wordRowLimit))
}

/// Reads `dictionary.csv`: `word`, and `construct` or `theme` or both.
///
/// A word is one or a phrase of several; its last may end in `*` for any ending.
struct DictionaryTable {
  let table: Table
  private(set) var dictionary = CommentDictionary()
  private static let wordLimit = 8
  /// The fewest letters before `*`: shorter beginnings are those of half the language.
  private static let leastStem = 3

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, constructs: KnownNames, themes: [String]?, log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    self.table = table
    let columns = (table.required("word"), table.optional("construct"), table.optional("theme"))
    guard let word = columns.0 else { return nil }
    if columns.1 == nil, columns.2 == nil {
      log.add("a dictionary needs a column “construct” or “theme”", at: table.place(ofColumn: word))
      return nil
    }
    refuseRows(of: table, log)
    let known = KnownNames("theme", themes)
    var (entries, seen) = ([CommentDictionary.Entry](), Set<[String]>())
    for row in table.rows.prefix(wordRowLimit) {
      let text = table.text(row, word)
      let construct = columns.1.map { table.text(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
      let theme = columns.2.map { table.text(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
      if construct == nil, theme == nil {
        log.add("\(quoted(text.value)) speaks of no construct and no theme", at: text.place)
      }
      let isSound = [
        construct.map { constructs.check($0, log) }, theme.map { known.check($0, log) },
      ]
      guard let phrase = Self.phrase(text, log), !isSound.contains(false) else { continue }
      let key = [text.value.lowercased(), construct?.value ?? "", theme?.value ?? ""]
      guard seen.insert(key).inserted else {
        log.add("\(quoted(text.value)) is already in the dictionary, of the same", at: text.place)
        continue
      }
      entries.append(
        .init(
          phrase: phrase,
          topics: [construct.map { .construct($0.value) }, theme.map { .theme($0.value) }]
            .compactMap(\.self)))
    }
    dictionary = CommentDictionary(entries)
  }

  private static func phrase(_ text: TableText, _ log: FaultLog) -> [PhrasePart]? {
    let isOpen = text.value.hasSuffix("*")
    let bare = String(isOpen ? text.value.dropLast() : text.value[...])
    let parts = wordsWithGaps(of: bare)
    let problem: String? =
      if parts.isEmpty { "is no word" } else if bare.contains("*") {
        "has a “*” elsewhere than at its end"
      } else if parts.contains(nil) {
        "has a number or a mask, which comments are read without"
      } else if parts.count > wordLimit {
        "has more than \(wordLimit) words"
      } else if isOpen, bare.last?.isLetter != true {
        "has its “*” after something that is no letter"
      } else if isOpen, (parts.last ?? nil).map({ $0.count < leastStem }) ?? true {
        "has fewer than \(leastStem) letters before its “*”"
      } else { nil }
    if let problem {
      log.add("\(quoted(text.value)) \(problem)", at: text.place)
      return nil
    }
    let words = parts.compactMap(\.self)
    return words.enumerated().map {
      PhrasePart($0.element, isOpen: isOpen && $0.offset == words.count - 1)
    }
  }
}
