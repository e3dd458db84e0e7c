/// Rows of cells, whatever file they stand in.
protocol RowSource {
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
  /// by ``forEach(after:columns:_:)``.
  func leading(_ count: Int) -> [[TextCell]]

  /// Calls the body with every row after the first ones, in the file's order, and the text
  /// that its cells are of; both are good during the call.  Cells of columns that are not
  /// asked for may be empty.  Rows that cannot be read are faults, and not given.
  func forEach(
    after first: Int, columns: Set<Int>, _ body: ([TextCell], CellText) -> Void)
}

extension RowSource {
  var notes: [String] { [] }
  var responseSets: [ResponseSet] { [] }
}
