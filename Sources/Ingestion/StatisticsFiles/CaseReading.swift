internal import CReadStat

/// The second reading of a statistics file: the values of the variables that are kept.
///
/// ReadStat calls once per value, and nothing calls back into what a value changes: checking
/// that while running took a quarter of the time.
final class CaseReading {
  let format: StatisticsFormat
  /// Per variable; nil where its values are passed over.
  let columns: [ColumnTexts?]
  @exclusivity(unchecked) private(set) var pool: TextPool
  /// Rows begun.
  @exclusivity(unchecked) private(set) var rows = 0
  /// Variable whose value came last.
  @exclusivity(unchecked) private(set) var lastVariable = -1
  /// Why reading was given up here; nil where ReadStat did, or nobody.
  private(set) var refusal: String?
  private let file: String
  private let log: FaultLog
  private let rowLimit: Int

  /// Texts that do not convert are faults in the log.
  init(
    _ format: StatisticsFormat, _ columns: [ColumnTexts?], _ pool: TextPool, file: String,
    log: FaultLog
  ) {
    (self.format, self.columns, self.pool) = (format, columns, pool)
    (self.file, self.log) = (file, log)
    rowLimit = StatisticsLimits.cells / max(columns.count { $0 != nil }, 1)
  }

  /// Reads the values; what ReadStat made of them.
  func read(_ file: MemoryFile) -> readstat_error_t {
    // The dictionary alone may declare too much missing.
    defer { _ = isRoom() }
    return file.parse(as: format, for: self) { parser in
      readstat_set_variable_handler(parser) { index, _, _, reading in
        let isKept = object(reading, CaseReading.self)?.keeps(Int(index)) ?? false
        return CInt(isKept ? READSTAT_HANDLER_OK : READSTAT_HANDLER_SKIP_VARIABLE)
      }
      readstat_set_value_handler(parser) { row, variable, value, reading in
        let index = Int(readstat_variable_get_index(variable))
        return answer(object(reading, CaseReading.self)?.take(value, row: Int(row), index))
      }
    }
  }

  private func keeps(_ index: Int) -> Bool { column(index) != nil }

  private func column(_ index: Int) -> ColumnTexts? {
    index >= 0 && index < columns.count ? columns[index] : nil
  }

  private func take(_ value: readstat_value_t, row: Int, _ index: Int) -> Bool {
    guard let column = column(index) else { return true }
    if row >= rows {
      rows = row + 1
      guard isRoom() else { return false }
    }
    lastVariable = index
    column.pad(to: row)
    if readstat_value_type(value) == READSTAT_TYPE_STRING {
      column.take(text(value, row, index), &pool)
    } else {
      column.take(value, &pool)
    }
    return true
  }

  private func text(_ value: readstat_value_t, _ row: Int, _ index: Int) -> String {
    guard let start = readstat_string_value(value) else { return "" }
    let length = strlen(start)
    return start.withMemoryRebound(to: UInt8.self, capacity: length) { start in
      var bytes = UnsafeBufferPointer(start: start, count: length)[...]
      while bytes.last == 0x20 { bytes.removeLast() }
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      refuseText(row, index)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func refuseText(_ row: Int, _ index: Int) {
    log.add(like: "encoding", family: "\(file)\0\(index)") {
      Fault(
        at: Place(file: file, line: row + 1, column: index + 1),
        "a text of \(quoted(column(index)?.variable.name ?? "")) that is no UTF-8, the encoding the file claims"
      )
    }
  }

  private func isRoom() -> Bool {
    if refusal == nil { refusal = overflow }
    return refusal == nil
  }

  private var overflow: String? {
    if rows > rowLimit {
      "more than \(StatisticsLimits.cells) values; read fewer variables"
    } else if pool.arena.bytes.count > StatisticsLimits.textBytes {
      "texts of more than \(StatisticsLimits.textBytes) bytes; read fewer variables"
    } else if pool.isFull {
      "more than \(StatisticsLimits.missingTexts) different values are declared missing"
    } else {
      nil
    }
  }
}
