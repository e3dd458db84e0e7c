/// Takes the cells of one column, row by row; a cell is good during the call.
protocol ColumnSink: AnyObject {
  func take(_ cell: TextCell, in text: CellText)
}

/// A column whose texts repeat: a row costs two bytes until the column's codes are asked for.
class TextColumn: ColumnSink {
  /// Stands for a text past the limit of distinct ones.
  static let loose = UInt16.max

  /// Number of each row's text.
  private(set) final var numbers: [UInt16] = []
  private final var texts = RepeatedTexts()

  final func take(_ cell: TextCell, in text: CellText) {
    guard let (number, isNew) = texts.number(of: cell, in: text) else {
      numbers.append(Self.loose)
      learn(cell, in: text, isLoose: true)
      return
    }
    numbers.append(UInt16(number))
    if isNew {
      learn(cell, in: text, isLoose: false)
    } else {
      meet(cell, in: text, number)
    }
  }

  /// A text met for the first time, or one past the limit.
  func learn(_ cell: TextCell, in text: CellText, isLoose: Bool) {}

  /// A text met again.
  func meet(_ cell: TextCell, in text: CellText, _ number: Int) {}
}

extension CellText {
  /// The cell's text as it is matched.
  func value(of cell: TextCell) -> String { normalised(text(of: cell)) }
}
