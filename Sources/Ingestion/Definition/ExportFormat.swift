/// What a wave's file is: the kind of file, and the tool that wrote it where the study says.
struct ExportFormat: Equatable {
  /// A kind of file.
  enum Container: String, CaseIterable {
    case csv, tsv, zip, xlsx, sav, zsav, por, dta, sas7bdat, sss

    /// Whether the file is text, or holds one, so that it may be in any encoding.
    var isText: Bool { [.csv, .tsv, .zip, .sss].contains(self) }

    /// For people.
    var title: String {
      switch self {
      case .csv: "CSV"
      case .tsv: "TSV"
      case .zip: "CSV in a ZIP archive"
      case .xlsx: "Excel workbook"
      case .sav, .zsav, .por: "SPSS"
      case .dta: "Stata"
      case .sas7bdat: "SAS"
      case .sss: "Triple-S"
      }
    }
  }
  var container: Container
  /// nil: told from the file's first rows.
  var dialect: Dialect?
  /// Where the study says it.
  var place: Place?
}

/// Reads `format` of a wave: a kind of file, a tool, or both; what it does not say, the
/// file's name does.
func readFormat(
  _ format: Placed<String>?, of file: Placed<String>?, _ log: FaultLog
) -> ExportFormat {
  var (container, dialect) = (ExportFormat.Container?.none, Dialect?.none)
  for word in (format?.value.lowercased() ?? "").split(whereSeparator: \.isWhitespace) {
    let isContainer = ExportFormat.Container(rawValue: String(word)).map { container = $0 } != nil
    let isDialect = Dialect(rawValue: String(word)).map { dialect = $0 } != nil
    if !isContainer, !isDialect, let format { refuse(String(word), at: format.place, log) }
  }
  return ExportFormat(
    container: container ?? file.flatMap { suffixed($0, log) } ?? .csv, dialect: dialect,
    place: format?.place ?? file?.place)
}

private func refuse(_ word: String, at place: Place, _ log: FaultLog) {
  let known = Dialect.allCases.map(\.rawValue) + ExportFormat.Container.allCases.map(\.rawValue)
  log.add(
    "\(quoted(word)) is no format that is read", at: place, allowed: known,
    nearest: nearest(to: word, in: known))
}

/// The kind of file that a name tells; nil for one that tells nothing.
private func suffixed(_ file: Placed<String>, _ log: FaultLog) -> ExportFormat.Container? {
  let suffix = file.value.lowercased().split(separator: ".").last.map(String.init) ?? ""
  if suffix == "tab" { return .tsv }
  if suffix == "xml" { return .sss }
  // What is called .xls is often something else, which its bytes tell.
  if suffix == "xls" { return .xlsx }
  if ["ods", "xlsm", "xlsb", "numbers"].contains(suffix) {
    log.add(
      "\(quoted(suffix)) files are not read; save the responses as .xlsx or “CSV UTF-8”",
      at: file.place)
  }
  return ExportFormat.Container(rawValue: suffix)
}
