internal import CReadStat

/// Where a reading of a statistics file stood when it ended.
struct ReadingProgress {
  let file: String
  let format: StatisticsFormat
  /// Rows begun.
  var rows = 0
  /// As the file says; nil where it does not.
  var declaredRows: Int?
  /// The variable whose text came next; nil where none did.
  var nextText: String?

  /// What ended the reading before its end, in words; nil where nothing did.
  func fault(_ error: readstat_error_t) -> Fault? {
    guard error != READSTAT_OK else { return countFault() }
    return Fault(at: place, message(error))
  }

  func fault(_ refusal: String) -> Fault { Fault(at: place, refusal) }

  private var place: Place { Place(file: file, line: max(rows, 1), column: 1) }

  private func countFault() -> Fault? {
    guard let declaredRows, declaredRows >= 0, declaredRows != rows else { return nil }
    if rows < declaredRows { return Fault(at: place, cutOff) }
    return Fault(
      at: Place(file: file, line: 1, column: 1),
      "the file says that it has \(count(declaredRows, "case")) and holds more: \(rows)")
  }

  private func message(_ error: readstat_error_t) -> String {
    switch error {
    case READSTAT_ERROR_READ, READSTAT_ERROR_SEEK, READSTAT_ERROR_ROW_COUNT_MISMATCH: cutOff
    case READSTAT_ERROR_CONVERT, READSTAT_ERROR_CONVERT_BAD_STRING,
      READSTAT_ERROR_CONVERT_SHORT_STRING, READSTAT_ERROR_CONVERT_LONG_STRING:
      encodingMessage
    case READSTAT_ERROR_UNSUPPORTED_CHARSET:
      "its texts are in an encoding that is not known here; save the file in Unicode"
    case READSTAT_ERROR_UNSUPPORTED_COMPRESSION: "it is compressed in a way that is not known here"
    case READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION:
      "\(format.title) of a version that is not known here"
    case READSTAT_ERROR_MALLOC:
      "a part of it claims a size that no such part has: the file is damaged"
    default: damaged
    }
  }

  private var cutOff: String {
    let total = declaredRows.map { " of \($0)" } ?? ""
    let reached = rows == 0 ? "before its first case" : "in or after case \(rows)\(total)"
    return "\(format.title) that ends \(reached): it is cut off; export it again"
  }

  private var damaged: String {
    let reached = rows == 0 ? "in what precedes its cases" : "in or after case \(rows)"
    return "\(format.title) that is damaged \(reached) (or cut off); export it again"
  }

  private var encodingMessage: String {
    guard let nextText else {
      return "a name or a label is not in the encoding that the file claims; save it in Unicode"
    }
    return
      "a text of \(quoted(nextText)) is not in the encoding that the file claims; save it in Unicode"
  }
}

private func count(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

extension StatisticsFormat {
  /// Why the file cannot be of this format, going by its first bytes; nil where it can.
  func startFault(_ input: InputText) -> Fault? {
    let start = Place(file: input.name, line: 1, column: 1)
    if input.bytes.isEmpty { return Fault(at: start, "the file is empty; not \(title)") }
    if begins(input.bytes) { return nil }
    guard let other = StatisticsFormat(firstBytes: input.bytes) else {
      return Fault(at: start, "not \(title): it does not begin as one")
    }
    return Fault(at: start, "not \(title) but \(other.title); say “format: \(other.rawValue)”")
  }
}
