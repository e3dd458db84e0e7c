internal import CXLSXWriter
internal import Survey

extension WorkbookSheet {
  /// The page's heat map: levels by index and constructs, shaded by how far they lie from
  /// everybody else, each flag's sign within the figure's number format.
  func fill(with map: HeatMap, title: String, key: String, pages: SheetPages) {
    let columns =
      [("Segmentation", 20.0), ("Level", 30), ("n", 8)]
      + map.columns.map { ($0, 14.0) }
    write(title, 0, 0, CellStyle(isBold: true, size: 14))
    write(key, 1, 0, CellStyle(ink: SheetColours.soft))
    height(48, of: 2)
    for (index, column) in columns.enumerated() {
      width(column.1, of: index...index)
      write(column.0, 2, index, CellStyle(isBold: true, wraps: true, fill: SheetColours.wash))
    }
    var row = 3
    for group in map.groups {
      for line in group.rows {
        fill(row: row, group.title, line)
        row += 1
      }
    }
    worksheet_freeze_panes(sheet, 3, 3)
    pages.apply(to: self, headerRows: 3)
    guard row > 3 else { return }
    note(
      worksheet_autofilter(sheet, 2, 0, lxw_row_t(row - 1), lxw_col_t(columns.count - 1)))
  }

  private func fill(
    row: Int, _ title: String, _ line: (level: String, n: Int?, cells: [HeatMap.HeatCell])
  ) {
    write(title, row, 0)
    write(shortened(line.level), row, 1)
    if let n = line.n { write(Double(n), row, 2, .figure(decimals: 0)) }
    for (index, cell) in line.cells.enumerated() {
      if let value = cell.value {
        write(value, row, 3 + index, cell.sheetStyle)
      } else {
        write("–", row, 3 + index, .withheld)
      }
    }
  }
}

extension CellStyle {
  fileprivate static let withheld = CellStyle(
    isCentred: true, isHatched: true, ink: SheetColours.soft, fill: SheetColours.hair)
}

extension HeatMap.HeatCell {
  /// As the page's style sheet has it.
  fileprivate var sheetStyle: CellStyle {
    var result = CellStyle.figure(decimals: decimals)
    if let sign = flag?.symbol { result.numberFormat? += " \"\(sign)\"" }
    (result.isCentred, result.isBold) = (true, flag?.isClear == true)
    (result.fill, result.ink) = (SheetColours.wash, SheetColours.ink)
    if let shade = SheetColours.shades[shadeName] {
      let isStrong = shadeName.hasSuffix("3")
      (result.fill, result.ink) = (shade, isStrong ? SheetColours.onStrong : SheetColours.onPale)
    } else if shadeName == "untested" {
      (result.fill, result.ink, result.border) = (nil, SheetColours.soft, SheetColours.hair)
    }
    if isSmall { (result.isDashed, result.border) = (true, SheetColours.alarm) }
    return result
  }
}
