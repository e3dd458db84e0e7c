/// The beginning of an export, from which its dialect is told.
struct ExportHead {
  private let text: CellText
  private let rows: [[TextCell]]

  init(_ source: any RowSource) {
    text = source.text
    rows = source.leading(Self.limit)
  }

  private static let limit = 104

  var width: Int { rows.first?.count ?? 0 }

  /// Texts of a row as written; empty where the file ends before.
  func texts(_ row: Int) -> [String] {
    rows.indices.contains(row) ? rows[row].map { text.text(of: $0) } : []
  }

  /// Texts of a row, normalised.
  func names(_ row: Int) -> [String] { texts(row).map(normalised) }

  /// Texts that a column has in the rows after its header, blank ones left out.  Not to be
  /// asked of columns that identify people.
  func sample(of column: Int, after headerRows: Int) -> [String] {
    rows.dropFirst(headerRows).filter { column < $0.count && !$0[column].isEmpty }
      .map { text.text(of: $0[column]) }
  }

  /// Whether every cell but the blank ones stands in quotation marks.
  var quotesEveryText: Bool {
    rows.allSatisfy { $0.allSatisfy { $0.isQuoted || $0.isEmpty } } && rows.count > 1
  }
}
