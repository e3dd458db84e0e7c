/// Rows that are told by the text in one of their cells: those of a wave, where several
/// share one file; test responses; unfinished ones.
struct RowFilter {
  let column: Int
  /// Of a normalised text.
  let holds: (String) -> Bool

  /// Whether each of the rows is of the kind.
  func verdicts(_ rows: RowSelection, of block: RowBlock) -> [Bool] {
    block.column(column).map(rows) { holds(block.text.value(of: $0)) }
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
    filter = RowFilter(column: rule.column, holds: rule.holds)
  }

  /// Counts those of the rows that are of the kind, and gives the others.
  func others(_ rows: RowSelection, of block: RowBlock) -> RowSelection {
    let verdicts = filter.verdicts(rows, of: block)
    count += verdicts.count { $0 }
    return rows.filter(verdicts.map { !$0 })
  }
}
