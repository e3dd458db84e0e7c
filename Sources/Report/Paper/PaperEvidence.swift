internal import Survey

/// The results that a part of the paper may call on; what is not in them cannot be said.
struct PaperEvidence: Sendable {
  private let tables: [String: Table]

  init(_ tables: [(name: String, table: Table)]) {
    self.tables = Dictionary(
      tables.map { ($0.name, $0.table) }, uniquingKeysWith: { first, _ in first })
  }

  func file(_ name: String) -> Table? { tables[name] }

  /// The number in a row, which its first cells name, and a column; nil where there is none.
  func figure(
    _ file: String, _ key: [String], _ column: String, decimals: Int = 0, prefix: String = "",
    unit: String = ""
  ) -> CitedFigure? {
    guard let cell = cell(file, key, column) else { return nil }
    let words: String
    switch cell {
    case .number(let value, _): words = minus(value, decimals)
    case .count(let count): words = grouped(count)
    case .text, .flag, .empty: return nil
    }
    return CitedFigure(
      words: prefix + words + unit, citation: Citation(file: file, key: key, column: column))
  }

  /// The ISO date there, in words.
  func date(_ file: String, _ key: [String], _ column: String) -> CitedFigure? {
    guard case .text(let iso) = cell(file, key, column) else { return nil }
    return CitedFigure(
      words: dayInWords(iso), citation: Citation(file: file, key: key, column: column))
  }

  /// The rows that a test keeps, given the text of each column; nil where none is left.
  func table(
    _ file: String, _ caption: String, _ columns: [(name: String, heading: String)],
    where isKept: ((String) -> String) -> Bool = { _ in true }
  ) -> PaperBlock? {
    guard let table = tables[file] else { return nil }
    let places = columns.map { column in table.columns.firstIndex { $0.name == column.name } }
    let indices = places.compactMap(\.self)
    guard indices.count == columns.count else { return nil }
    let rows = table.rows.filter { row in
      isKept { name in
        table.columns.firstIndex { $0.name == name }.map { row[$0].keyText } ?? ""
      }
    }
    guard !rows.isEmpty else { return nil }
    return .table(
      PaperTable(
        caption: caption, file: file, columns: columns.map { .init($0.name, $0.heading) },
        rows: rows.map { row in indices.map { row[$0] } }))
  }

  private func cell(_ file: String, _ key: [String], _ column: String) -> Cell? {
    guard let table = tables[file],
      let place = table.columns.firstIndex(where: { $0.name == column })
    else { return nil }
    return table.rows.first { row in
      row.count >= key.count && zip(row, key).allSatisfy { $0.keyText == $1 }
    }?[place]
  }
}

extension Cell {
  /// As a key names it.
  var keyText: String {
    switch self {
    case .text(let text): text
    case .count(let count): count.description
    case .number(let value, _): value.description
    case .flag(let flag): flag.rawValue
    case .empty: ""
    }
  }
}
