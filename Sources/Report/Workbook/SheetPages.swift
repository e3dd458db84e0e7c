internal import CXLSXWriter

/// What stands on every printed page of a workbook.
struct SheetPages {
  /// OFFICIAL.
  let marking: String
  let title: String

  /// Lays a sheet out for A4, landscape, as wide as a page, its first rows on each page.
  func apply(to sheet: WorkbookSheet, headerRows: Int = 1) {
    let page = sheet.sheet
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    sheet.note(worksheet_set_header(page, "&C&\"-,Bold\"" + literal(marking, limit: 60)))
    let footer = "&L\(literal(title, limit: 90))&C\(literal(marking, limit: 60))&R&A, &P/&N"
    sheet.note(worksheet_set_footer(page, footer))
    if headerRows > 0 {
      sheet.note(worksheet_repeat_rows(page, 0, lxw_row_t(headerRows - 1)))
    }
  }

  /// In headers `&` begins a command.
  private func literal(_ text: String, limit: Int) -> String {
    withoutControls(plain(text, limit: limit)).split(
      separator: "&", omittingEmptySubsequences: false
    )
    .joined(separator: "&&")
  }
}
