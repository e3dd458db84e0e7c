// Readers for whoever measures or attacks them: files in memory in, what is wrong out.  A reader
// that gives no values and no fault traps.

/// What is wrong with a study whose files, `study.yaml` among them, stand in memory.
package func probeStudy(_ files: [String: [UInt8]]) -> [Fault] {
  let log = FaultLog()
  let folder = StudyFolder(holding: files, log: log)
  let reading = StudyReading(files["study.yaml"] ?? [], named: "study.yaml", in: folder, log)
  expectAnswer(reading?.data() != nil, log)
  return log.all()
}

/// What is wrong with an export, of which every cell is read.
///
/// Format and encoding are words as `study.yaml` has them; nil: told from the file.
package func probeExport(
  _ bytes: [UInt8], name: String, format: String? = nil, encoding: String? = nil,
  headerRows: Int? = nil
) -> [Fault] {
  let log = FaultLog()
  let start = Place(file: "study.yaml", line: 1, column: 1)
  func placed(_ text: String) -> Placed<String> { Placed(value: text, place: start) }
  let wave = WaveDefinition(
    id: placed("w"), label: "w", responses: placed(name), interviews: nil,
    format: readFormat(format.map(placed), of: placed(name), log),
    encoding: encoding.flatMap(TextEncoding.init), headerRows: headerRows, sheet: nil, only: [])
  let file = ResponsesFile(wave, InputText(name: name, bytes: bytes), log: log)
  expectAnswer(file != nil, log)
  file.map(readEveryCell)
  return log.all()
}

/// The files of the study that an export of that name suggests.
package func probeProposal(
  _ bytes: [UInt8], name: String
) throws(StudyFaults) -> [String: [UInt8]] {
  let study = try ProposedStudy(bytes, named: name)
  return Dictionary(uniqueKeysWithValues: study.files.map { ($0.name, [UInt8]($0.content)) })
}

/// How much was read of a statistics file, or the faults.  The name's ending tells the format,
/// else the first bytes do.
package func probeStatisticsFile(
  _ bytes: [UInt8], name: String
) -> (rows: Int, columns: Int, faults: [Fault]) {
  let log = FaultLog()
  let format =
    StatisticsFormat(fileName: name) ?? StatisticsFormat(firstBytes: bytes) ?? .sav
  let input = InputText(name: name, bytes: bytes)
  let sheet = statisticsSheet(input, format: format, log: log) { _ in true }
  expectAnswer(sheet != nil, log)
  return (sheet?.rows ?? 0, sheet?.columns.count ?? 0, log.all())
}

/// A Triple-S survey read from the bytes of its two files: how much was read, or the faults.
package func probeTripleS(
  _ definition: [UInt8], data: [UInt8]
) -> (rows: Int, columns: Int, faults: [Fault]) {
  let log = FaultLog()
  let input = InputText(name: "survey.sss", bytes: definition)
  guard let definition = tripleSDefinition(input, log: log),
    let data = TripleSData(
      InputText(name: "survey.asc", bytes: data), of: definition, encoding: nil, log: log),
    let sheet = tripleSSheet(definition, data, log: log, wanted: { _ in true })
  else { return (0, 0, log.all()) }
  return (sheet.rows, sheet.columns.count, log.all())
}

/// A DDI codebook read from its bytes: how much was read, or the faults.
package func probeDDICodebook(_ bytes: [UInt8]) -> (variables: Int, groups: Int, faults: [Fault]) {
  let log = FaultLog()
  let codebook = ddiCodebook(InputText(name: "codebook.xml", bytes: bytes), log: log)
  return (codebook?.variables.count ?? 0, codebook?.groups.count ?? 0, log.all())
}

/// An archive that should hold one export, opened from its bytes: how many bytes the export has,
/// or the faults.
package func probeZippedExport(_ bytes: [UInt8]) -> (bytes: Int, faults: [Fault]) {
  let log = FaultLog()
  let found = zippedText(InputText(name: "export.zip", bytes: bytes), log: log)
  return (found?.text.bytes.count ?? 0, log.all())
}

private func readEveryCell(_ file: ResponsesFile) {
  let columns = Set(file.header.names.indices)
  file.forEachResponse(columns) { block, _ in
    for column in columns {
      _ = block.column(column).map(.all(block.rows)) { block.text.value(of: $0) }
    }
  }
}

private func expectAnswer(_ isAnswered: Bool, _ log: FaultLog) {
  precondition(isAnswered || !log.isEmpty, "nothing was read and nothing said")
}
