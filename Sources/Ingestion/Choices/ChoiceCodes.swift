internal import Survey

/// The codes of a set's answers as rows are understood, by the rule for who answered.
struct ChoiceCodes {
  private let base: ChoiceSet.Base
  /// Why a row all of whose cells are blank has no answer.
  private let blankKind: UInt8
  private var rows: [UInt8] = []
  private var options: [[UInt8]?]
  private let offered: [Int]

  init(_ book: ChoiceBook, rows count: Int, offered: Set<Int>) {
    base = book.definition.base
    blankKind = (book.missingKind("") ?? .notAnswered).rawValue
    options = book.options.indices.map { option in
      guard offered.contains(option) else { return nil }
      var codes: [UInt8] = []
      codes.reserveCapacity(count)
      return codes
    }
    self.offered = offered.sorted()
    rows.reserveCapacity(count)
  }

  var answers: ChoiceAnswers { ChoiceAnswers(rows: rows, options: options) }

  /// Adds a row: the states of some options, −1 for what is said of all of them.
  ///
  /// Of a row that is an answer, what is blank is not chosen; an option with a reason of its
  /// own, "don't know" say, keeps that.  A row that is none has one reason for all options.
  mutating func append(_ states: some Collection<(option: Int, state: UInt8)>) {
    let row = rowCode(states.lazy.map(\.state))
    rows.append(row)
    for option in offered { options[option]?.append(row) }
    guard row == ChoiceAnswers.notChosen else { return }
    let last = rows.count - 1
    for (option, state) in states where option >= 0 && options[option] != nil {
      let isOpen = [TickColumn.blank, MissingKind.notAnswered.rawValue].contains(state)
      options[option]?[last] = isOpen ? ChoiceAnswers.notChosen : state
    }
  }

  /// 0 of a row that is an answer, else why it is none.
  private func rowCode(_ states: some Collection<UInt8>) -> UInt8 {
    if states.contains(ChoiceAnswers.chosen) { return ChoiceAnswers.notChosen }
    let denied = states.contains(ChoiceAnswers.notChosen)
    if denied, base != .chosen { return ChoiceAnswers.notChosen }
    let reason = reason(states, denied: denied)
    let isBlank = reason == MissingKind.notAnswered.rawValue
    return isBlank && base == .shown ? ChoiceAnswers.notChosen : reason
  }

  /// A reason that somebody gave before a blank, a blank before what was not shown.
  private func reason(_ states: some Collection<UInt8>, denied: Bool) -> UInt8 {
    let (silent, hidden) = (MissingKind.notAnswered.rawValue, MissingKind.notShown.rawValue)
    if let given = states.first(where: { $0 > silent && $0 < hidden }) { return given }
    if denied || states.contains(silent) || states.contains(TickColumn.strange) { return silent }
    return states.contains(TickColumn.blank) ? blankKind : hidden
  }

  /// Respondents who chose an option and another one, too.
  func rowsWithOthers(than option: Int) -> Int {
    guard let own = options[option] else { return 0 }
    let others = offered.filter { $0 != option }
    return own.indices.count { row in
      own[row] == ChoiceAnswers.chosen
        && others.contains { options[$0]?[row] == ChoiceAnswers.chosen }
    }
  }
}
