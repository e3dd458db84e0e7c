/// Rows of cells, whatever file they stand in.
protocol RowSource {
  /// The text of the leading rows' cells.
  var text: CellText { get }
  /// How many cells a row has.
  var width: Int { get }
  /// Names and wordings, where the file gives them beside its rows and not in the first ones.
  var variables: [ExportColumn]? { get }
  /// What a reader should know of how the file was read, a sentence each.
  var notes: [String] { get }
  /// Questions of several answers that the file declares as sets of its columns.
  var responseSets: [ResponseSet] { get }

  /// The first rows, as many as there are up to a count; what is wrong with them is said
  /// by ``forEachBlock(after:columns:_:)``.
  func leading(_ count: Int) -> [[TextCell]]

  /// Calls the body with all rows after the first ones, some at a time and in the file's
  /// order, and the columns that are asked for.  Rows that cannot be read are faults, and not
  /// given.
  func forEachBlock(after first: Int, columns: Set<Int>, _ body: (RowBlock) -> Void)
}

extension RowSource {
  var notes: [String] { [] }
  var responseSets: [ResponseSet] { [] }
}
