/// Counts the distinct texts of a column, normalised, as long as they are few.
final class TallySink: ColumnSink {
  /// Distinct texts past which a column holds no labels.
  static let limit = 40

  /// In order of appearance.
  private(set) var texts: [String] = []
  private(set) var counts: [String: Int] = [:]
  /// Whether there are more distinct texts than are counted.
  private(set) var isOpen = false
  private(set) var blanks = 0
  private(set) var areNumbers = true
  private(set) var areMoments = true
  /// Every text so far, nil once one came twice.
  private var seen: Set<String>? = []
  /// Labels of codes, where the texts are codes that a codebook explains.
  private let labels: [String: String]
  /// Codes that stood in the column and were counted as their labels.
  private(set) var codes: [String: String] = [:]

  init(_ labels: [String: String]? = nil) { self.labels = labels ?? [:] }

  var isUnique: Bool { seen != nil && blanks == 0 && !texts.isEmpty }
  var isEmpty: Bool { texts.isEmpty }

  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection) {
    let values = column.map(rows) { block.text.value(of: $0) }
    for value in values { take(value) }
  }

  private func take(_ written: String) {
    let label = labels[written]
    if let label { codes[written] = label }
    let value = label ?? written
    guard !value.isEmpty else {
      blanks += 1
      return
    }
    if seen?.insert(value).inserted == false { seen = nil }
    if counts[value] != nil {
      counts[value, default: 0] += 1
    } else {
      learn(value)
    }
  }

  private func learn(_ value: String) {
    if areNumbers { areNumbers = number(value).map { $0 >= 0 } ?? false }
    if areMoments { areMoments = moment(value) != nil }
    guard texts.count < Self.limit else {
      isOpen = true
      return
    }
    texts.append(value)
    counts[value] = 1
  }
}
