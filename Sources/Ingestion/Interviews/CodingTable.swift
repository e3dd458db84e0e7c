/// A cell of a table of codings, normalised, that knows where it stands.
struct CodingCell {
  let value: String
  private let locate: () -> Place

  init(_ value: String, at locate: @autoclosure @escaping () -> Place) {
    (self.value, self.locate) = (value, locate)
  }

  var place: Place { locate() }
  var isEmpty: Bool { value.isEmpty }
}

/// Codings as rows of named columns, whatever file they came in.
protocol CodingTable: AnyObject {
  var file: String { get }
  var rows: Range<Int> { get }
  func contains(_ name: String) -> Bool
  /// The column of that name; nil, with a fault, where it is missing.
  func required(_ name: String) -> Int?
  /// The column of that name; nil where there is none.
  func optional(_ name: String) -> Int?
  func cell(_ row: Int, _ column: Int) -> CodingCell
}

extension CodingTable {
  /// The text, or an empty one where the file lacks the column.
  func value(_ row: Int, _ column: Int?) -> String {
    column.map { cell(row, $0).value } ?? ""
  }
}

extension Table: CodingTable {
  func contains(_ name: String) -> Bool { header.contains(name) }

  func cell(_ row: Int, _ column: Int) -> CodingCell {
    let text = text(row, column)
    return CodingCell(text.value, at: text.place)
  }
}
