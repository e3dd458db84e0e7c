internal import Survey

/// A column of figures, or three: `cost_low, cost, cost_high`.
struct RangeColumns {
  let mode: Int
  private let low: Int?
  private let high: Int?
  private let name: String

  /// nil where the table lacks the column; a fault, too, where it is required.
  init?(_ name: String, in table: Table, isRequired: Bool = true) {
    guard isRequired || table.header.contains(name), let mode = table.required(name) else {
      return nil
    }
    self.mode = mode
    self.name = name
    (low, high) = (table.optional(name + "_low"), table.optional(name + "_high"))
  }

  /// The figure of a row; nil where it is blank or, with a fault, no figure.
  func range(_ row: Int, in table: Table, _ log: FaultLog) -> Range3? {
    guard let mode = figure(row, mode, in: table, log) else { return nil }
    let range = Range3(
      low: figure(row, low, in: table, log) ?? mode, mode: mode,
      high: figure(row, high, in: table, log) ?? mode)
    if range.low <= range.mode, range.mode <= range.high { return range }
    log.add(
      "\(name): low \(short(range.low)), likely \(short(range.mode)), high \(short(range.high)) are not in order",
      at: table.text(row, self.mode).place)
    return nil
  }

  private func figure(_ row: Int, _ column: Int?, in table: Table, _ log: FaultLog) -> Double? {
    guard let column else { return nil }
    let text = table.text(row, column)
    if text.isEmpty { return nil }
    if let value = number(text.value) { return value }
    log.add(
      "\(quoted(text.value)) is not a number; write it without a currency or thousands sign, with a point",
      at: text.place)
    return nil
  }
}
