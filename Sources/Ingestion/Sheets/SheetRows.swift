/// The rows of a sheet.
struct SheetRows: RowSource {
  let text: CellText
  let variables: [ExportColumn]?
  private let sheet: Sheet
  private let rows: Int
  private let log: FaultLog

  init(_ sheet: Sheet, log: FaultLog) {
    (self.sheet, self.log) = (sheet, log)
    text = CellText(file: sheet.file, bytes: sheet.texts.bytes, counting: .columns)
    let isNamed = sheet.columns.contains { !$0.name.isEmpty }
    let sets = setsOfColumns(sheet.responseSets)
    variables = isNamed ? sheet.columns.map { ExportColumn($0, set: sets[$0.name]) } : nil
    rows = isNamed ? sheet.rows : sheet.rowsWithText
  }

  var width: Int { sheet.columns.count }
  var notes: [String] { sheet.notes }

  func leading(_ count: Int) -> [[TextCell]] { (0..<min(count, rows)).map(row) }

  func forEach(
    after first: Int, columns: Set<Int>, _ body: ([TextCell], CellText) -> Void
  ) {
    if rows <= first { log.add("the file has a header and no rows", at: text.start) }
    var cells: [TextCell] = []
    for index in min(first, rows)..<rows {
      put(index, into: &cells)
      if variables == nil, cells.allSatisfy(\.isEmpty) {
        refuseBlank(cells)
      } else {
        body(cells, text)
      }
    }
  }

  private func row(_ index: Int) -> [TextCell] {
    var cells: [TextCell] = []
    put(index, into: &cells)
    return cells
  }

  private func put(_ row: Int, into cells: inout [TextCell]) {
    cells.removeAll(keepingCapacity: true)
    for (column, facts) in sheet.columns.enumerated() {
      let range = row < facts.cells.count ? sheet.texts.range(of: facts.cells[row]) : 0..<0
      cells.append(
        TextCell(
          start: range.lowerBound, end: range.upperBound, line: sheet.firstLine + row,
          origin: facts.position ?? column + 1))
    }
  }

  private func refuseBlank(_ cells: [TextCell]) {
    log.add(like: "blank", family: "\(text.file)\0rows") {
      Fault(at: text.place(of: cells[0]), "a blank row between rows; remove it")
    }
  }
}

/// The question of several answers that each of its options' columns belongs to.
private func setsOfColumns(_ sets: [ResponseSet]) -> [String: String] {
  let pairs = sets.filter { $0.coding != .category }.flatMap { set in
    set.columns.map { ($0, normalised(set.name)) }
  }
  return Dictionary(pairs) { first, _ in first }
}

extension Sheet {
  /// Rows down to the last that has a text: workbooks keep formatted blank ones below.
  fileprivate var rowsWithText: Int {
    columns.map { ($0.cells.lastIndex { $0 != 0 } ?? -1) + 1 }.max() ?? 0
  }
}

extension ExportColumn {
  fileprivate init(_ column: SheetColumn, set: String?) {
    self.init(
      normalised(column.name), wording: normalised(column.wording),
      role: set.map { .option(of: $0) } ?? .answer)
    labels = column.labels.map { (normalised($0.code), normalised($0.label)) }
    declaredMissing = Set(column.declaredMissing.map(normalised))
    for (code, label) in column.labels where declaredMissing.contains(normalised(label)) {
      synonyms[normalised(label)] = code
    }
  }
}
