/// Takes one column's texts, block after block.
protocol ColumnSink: AnyObject {
  /// Takes the column of a block, of those rows alone that are selected.
  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection)
}
