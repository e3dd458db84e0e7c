internal import Survey

/// One set's columns in one wave, while rows are read.
struct ChoiceReading {
  /// The column of one option.
  struct Option {
    let ticks: TickColumn
    let facts: ExportColumn
    /// What the heading says the option is.
    let label: String
    /// Whether the label is the option's; else a text in the cells is, where there is one.
    let isNamed: Bool
    /// The option, where the study declares them.
    let index: Int?
  }
  enum Columns {
    case ticks([Option])
    case answers([AnswerColumn], offered: Set<Int>)
  }

  let book: ChoiceBook
  let columns: Columns
  let wave: String
  let header: Header
  let context: ReadingContext

  /// What the rows that were read say; faults are in the log.
  func answers(rows: Int) -> ChoiceAnswers {
    let codes: ChoiceCodes
    switch columns {
    case .ticks(let options): codes = tickedCodes(options, rows: rows)
    case .answers(let columns, let offered):
      codes = givenCodes(columns, offered: offered, rows: rows)
    }
    noteContradictions(codes)
    return codes.answers
  }

  private func tickedCodes(_ options: [Option], rows: Int) -> ChoiceCodes {
    var own: [(index: Int, ticks: TickColumn)] = []
    var columnOf: [Int: Int] = [:]
    var taken: [String] = []
    for option in options {
      let word = settle(option)
      if let word, word != option.label { taken.append(word) }
      let label = option.isNamed ? option.label : word ?? option.label
      guard let index = option.index ?? book.option(label) else {
        context.log.add(book.fault(label, at: place(option)))
        continue
      }
      if let first = columnOf.updateValue(option.ticks.column, forKey: index) {
        refuseTwice(option, first, book.options[index])
        continue
      }
      own.append((index, option.ticks))
    }
    noteTicks(taken)
    var codes = ChoiceCodes(book, rows: rows, offered: Set(own.map(\.index)))
    let columns = own.map { (index: $0.index, states: $0.ticks.states) }
    for row in 0..<rows {
      codes.append(columns.lazy.map { (option: $0.index, state: $0.states[row]) })
    }
    return codes
  }

  /// Decides what strange texts in an option's column are: one that has letters, and beside
  /// which nobody ticks otherwise, is the tick, and given back; others are faults.
  private func settle(_ option: Option) -> String? {
    let strangers = option.ticks.strangers
    if strangers.count == 1, !option.ticks.hasTicks, isTick(strangers[0].text, option) {
      option.ticks.takeStrangersForTicks()
      return strangers[0].text
    }
    for stranger in strangers { refuse(stranger, option) }
    return nil
  }

  private func isTick(_ text: String, _ option: Option) -> Bool {
    let named = book.known(text)
    return text.contains(where: \.isLetter) && !option.facts.declaredMissing.contains(text)
      && (named == nil || named == option.index || option.index == nil && !option.isNamed)
  }

  private func givenCodes(
    _ columns: [AnswerColumn], offered: Set<Int>, rows: Int
  ) -> ChoiceCodes {
    let found = columns.flatMap { $0.combinations.flatMap(\.options) }
    let all = book.isOpen ? offered.union(found) : Set(book.options.indices)
    var codes = ChoiceCodes(book, rows: rows, offered: all)
    let given = columns.map { (numbers: $0.numbers, states: $0.combinations.map(\.states)) }
    for row in 0..<rows { codes.append(given.lazy.flatMap { $0.states[Int($0.numbers[row])] }) }
    return codes
  }
}

extension ChoiceReading {
  private var id: String { quoted(book.definition.id.value) }

  private func place(_ option: Option) -> Place {
    header.text.place(of: header.cells[option.ticks.column])
  }

  private func refuse(_ stranger: TickColumn.Stranger, _ option: Option) {
    let title = quoted(header.title(of: option.ticks.column))
    let more = stranger.count > 1 ? " (and \(stranger.count - 1) more like this)" : ""
    let other = book.known(stranger.text).map { book.options[$0] }
    let message: String
    if option.facts.declaredMissing.contains(stranger.text) {
      message = "the file declares \(quoted(stranger.text)) missing; say why under “missing”"
    } else if let other, other != option.label {
      message =
        "\(quoted(stranger.text)) stands in column \(title), which is that of option "
        + "\(quoted(option.label)) of choices \(id); give columns and options in one order"
    } else {
      message =
        "\(quoted(stranger.text)) in column \(title) says neither that option \(quoted(option.label)) "
        + "of choices \(id) was chosen nor that it was not; list it under “chosen” or “not-chosen”, or "
        + "name the option under “other” if people write there"
    }
    context.log.add("\(message)\(more)", at: stranger.place)
  }

  private func refuseTwice(_ option: Option, _ first: Int, _ label: String) {
    context.log.add(
      "columns \(quoted(header.title(of: first))) and "
        + "\(quoted(header.title(of: option.ticks.column))) both stand for option \(quoted(label)) of "
        + "choices \(id)", at: place(option))
  }

  private func noteTicks(_ words: [String]) {
    guard !words.isEmpty else { return }
    let texts = Set(words).sorted()
    context.notes.add(
      """
      Wave \(quoted(wave)): in columns of options of choices \(id), \(listed(texts.map(quoted))) \
      \(texts.count == 1 ? "is taken for a tick" : "are taken for ticks").
      """)
  }

  private func noteContradictions(_ codes: ChoiceCodes) {
    for name in book.definition.exclusive {
      guard let option = book.known(name.value) else { continue }
      let count = codes.rowsWithOthers(than: option)
      guard count > 0 else { continue }
      context.notes.add(
        """
        Wave \(quoted(wave)): \(counted(count, "respondent")) chose \(quoted(name.value)) of choices \
        \(id) together with another option; both count.
        """)
    }
  }
}
