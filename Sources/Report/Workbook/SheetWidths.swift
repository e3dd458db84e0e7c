internal import Survey

extension WorkbookSheet {
  /// Each column as wide as its first rows need, within bounds.
  func setWidths(of table: Table, _ columns: [Int]) {
    let sample = table.rows.prefix(200)
    for column in columns {
      // Room for the button of the filter beside the name.
      let name = table.columns[column].name.count + 3
      let longest = sample.map { $0[column].length }.max() ?? 0
      width(Double(min(max(name, longest + 1, 7), 48)), of: column...column)
    }
  }
}

extension Cell {
  /// In characters, about.
  fileprivate var length: Int {
    switch self {
    case .text(let text): text.utf16.count
    case .number(let value, let decimals): fixed(value, decimals).utf8.count
    case .count(let count): grouped(count).utf8.count
    case .flag(let flag): flag.rawValue.utf8.count
    case .empty: 0
    }
  }
}
