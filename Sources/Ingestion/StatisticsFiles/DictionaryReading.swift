internal import CReadStat

/// The first reading of a statistics file: variables and labels, no values.
///
/// Stata keeps labels behind the values, so values are read when labels are known.
final class DictionaryReading {
  let format: StatisticsFormat
  private(set) var variables: [StatisticsVariable] = []
  private(set) var labelSets: [String: LabelSet] = [:]
  /// What the header says; nil where it says nothing.
  private(set) var declaredRows: Int?
  /// Why reading was given up here; nil where ReadStat did, or nobody.
  private(set) var refusal: String?
  private var (labels, labelBytes) = (0, 0)
  /// Bytes of a field that names labels, in which Stata's files may lack the NUL at the end;
  /// ReadStat puts one behind the names of others.
  private var nameBytes = Int.max

  init(_ format: StatisticsFormat) { self.format = format }

  /// Reads the dictionary; what ReadStat made of it.
  func read(_ file: MemoryFile) -> readstat_error_t {
    file.parse(as: format, for: self) { parser in
      readstat_set_metadata_handler(parser) { metadata, reading in
        answer(object(reading, DictionaryReading.self)?.take(metadata))
      }
      readstat_set_variable_handler(parser) { _, variable, labels, reading in
        answer(object(reading, DictionaryReading.self)?.take(variable, labels))
      }
      readstat_set_value_label_handler(parser) { labels, value, label, reading in
        answer(object(reading, DictionaryReading.self)?.take(labels, value, label))
      }
    }
  }

  private func take(_ metadata: UnsafeMutablePointer<readstat_metadata_t>?) -> Bool {
    guard let facts = metadata?.pointee else { return true }
    if facts.row_count >= 0 { declaredRows = Int(facts.row_count) }
    if format == .dta { nameBytes = stataNameBytes(version: Int(facts.file_format_version)) }
    return admits(columns: Int(facts.var_count))
  }

  private func take(
    _ variable: UnsafeMutablePointer<readstat_variable_t>?, _ labels: UnsafePointer<CChar>?
  ) -> Bool {
    guard let variable, admits(columns: variables.count + 1) else { return false }
    let set = labels.map(name)
    variables.append(StatisticsVariable(variable, labelSet: set, format: format))
    return true
  }

  private func take(
    _ set: UnsafePointer<CChar>?, _ value: readstat_value_t, _ label: UnsafePointer<CChar>?
  ) -> Bool {
    let label = trimmed(text(label))
    (labels, labelBytes) = (labels + 1, labelBytes + label.utf8.count)
    guard labels <= StatisticsLimits.labels, labelBytes <= StatisticsLimits.labelBytes else {
      refusal =
        "value labels of \(labelBytes) bytes; the most is \(StatisticsLimits.labelBytes), and \(StatisticsLimits.labels) labels"
      return false
    }
    let set = set.map(name) ?? ""
    if let code = readstat_string_value(value) {
      labelSets[set, default: LabelSet()].add(label, ofText: trimmed(text(code)))
    } else if let key = ValueKey(value) {
      labelSets[set, default: LabelSet()].add(label, of: key)
    }
    return true
  }

  private func name(_ start: UnsafePointer<CChar>) -> String {
    let field = UnsafeRawBufferPointer(start: start, count: strnlen(start, nameBytes))
    return String(decoding: field, as: UTF8.self)
  }

  private func admits(columns: Int) -> Bool {
    if columns <= StatisticsLimits.columns { return true }
    refusal = "\(columns) variables; the most is \(StatisticsLimits.columns)"
    return false
  }
}

/// Bytes of the name of a set of labels in Stata's files.  Source: Stata's “help dta”.
private func stataNameBytes(version: Int) -> Int {
  version < 110 ? 9 : version < 118 ? 33 : 129
}

/// What a handler answers ReadStat: go on, or stop.
func answer(_ goesOn: Bool?) -> CInt {
  CInt(goesOn == true ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT)
}
