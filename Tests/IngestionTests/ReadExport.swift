internal import Foundation
@testable internal import Ingestion

/// An export read as a wave is, without a study: what tests of dialects and encodings see.
struct ReadExport {
  let header: Header
  let form: ExportForm
  /// Texts as written, of the rows that are responses.
  let rows: [[String]]
  /// Of each cell, whether it is empty and not `""`.
  let blanks: [[Bool]]

  /// nil, with faults in the log, where the file cannot be read.
  init?(
    _ bytes: Data, named name: String, format: String? = nil, encoding: TextEncoding? = nil,
    headerRows: Int? = nil, log: FaultLog
  ) {
    let start = Place(file: "study.yaml", line: 1, column: 1)
    let file = Placed(value: name, place: start)
    let wave = WaveDefinition(
      id: Placed(value: "w", place: start), label: "w", responses: file, interviews: nil,
      format: readFormat(format.map { Placed(value: $0, place: start) }, of: file, log),
      encoding: encoding, headerRows: headerRows, sheet: nil, only: [])
    guard let read = ResponsesFile(wave, InputText(name: name, bytes: Array(bytes)), log: log)
    else { return nil }
    (header, form) = (read.header, read.form)
    var (rows, blanks) = ([[String]](), [[Bool]]())
    let columns = header.names.indices
    read.forEachResponse(Set(columns)) { block, selection in
      selection.forEach { row in
        let cells = columns.map { block.column($0).cell(row) }
        rows.append(cells.map { block.text.text(of: $0) })
        blanks.append(cells.map(\.isBlank))
      }
    }
    (self.rows, self.blanks) = (rows, blanks)
  }

  /// Names and rows, cells parted by U+001F and rows ended by U+001E.
  var canonicalText: String {
    ([header.names] + rows).map { $0.joined(separator: "\u{1f}") + "\u{1e}" }.joined()
  }
}
