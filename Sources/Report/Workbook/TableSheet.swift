internal import CXLSXWriter
internal import Survey

extension WorkbookSheet {
  /// A results table: its names in a frozen row with filters, numbers as numbers at their
  /// decimals, flags coloured.
  ///
  /// - Parameters:
  ///   - table: whose names and cells are written.
  ///   - pages: what stands on every printed page.
  ///   - mostRows: what a sheet holds; what is beyond is left out, and the last row says so.
  func fill(with table: Table, pages: SheetPages, mostRows: Int = Self.mostRows) {
    let columns = Array(table.columns.indices.prefix(Self.mostColumns))
    let left = rowsLeft(of: table, mostRows: mostRows)
    let rows = table.rows.dropLast(left)
    setWidths(of: table, columns)
    for column in columns { write(table.columns[column].name, 0, column, .header) }
    finish(table, rows: rows.count, columns, pages)
    let note = left > 0 ? rowsLeftOut(left) : nil
    add(SheetRows(rows, columns: columns.count, styles: book.figureStyles, note: note))
  }

  private func finish(_ table: Table, rows: Int, _ columns: [Int], _ pages: SheetPages) {
    pages.apply(to: self)
    worksheet_freeze_panes(sheet, 1, 0)
    guard rows > 0, let last = columns.last else { return }
    let (lastRow, lastColumn) = (lxw_row_t(rows), lxw_col_t(last))
    note(worksheet_autofilter(sheet, 0, 0, lastRow, lastColumn))
    // A wave called 2018 is a name, which spreadsheets would warn of.
    let all = "A1:XFD\(Self.mostRows)"
    note(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), all))
    for column in columns where table.holdsFlags(column) { colourFlags(column, rows: rows) }
  }

  /// By conditions, so that colours follow what is filtered, sorted or pasted.
  private func colourFlags(_ column: Int, rows: Int) {
    for (flag, style) in flagStyles {
      "\"\(flag.rawValue)\"".withCString { words in
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
        condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
        condition.value_string = UnsafeMutablePointer(mutating: words)
        condition.format = book.format(style)
        let (place, last) = (lxw_col_t(column), lxw_row_t(rows))
        note(
          worksheet_conditional_format_range(sheet, 1, place, last, place, &condition))
      }
    }
  }
}

/// How many rows a sheet cannot hold beside the names and the row that says so.
func rowsLeft(of table: Table, mostRows: Int) -> Int {
  table.rows.count < mostRows ? 0 : table.rows.count - max(mostRows - 2, 0)
}

/// What stands in the last row of a sheet that could not hold all.
private func rowsLeftOut(_ count: Int) -> String {
  "\(grouped(count)) more rows do not fit a sheet; the file of this name in results holds all"
}

private let flagStyles: [(Flag, CellStyle)] = [
  (.higher, CellStyle(isBold: true, ink: SheetColours.good)),
  (.lower, CellStyle(isBold: true, ink: SheetColours.bad)),
  (.noEvidence, CellStyle(ink: SheetColours.soft)),
  (.notTested, CellStyle(ink: SheetColours.soft)),
  (.suppressed, CellStyle(ink: SheetColours.soft)),
]

extension Table {
  fileprivate func holdsFlags(_ column: Int) -> Bool {
    rows.contains { row in
      if case .flag = row[column] { true } else { false }
    }
  }
}
