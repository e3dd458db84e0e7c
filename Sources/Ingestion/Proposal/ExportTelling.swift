/// What is said of an export on the command line where it is told wrongly from the file; nil and
/// nothing is said.  The words are those of a wave in the study file.
public struct ExportTelling: Sendable, Equatable {
  public var format: String?
  public var sheet: String?
  public var encoding: String?
  public var headerRows: Int?

  public init(
    format: String? = nil, sheet: String? = nil, encoding: String? = nil, headerRows: Int? = nil
  ) {
    (self.format, self.sheet, self.encoding) = (format, sheet, encoding)
    self.headerRows = headerRows
  }

  /// Why it cannot be said of a file of that name, a sentence each; empty where it can.
  public func objections(to file: String) -> [String] {
    let log = FaultLog()
    let wave = wave(Placed(value: file, place: Place(file: file, line: 1, column: 1)), log)
    let (container, dialect) = (wave.format.container, wave.format.dialect)
    let encodings = TextEncoding.allCases.map(\.rawValue)
    let rules = [
      (
        encoding != nil && wave.encoding == nil,
        "--encoding \(quoted(encoding ?? "")); allowed: \(listed(encodings))"
      ),
      (encoding != nil && !container.isText, "--encoding is for .csv and .tsv files"),
      (sheet != nil && container != .xlsx, "--sheet is for .xlsx files"),
      (headerRows.map { !(1...20).contains($0) } ?? false, "--header-rows is 1 to 20"),
      (
        headerRows != nil && dialect != nil,
        "--header-rows is for exports of other tools than --format names"
      ),
    ]
    let faults = format == nil ? [] : log.all()
    return faults.map { fault in
      "--format: \(fault.message)"
        + (fault.allowed.isEmpty ? "" : "; allowed: \(listed(fault.allowed))")
    } + rules.filter(\.0).map(\.1)
  }

  /// The wave that the export is read as.
  func wave(_ file: Placed<String>, _ log: FaultLog) -> WaveDefinition {
    func placed(_ text: String?) -> Placed<String>? {
      text.map { Placed(value: $0, place: file.place) }
    }
    return WaveDefinition(
      id: Placed(value: "first", place: file.place), label: "first", responses: file,
      interviews: nil, format: readFormat(placed(format), of: file, log),
      encoding: encoding.flatMap { TextEncoding(rawValue: $0.lowercased()) },
      headerRows: headerRows, sheet: placed(sheet), only: [])
  }

  /// Lines of the wave in `study.yaml`.
  var studyLines: String {
    let lines = [
      format.map { "format: \(yamlQuoted($0))" }, encoding.map { "encoding: \($0.lowercased())" },
      headerRows.map { "header-rows: \($0)" }, sheet.map { "sheet: \(yamlQuoted($0))" },
    ]
    return lines.compactMap(\.self).map { "    \($0)\n" }.joined()
  }
}
