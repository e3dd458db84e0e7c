/// Takes one column's texts, block after block.
protocol ColumnSink: AnyObject {
  /// Takes the column of a block, of those rows alone that are selected.
  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection)
}

/// A sink that looks at cell after cell.
protocol CellSink: ColumnSink {
  /// A cell is good during the call, and the first of its block that has its text.
  func take(_ cell: TextCell, in text: CellText)
}

extension CellSink {
  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection) {
    rows.forEach { take(column.cell($0), in: block.text) }
  }
}
