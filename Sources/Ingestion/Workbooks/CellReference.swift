/// Where a cell of a worksheet stands: `C14` is row 14, column 3.
struct CellReference: Equatable {
  /// 1-based.
  let row: Int
  /// 1-based.
  let column: Int

  /// nil where the text is no reference within Excel's limits.
  init?(_ text: some StringProtocol) {
    var (column, row, hasDigits) = (0, 0, false)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      if let letter = letterValue(byte), !hasDigits {
        column = column * 26 + letter
      } else if (0x30...0x39).contains(byte) {
        (row, hasDigits) = (row * 10 + Int(byte - 0x30), true)
      } else {
        return nil
      }
      guard column <= WorkbookBounds.columns, row <= WorkbookBounds.rows else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    (self.row, self.column) = (row, column)
  }
}

/// A range of cells, `B2:D4`; of one cell, `B2`.
struct CellRange: Equatable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count), let first = CellReference(corners[0]),
      let last = CellReference(corners[corners.count - 1]), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    (rows, columns) = (first.row...last.row, first.column...last.column)
  }
}

private func letterValue(_ byte: UInt8) -> Int? {
  switch byte {
  case 0x41...0x5a: Int(byte) - 0x40
  case 0x61...0x7a: Int(byte) - 0x60
  default: nil
  }
}
