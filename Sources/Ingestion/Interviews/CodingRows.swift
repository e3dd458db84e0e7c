/// Codings that came in no delimited file: of a workbook's sheet, or of a project.
final class CodingRows: CodingTable {
  let file: String
  let names: [String]
  /// As many cells as there are names, in every row; normalised.
  let cells: [[String]]
  private let place: (_ row: Int, _ column: Int) -> Place
  private let log: FaultLog
  private var asked: Set<Int> = []

  init(
    _ file: String, _ names: [String], _ cells: [[String]], log: FaultLog,
    place: @escaping (_ row: Int, _ column: Int) -> Place
  ) {
    (self.file, self.names, self.cells) = (file, names, cells)
    (self.log, self.place) = (log, place)
  }

  var rows: Range<Int> { cells.indices }

  func contains(_ name: String) -> Bool { index(of: name) != nil }

  func required(_ name: String) -> Int? {
    guard let index = index(of: name) else {
      log.add(
        "there is no column \(quoted(name)) for this file", at: place(-1, 0),
        nearest: nearest(to: name, in: names))
      return nil
    }
    asked.insert(index)
    return index
  }

  func optional(_ name: String) -> Int? { contains(name) ? required(name) : nil }

  func cell(_ row: Int, _ column: Int) -> CodingCell {
    CodingCell(cells[row][column], at: self.place(row, column))
  }

  /// What was not used, for the study's notes; nil where everything was.
  var unusedNote: String? {
    let unused = names.indices.filter { !asked.contains($0) && !names[$0].isEmpty }
    guard !unused.isEmpty else { return nil }
    return "\(file): columns that are not used: \(listed(unused.map { names[$0] }))."
  }

  private func index(of name: String) -> Int? {
    let key = normalised(name)
    return names.firstIndex(of: key) ?? names.firstIndex { $0.lowercased() == key.lowercased() }
  }
}

extension CodingRows {
  /// The codings of a workbook's sheet, whose first row names the columns; nil, with a
  /// fault, where it has no other row.
  convenience init?(_ sheet: Sheet, log: FaultLog) {
    let columns = sheet.columns.indices
    let line = sheet.firstLine
    let cells = (0..<sheet.rows).map { row in columns.map { normalised(sheet.text(row, $0)) } }
    let filled = cells.indices.dropFirst().filter { !cells[$0].allSatisfy(\.isEmpty) }
    guard let names = cells.first, !filled.isEmpty else {
      log.add(
        "the sheet has a header and no rows", at: Place(file: sheet.file, line: line, column: 1))
      return nil
    }
    self.init(sheet.file, names, filled.map { cells[$0] }, log: log) { row, column in
      let offset = row < 0 ? 0 : filled[row]
      return Place(file: sheet.file, line: line + offset, column: column + 1)
    }
  }
}
