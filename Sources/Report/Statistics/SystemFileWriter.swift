internal import CReadStat
internal import Foundation

/// ReadStat's writer of SPSS system files, into memory.
final class SystemFileWriter {
  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private var texts: [UnsafeMutablePointer<readstat_variable_t>] = []
  private var numbers: [UnsafeMutablePointer<readstat_variable_t>] = []
  private var written: [UInt8] = []

  init(title: String) throws(StatisticsFileError) {
    guard let writer = readstat_writer_init() else {
      throw StatisticsFileError(reason: "out of memory")
    }
    self.writer = writer
    readstat_set_data_writer(writer) { bytes, count, context in
      guard let context else { return -1 }
      let file = Unmanaged<SystemFileWriter>.fromOpaque(context).takeUnretainedValue()
      file.written.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
      return count
    }
    readstat_writer_set_file_label(writer, cut(withoutControls(title), toBytes: 64))
    readstat_writer_set_file_timestamp(writer, localDateOfFiles())
  }

  deinit { readstat_writer_free(writer) }

  /// A variable of texts, wide enough for the longest.
  func add(_ name: String, label: String, widest texts: [String]) throws(StatisticsFileError) {
    let width = texts.map(\.utf8.count).max() ?? 0
    let variable = try variable(name, READSTAT_TYPE_STRING, width: max(width, 1), label)
    readstat_variable_set_measure(variable, READSTAT_MEASURE_NOMINAL)
    self.texts.append(variable)
  }

  /// A variable of numbers, shown with so many decimals.
  func add(_ name: String, label: String, decimals: Int) throws(StatisticsFileError) {
    let variable = try variable(name, READSTAT_TYPE_DOUBLE, width: 0, label)
    readstat_variable_set_format(variable, "F8.\(decimals)")
    readstat_variable_set_measure(variable, READSTAT_MEASURE_SCALE)
    numbers.append(variable)
  }

  private func variable(
    _ name: String, _ type: readstat_type_t, width: Int, _ label: String
  ) throws(StatisticsFileError) -> UnsafeMutablePointer<readstat_variable_t> {
    guard let variable = readstat_add_variable(writer, name, type, width) else {
      throw StatisticsFileError(reason: "out of memory")
    }
    readstat_variable_set_label(variable, cut(withoutControls(label), toBytes: 255))
    return variable
  }

  func begin(rows: Int) throws(StatisticsFileError) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    try check(readstat_begin_writing_sav(writer, context, rows))
  }

  /// A row; nil is system-missing.
  func write(_ texts: [String], _ numbers: [Double?]) throws(StatisticsFileError) {
    try check(readstat_begin_row(writer))
    for (variable, text) in zip(self.texts, texts) {
      try check(readstat_insert_string_value(writer, variable, text))
    }
    for (variable, number) in zip(self.numbers, numbers) {
      if let number {
        try check(readstat_insert_double_value(writer, variable, number))
      } else {
        try check(readstat_insert_missing_value(writer, variable))
      }
    }
    try check(readstat_end_row(writer))
  }

  func bytes() throws(StatisticsFileError) -> [UInt8] {
    try check(readstat_end_writing(writer))
    return written
  }

  private func check(_ result: readstat_error_t) throws(StatisticsFileError) {
    guard result != READSTAT_OK else { return }
    throw StatisticsFileError(
      reason: readstat_error_message(result).map { String(cString: $0) } ?? "unknown")
  }
}

/// ReadStat writes local time: that which is midnight of 1 January 1980 here, wherever that is.
private func localDateOfFiles() -> time_t {
  var parts = tm()
  (parts.tm_year, parts.tm_mday, parts.tm_isdst) = (80, 1, -1)
  return mktime(&parts)
}
