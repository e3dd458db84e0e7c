internal import CXLSXWriter
internal import Foundation
@testable internal import Report
internal import Survey
internal import Testing

/// Rows that we write stand byte for byte as libxlsxwriter writes the same cells.
@Suite struct SheetRowsTests {
  private static let rows: [[Cell]] = [
    [
      .text("rank"), .text("Sergeant"), .number(-51.25, decimals: 1), .count(1_300), .flag(.higher),
    ],
    [.text("a < b & c > \"d\""), .text(" edged "), .number(0.0625, decimals: 3), .empty, .empty],
    [.text(""), .text("=1+1"), .number(.nan, decimals: 1), .count(-7), .flag(.noEvidence)],
    [.text("_x0041_"), .text("≮script>"), .number(100, decimals: 0), .count(0), .text("–  é 🦉")],
    [
      .text("@x & y"), .text("tab\tand\u{202E}turn"), .number(0.1, decimals: 6), .empty,
      .text("x "),
    ],
  ]

  /// The rows of a sheet, by the library alone.
  private func byTheLibrary() throws -> String {
    let folder = try makePrivateFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "peer.xlsx").path
    var options = lxw_workbook_options()
    options.constant_memory = 1
    let book = try #require(workbook_new_opt(path, &options))
    let sheet = try #require(workbook_add_worksheet(book, "peer"))
    let styles = try (0...mostDecimals).map { decimals in
      let format = try #require(workbook_add_format(book))
      CellStyle.figure(decimals: decimals).apply(to: format)
      _ = lxw_format_get_xf_index(format)
      return format
    }
    for (index, cells) in Self.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let (row, column) = (lxw_row_t(index + 1), lxw_col_t(column))
        func write(_ text: String) {
          worksheet_write_string(sheet, row, column, escaped(cell: cellText(text)), nil)
        }
        switch cell {
        case .text(let text): write(text)
        case .flag(let flag): write(flag.rawValue)
        case .number(let value, let decimals) where value.isFinite:
          worksheet_write_number(sheet, row, column, value, styles[decimals])
        case .count(let count):
          worksheet_write_number(sheet, row, column, Double(count), styles[0])
        default: break
        }
      }
    }
    #expect(workbook_close(book) == LXW_NO_ERROR)
    let bytes = try Array(Data(contentsOf: URL(filePath: path)))
    return try rows(in: WrittenWorkbook(bytes).markup("peer"))
  }

  private func rows(in markup: String) throws -> String {
    let start = try #require(markup.firstRange(of: "<sheetData>")).upperBound
    return String(markup[start..<(try #require(markup.firstRange(of: "</sheetData>")).lowerBound)])
  }

  private func ours(_ rows: [[Cell]], note: String? = nil) -> String {
    let styles = (0...mostDecimals).map { $0 + 1 }
    var text = ByteText(capacity: 1)
    SheetRows(rows[...], columns: rows[0].count, styles: styles, note: note).append(to: &text)
    return text.text
  }

  @Test func sameBytesAsTheLibrarys() throws {
    let (ours, theirs) = (ours(Self.rows), try byTheLibrary())
    #expect(ours.split(separator: "/c>") == theirs.split(separator: "/c>"))
  }

  @Test("a number is the shortest text that reads back to it, whatever its digits")
  func exactNumbers() throws {
    let values = [
      0.1 + 0.2, 1.0 / 3, 1e-9, 6.02214076e23, Double.leastNonzeroMagnitude, -0.1,
      123_456_789.123456789,
    ]
    for value in values {
      let found = try #require(
        ours([[.number(value, decimals: 2)]]).firstMatch(of: /<v>([^<]+)<\/v>/)?.1)
      #expect(Double(found) == value, "\(found)")
    }
  }

  @Test("columns past Z, and a note below the rows")
  func columnsAndNote() {
    let row = (0..<730).map { Cell.count($0) }
    let markup = ours([row], note: "more rows")
    for (letters, value) in [
      ("A", 0), ("Z", 25), ("AA", 26), ("AZ", 51), ("ZZ", 701), ("AAA", 702),
    ] {
      #expect(markup.contains("<c r=\"\(letters)2\" s=\"1\"><v>\(value)</v></c>"), "\(letters)")
    }
    #expect(
      markup.hasSuffix(
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>more rows</t></is></c></row>"))
  }
}
