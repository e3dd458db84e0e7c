internal import CXLSXWriter

/// One sheet of a workbook; rows and columns count from 0.
struct WorkbookSheet {
  let name: String
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let book: WorkbookFile

  /// Excel's own bounds.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  func note(_ result: lxw_error) { book.note(result, in: name) }

  /// A text, never a formula, made fit for a cell.
  func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle = CellStyle()) {
    note(
      worksheet_write_string(
        sheet, lxw_row_t(row), lxw_col_t(column), escaped(cell: cellText(text)), book.format(style))
    )
  }

  func write(_ number: Double, _ row: Int, _ column: Int, _ style: CellStyle = CellStyle()) {
    note(
      worksheet_write_number(
        sheet, lxw_row_t(row), lxw_col_t(column), number, book.format(style)))
  }

  /// Rows that are put below those written here; the sheet says how far they reach.
  func add(_ rows: SheetRows) {
    book.add(rows, to: self)
    sheet.pointee.dim_rowmax = lxw_row_t(rows.lastRow)
    sheet.pointee.dim_colmax = lxw_col_t(rows.lastColumn)
  }

  /// The name of another sheet, which leads there.
  func link(to other: String, _ row: Int, _ column: Int) {
    note(
      worksheet_write_url(
        sheet, lxw_row_t(row), lxw_col_t(column), "internal:'\(other)'!A1", nil))
    note(
      worksheet_write_string(
        sheet, lxw_row_t(row), lxw_col_t(column), other, book.format(.link)))
  }

  /// In characters.
  func width(_ width: Double, of columns: ClosedRange<Int>, _ style: CellStyle = CellStyle()) {
    note(
      worksheet_set_column(
        sheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound), width,
        book.format(style)))
  }

  /// In points.
  func height(_ height: Double, of row: Int) {
    note(worksheet_set_row(sheet, lxw_row_t(row), height, nil))
  }
}
