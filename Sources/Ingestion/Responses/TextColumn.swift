/// Takes the cells of one column, row by row.
protocol ColumnSink: AnyObject {
  func take(_ cell: DelimitedCell)
}

/// A column whose texts repeat: a row costs two bytes until the column's codes are asked for.
class TextColumn: ColumnSink {
  /// Stands for a text past the limit of distinct ones.
  static let loose = UInt16.max

  let text: DelimitedText
  /// Number of each row's text.
  private(set) final var numbers: [UInt16] = []
  private final var texts: RepeatedTexts

  init(of text: DelimitedText) {
    self.text = text
    texts = RepeatedTexts(of: text)
  }

  final func take(_ cell: DelimitedCell) {
    guard let (number, isNew) = texts.number(of: cell) else {
      numbers.append(Self.loose)
      learn(cell, isLoose: true)
      return
    }
    numbers.append(UInt16(number))
    if isNew {
      learn(cell, isLoose: false)
    } else {
      meet(cell, number)
    }
  }

  /// A text met for the first time, or one past the limit.
  func learn(_ cell: DelimitedCell, isLoose: Bool) {}

  /// A text met again.
  func meet(_ cell: DelimitedCell, _ number: Int) {}

  final func value(of cell: DelimitedCell) -> String { normalised(text.text(of: cell)) }
}
