/// The rows of a delimited file: of as many cells as its first row has.
struct DelimitedRows: RowSource {
  let width: Int
  private let delimited: DelimitedText
  private let log: FaultLog

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, isTabbed: Bool, encoding: TextEncoding? = nil, log: FaultLog) {
    guard
      let text = DelimitedText(input, isTabbed: isTabbed, encoding: encoding, log: log)
    else { return nil }
    (delimited, self.log) = (text, log)
    var (reader, cells) = (RowReader(text, log: FaultLog()), [TextCell]())
    guard reader.next(into: &cells) else { return nil }
    width = cells.count
  }

  var text: CellText { delimited.cells }
  var variables: [ExportColumn]? { nil }

  func leading(_ count: Int) -> [[TextCell]] {
    var (reader, cells, rows) = (
      RowReader(delimited, log: FaultLog()), [TextCell](), [[TextCell]]()
    )
    while rows.count < count, reader.next(into: &cells) { rows.append(cells) }
    return rows
  }

  func forEach(
    after first: Int, columns: Set<Int>, _ body: ([TextCell], CellText) -> Void
  ) {
    let text = self.text
    forEach(after: first, needsRows: true) { body($0, text) }
  }

  func forEach(after first: Int, needsRows: Bool, _ body: ([TextCell]) -> Void) {
    var (reader, cells, count) = (RowReader(delimited, log: log), [TextCell](), 0)
    while reader.next(into: &cells) {
      count += 1
      if cells.count != width {
        refuse(cells)
      } else if count > first {
        body(cells)
      }
    }
    if needsRows, count <= first { log.add("the file has a header and no rows", at: text.start) }
  }

  private func refuse(_ cells: [TextCell]) {
    let found = cells.count
    log.add(like: "width", family: "\(text.file)\0rows") {
      // Point at the first cell too many, or at the last there is.
      let place = text.place(of: cells[min(width, found - 1)])
      if found == 1, cells[0].isBlank {
        return Fault(at: place, "a blank line between rows; remove it")
      }
      return Fault(at: place, "this row has \(cellCount(found)) where the header has \(width)")
    }
  }
}

private func cellCount(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
