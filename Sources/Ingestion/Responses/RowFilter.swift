/// Rows that are told by the text in one of their cells: those of a wave, where several
/// share one file; test responses; unfinished ones.
final class RowFilter {
  let column: Int
  private let holds: (String) -> Bool
  private var texts = RepeatedTexts()
  private var answers: [Bool] = []

  /// Of a normalised text.
  init(_ column: Int, holds: @escaping (String) -> Bool) {
    (self.column, self.holds) = (column, holds)
  }

  func admits(_ row: [TextCell], in text: CellText) -> Bool {
    guard let (number, isNew) = texts.number(of: row[column], in: text) else {
      return holds(text.value(of: row[column]))
    }
    if isNew { answers.append(holds(text.value(of: row[column]))) }
    return answers[number]
  }
}

/// Counts rows of a kind.
final class RowTally {
  let reason: String
  private(set) var count = 0
  private let filter: RowFilter

  var column: Int { filter.column }

  init(_ rule: RowRule) {
    reason = rule.reason
    filter = RowFilter(rule.column, holds: rule.holds)
  }

  /// Whether the row is of the kind.
  func takes(_ row: [TextCell], in text: CellText) -> Bool {
    guard filter.admits(row, in: text) else { return false }
    count += 1
    return true
  }
}
