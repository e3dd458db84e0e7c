/// A delimited file with its header read: rows of as many cells as the header has.
struct DelimitedRows {
  let header: Header
  private let reader: RowReader
  private let log: FaultLog

  /// nil, with faults, where there is no header to read.
  init?(_ input: InputText, isTabbed: Bool, log: FaultLog) {
    guard let text = DelimitedText(input, isTabbed: isTabbed, log: log) else { return nil }
    var (reader, cells) = (RowReader(text, log: log), [DelimitedCell]())
    guard reader.next(into: &cells) else { return nil }
    (header, self.reader, self.log) = (Header(cells, of: text), reader, log)
  }

  var text: DelimitedText { header.text }

  /// Calls the body with every row, in the file's order, and returns how many there were.
  ///
  /// Rows of another width than the header are faults, and not given to the body.
  @discardableResult
  func forEach(needsRows: Bool = true, _ body: ([DelimitedCell]) -> Void) -> Int {
    var (reader, cells, count, refused) = (reader, [DelimitedCell](), 0, 0)
    while reader.next(into: &cells) {
      if cells.count == header.cells.count {
        body(cells)
        count += 1
      } else {
        refuse(cells)
        refused += 1
      }
    }
    if needsRows, count + refused == 0 {
      log.add("the file has a header and no rows", at: text.start)
    }
    return count
  }

  private func refuse(_ cells: [DelimitedCell]) {
    let (expected, found) = (header.cells.count, cells.count)
    log.add(like: "width", family: "\(text.file)\0rows") {
      // Point at the first cell too many, or at the last there is.
      let place = text.place(of: cells[min(expected, found - 1)])
      if found == 1, cells[0].isBlank {
        return Fault(at: place, "a blank line between rows; remove it")
      }
      return Fault(
        at: place, "this row has \(cellCount(found)) where the header has \(expected)")
    }
  }
}

private func cellCount(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
