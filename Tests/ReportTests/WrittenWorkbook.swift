internal import Foundation
@testable internal import Ingestion
@testable internal import Report
internal import Testing

/// `tables.xlsx` as others read it: unpacked by our own reader of hostile archives.
struct WrittenWorkbook {
  let input: InputText
  let workbook: Workbook

  init(_ bytes: [UInt8]) throws {
    input = InputText(name: "tables.xlsx", bytes: bytes)
    let log = FaultLog()
    workbook = try #require(Workbook(input, log: log), "\(log.all())")
  }

  /// The first rows of each results file, which are read faster than all.
  static func tables(_ content: ReportContent) -> [(name: String, table: Report.Table)] {
    resultTables(content).map { name, table in
      var start = Report.Table(table.title, columns: table.columns)
      table.rows.prefix(60).forEach { start.append($0) }
      return (name, start)
    }
  }

  static func of(_ content: ReportContent, mostRows: Int? = nil) throws -> WrittenWorkbook {
    try WrittenWorkbook(
      reportWorkbook(
        content, tables: tables(content), mostRows: mostRows ?? WorkbookSheet.mostRows))
  }

  var names: [String] { workbook.sheets.map(\.name) }

  /// The cells of a sheet as texts.
  func rows(_ name: String) throws -> [[String]] {
    let log = FaultLog()
    let sheet = try #require(workbookSheet(input, sheet: name, log: log), "\(name) \(log.all())")
    #expect(log.isEmpty)
    let blank = [[String]](repeating: [], count: sheet.firstLine - 1)
    return blank
      + (0..<sheet.rows).map { row in sheet.columns.indices.map { sheet.text(row, $0) } }
  }

  /// A sheet as it stands in the archive.
  func markup(_ name: String) throws -> String {
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    let bytes = try #require(workbook.parts.archive.bytes(of: sheet.entry))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Another part: `xl/styles.xml`.
  func part(_ path: String) throws -> String {
    let archive = workbook.parts.archive
    let entry = try #require(archive.entry(named: path))
    return String(decoding: try #require(archive.bytes(of: entry)), as: UTF8.self)
  }
}
