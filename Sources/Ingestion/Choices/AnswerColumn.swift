internal import Survey

/// A column whose cells hold answers, one or several: a number per row, of a combination.
final class AnswerColumn: ColumnSink {
  /// What one cell says.
  struct Combination {
    /// Indices of options.
    var options: [Int] = []
    /// Why there is no answer; nil where there are options.
    var missing: UInt8?
  }

  private(set) var numbers: [UInt32] = []
  private(set) var combinations: [Combination] = []
  private let book: ChoiceBook
  private let facts: ExportColumn
  private let list: AnswerList?
  private let log: FaultLog
  private let family: String
  private var texts = DistinctTexts()
  private var numberOf: [UInt32] = []
  /// Combinations past the limit of distinct texts, by theirs.
  private var loose: [String: UInt32] = [:]

  /// `list` parts a cell; nil where each cell holds one answer.  `hidden` is the state of a cell
  /// that the export says was not shown.
  init(
    _ book: ChoiceBook, _ facts: ExportColumn, list: AnswerList?, hidden: UInt8, family: String,
    log: FaultLog
  ) {
    (self.book, self.facts, self.list, self.log) = (book, facts, list, log)
    self.family = family
    combinations = [Combination(missing: TickColumn.blank), Combination(missing: hidden)]
  }

  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection) {
    numbers += column.map(rows) { number(of: $0, in: block.text) }
  }

  private func number(of cell: TextCell, in text: CellText) -> UInt32 {
    if cell.isEmpty { return cell.isBlank ? 1 : 0 }
    if let (number, isNew) = texts.number(of: cell, in: text) {
      if isNew { numberOf.append(learn(text.value(of: cell), cell, text)) }
      return numberOf[number]
    }
    let value = text.value(of: cell)
    let number = loose[value] ?? learn(value, cell, text)
    loose[value] = number
    return number
  }

  private func learn(_ value: String, _ cell: TextCell, _ text: CellText) -> UInt32 {
    guard !value.isEmpty else { return 0 }
    combinations.append(combination(value) { self.refuse($0, at: text.place(of: cell)) })
    return UInt32(combinations.count - 1)
  }

  private func combination(_ value: String, refuse: (String) -> Void) -> Combination {
    var result = Combination()
    for piece in list?.pieces(of: value, isKnown: isKnown) ?? [value] {
      if let option = facts.meaning(of: piece, book.known) {
        result.add(option)
      } else if let kind = facts.meaning(of: piece, book.missingKind) {
        result.missing = result.missing ?? kind.rawValue
      } else if let option = option(facts.synonyms[piece] ?? piece) {
        result.add(option)
      } else {
        refuse(piece)
      }
    }
    if !result.options.isEmpty { result.missing = nil }
    if result.options.isEmpty, result.missing == nil { result.missing = TickColumn.blank }
    return result
  }

  private func isKnown(_ piece: String) -> Bool {
    facts.meaning(of: piece, book.known) != nil || facts.meaning(of: piece, book.missingKind) != nil
  }

  /// A new option, or the one for answers of people's own; what the file declares missing is
  /// neither.
  private func option(_ piece: String) -> Int? {
    if facts.declaredMissing.contains(piece) { return nil }
    return book.option(piece) ?? book.definition.other.flatMap { book.known($0.value) }
  }

  private func refuse(_ piece: String, at place: Place) {
    log.add(like: piece, family: family) {
      facts.declaredMissing.contains(piece)
        ? undeclared(piece, at: place) : book.fault(piece, at: place)
    }
  }
}

extension AnswerColumn.Combination {
  /// As ``ChoiceCodes`` takes it.
  var states: [(option: Int, state: UInt8)] {
    options.map { ($0, ChoiceAnswers.chosen) } + (missing.map { [(-1, $0)] } ?? [])
  }

  fileprivate mutating func add(_ option: Int) {
    if !options.contains(option) { options.append(option) }
  }
}
