internal import CXLSXWriter

/// A sheet as the index tells of it.
struct SheetEntry {
  let name: String
  let meaning: String
  let rows: Int
  /// Rows that the sheet could not hold.
  var left = 0

  fileprivate var words: String {
    let count = "\(grouped(rows)) \(rows == 1 ? "row" : "rows")"
    return left == 0 ? count : "\(count), \(grouped(left)) of them left out: too many for a sheet"
  }
}

/// The first sheet: what the workbook is, who may read it, how to read it, where things are.
struct NotesSheet {
  let title: String
  let organisation: String
  let marking: String
  let handling: String
  let byline: String
  /// What a reader needs to know: term and meaning.
  let conventions: [(term: String, meaning: String)]
  let entries: [SheetEntry]

  func fill(_ sheet: WorkbookSheet, pages: SheetPages) {
    sheet.width(30, of: 0...0, .prose)
    sheet.width(100, of: 1...1, .prose)
    sheet.width(14, of: 2...2, .prose)
    worksheet_gridlines(sheet.sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    pages.apply(to: sheet, headerRows: 0)
    var row = head(of: sheet)
    row = section("How to read it", from: row, of: sheet) { row in
      for (index, entry) in conventions.enumerated() {
        sheet.write(entry.term, row + index, 0, CellStyle(isBold: true, wraps: true))
        sheet.write(entry.meaning, row + index, 1, .prose)
      }
      return conventions.count
    }
    _ = section("Sheets", from: row, of: sheet) { row in
      for (index, entry) in entries.enumerated() {
        sheet.link(to: entry.name, row + index, 0)
        sheet.write(entry.meaning, row + index, 1, .prose)
        sheet.write(entry.words, row + index, 2, .prose)
      }
      return entries.count
    }
  }

  private func head(of sheet: WorkbookSheet) -> Int {
    sheet.write(plain(title, limit: 200), 0, 0, CellStyle(isBold: true, size: 18))
    sheet.write(plain(organisation, limit: 200), 1, 0, CellStyle(size: 11, ink: SheetColours.soft))
    let lines = [("Marking", marking), ("Who may read it", handling), ("Made from", byline)]
    for (index, line) in lines.enumerated() {
      sheet.write(line.0, 3 + index, 0, CellStyle(isBold: true, wraps: true))
      sheet.write(line.1, 3 + index, 1, .prose)
    }
    return 7
  }

  /// A heading and what stands under it; the row after both.
  private func section(
    _ heading: String, from row: Int, of sheet: WorkbookSheet, _ fill: (Int) -> Int
  ) -> Int {
    sheet.write(heading, row, 0, CellStyle(isBold: true, size: 13))
    return row + 1 + fill(row + 1) + 1
  }
}
