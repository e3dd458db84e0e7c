internal import Survey

/// The column of one option: who ticked it, a byte per row.
final class TickColumn: ColumnSink {
  /// Beside ``ChoiceAnswers/notChosen``, ``ChoiceAnswers/chosen`` and kinds of missing answers:
  /// nothing stands in the cell; a text of which the whole column must tell what it means.
  static let blank: UInt8 = 2
  static let strange: UInt8 = 3

  /// A text that is neither a tick nor its absence, nor a missing word.
  struct Stranger {
    let text: String
    /// Where it stands first.
    let place: Place
    var count = 1
  }
  /// More are not told apart: people write here.
  private static let strangerLimit = 100

  let column: Int
  private(set) var states: [UInt8] = []
  private(set) var strangers: [Stranger] = []
  private(set) var hasTicks = false
  private var texts = DistinctTexts()
  private var meanings: [UInt8] = []
  private var strangerOf: [String: Int] = [:]
  private let hidden: UInt8
  private let understand: (String) -> UInt8?

  /// The closure gives the state of a normalised text that is not blank, nil of a strange one;
  /// `hidden` is that of a cell that the export says was not shown.
  init(_ column: Int, hidden: UInt8, understand: @escaping (String) -> UInt8?) {
    (self.column, self.hidden, self.understand) = (column, hidden, understand)
  }

  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection) {
    states += column.map(rows) { state(of: $0, in: block.text) }
    guard !strangers.isEmpty else { return }
    // A text is met once in a block, however many rows have it.
    for (cell, count) in column.counts(rows) where count > 1 {
      meet(block.text.value(of: cell), count - 1)
    }
  }

  private func state(of cell: TextCell, in text: CellText) -> UInt8 {
    guard !cell.isEmpty else { return cell.isBlank ? hidden : Self.blank }
    guard let (number, isNew) = texts.number(of: cell, in: text) else {
      return understood(cell, in: text)
    }
    if isNew { meanings.append(understood(cell, in: text)) }
    if !isNew, meanings[number] == Self.strange { meet(text.value(of: cell)) }
    return meanings[number]
  }

  private func understood(_ cell: TextCell, in text: CellText) -> UInt8 {
    let value = text.value(of: cell)
    guard !value.isEmpty else { return Self.blank }
    let state = understand(value)
    if state == ChoiceAnswers.chosen { hasTicks = true }
    if state == nil { learn(value, text.place(of: cell)) }
    return state ?? Self.strange
  }

  private func learn(_ value: String, _ place: Place) {
    if strangerOf[value] != nil { return meet(value) }
    guard strangers.count < Self.strangerLimit else { return }
    strangerOf[value] = strangers.count
    strangers.append(Stranger(text: value, place: place))
  }

  private func meet(_ value: String, _ times: Int = 1) {
    if let index = strangerOf[value] { strangers[index].count += times }
  }

  /// Takes every strange text for a tick.
  func takeStrangersForTicks() {
    for row in states.indices where states[row] == Self.strange {
      states[row] = ChoiceAnswers.chosen
    }
  }
}
