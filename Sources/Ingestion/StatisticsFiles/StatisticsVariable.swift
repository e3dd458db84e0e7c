internal import CReadStat

/// A variable of a statistics file, without its values.
struct StatisticsVariable {
  let name: String
  /// The variable's label.
  let wording: String
  /// What its values' labels are called; nil where they have none.
  let labelSet: String?
  let isText: Bool
  /// Bytes that a value takes in a Stata file.
  let width: Int
  /// Whether numbers are held in four bytes, so that fewer digits say them.
  let isSingle: Bool
  /// How its numbers are dates or times; nil where they are numbers.
  let calendar: CalendarFormat?
  /// User-missing numbers, as SPSS declares them.
  let missingNumbers: [ClosedRange<Double>]
  /// User-missing texts.
  let missingTexts: [String]

  init(
    _ variable: UnsafeMutablePointer<readstat_variable_t>, labelSet: String?,
    format: StatisticsFormat
  ) {
    name = text(readstat_variable_get_name(variable))
    wording = text(readstat_variable_get_label(variable))
    self.labelSet = labelSet
    let type = readstat_variable_get_type(variable)
    let storage = Int(clamping: readstat_variable_get_storage_width(variable))
    // ReadStat counts the NUL byte that it puts behind a text.
    width = type == READSTAT_TYPE_STRING ? max(storage - 1, 0) : storage
    isText = readstat_type_class(type) == READSTAT_TYPE_CLASS_STRING
    isSingle = type == READSTAT_TYPE_FLOAT
    let print = text(readstat_variable_get_format(variable))
    calendar = isText ? nil : CalendarFormat(print, of: format)
    let ranges = missingRanges(variable)
    missingNumbers = isText ? [] : ranges.compactMap(numbers)
    missingTexts =
      isText ? ranges.map { trimmed(text(readstat_string_value($0.low))) } : []
  }

  /// Whether the file declares a value missing; a tagged one is.
  func isMissing(_ key: ValueKey) -> Bool {
    guard let number = key.number else { return true }
    return missingNumbers.contains { $0.contains(number) }
  }
}

private typealias MissingRange = (low: readstat_value_t, high: readstat_value_t)

private func missingRanges(
  _ variable: UnsafeMutablePointer<readstat_variable_t>
) -> [MissingRange] {
  // The struct has room for sixteen.
  let count = min(max(readstat_variable_get_missing_ranges_count(variable), 0), 16)
  return (0..<count).map {
    (
      readstat_variable_get_missing_range_lo(variable, $0),
      readstat_variable_get_missing_range_hi(variable, $0)
    )
  }
}

private func numbers(_ range: MissingRange) -> ClosedRange<Double>? {
  let (low, high) = (readstat_double_value(range.low), readstat_double_value(range.high))
  return low <= high ? low...high : nil
}

/// A C text; bytes that are no UTF-8 become U+FFFD.
func text(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

/// Without the blanks that fill a text's field.
func trimmed(_ text: String) -> String {
  guard text.utf8.last == 0x20 else { return text }
  return String(text.reversed().drop { $0 == " " }.reversed())
}
