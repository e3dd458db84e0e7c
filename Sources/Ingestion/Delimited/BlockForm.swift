/// What a scan of a delimited text looks for.
struct BlockForm: Sendable {
  let separator: UInt8
  /// Cells of a row.
  let width: Int
  /// Columns whose texts are kept, ascending.
  let columns: [Int]
  /// Index in ``columns`` by column, −1 of those that are not kept.
  let places: [Int]
  /// Of the columns that are kept, those whose texts are expected to differ from row to row.
  private(set) var areLoose: [Bool]

  init(separator: UInt8, width: Int, columns: [Int]) {
    (self.separator, self.width, self.columns) = (separator, width, columns)
    var places = [Int](repeating: -1, count: width)
    for (place, column) in columns.enumerated() { places[column] = place }
    self.places = places
    areLoose = [Bool](repeating: false, count: columns.count)
  }

  /// Expects of the blocks to come what was found in one.
  mutating func learn(_ block: ScannedBlock) {
    for (place, texts) in block.texts.enumerated() where texts.isLoose { areLoose[place] = true }
  }
}
