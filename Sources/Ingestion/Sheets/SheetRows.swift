/// The rows of a sheet.
struct SheetRows: RowSource {
  private static let blockRows = 1 << 16

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
  var responseSets: [ResponseSet] { sheet.responseSets }

  func leading(_ count: Int) -> [[TextCell]] { (0..<min(count, rows)).map(row) }

  func forEachBlock(after first: Int, columns: Set<Int>, _ body: (RowBlock) -> Void) {
    if rows <= first { log.add("the file has a header and no rows", at: text.start) }
    var numbering = TextNumbering(texts: sheet.texts.count)
    for start in stride(from: min(first, rows), to: rows, by: Self.blockRows) {
      let block = (start..<min(start + Self.blockRows, rows)).filter { !refusesBlank($0) }
      let found = columns.map { column in (column, blockColumn(column, block, &numbering)) }
      body(
        RowBlock(
          text: text, rows: block.count, columns: Dictionary(uniqueKeysWithValues: found)
        ) { row, column in cell(block[row], column) })
    }
  }

  private func blockColumn(
    _ column: Int, _ rows: [Int], _ numbering: inout TextNumbering
  ) -> BlockColumn {
    let cells = sheet.columns[column].cells
    let texts = rows.map { $0 < cells.count ? cells[$0] : 0 }
    guard let (numbers, firsts) = numbering.numbers(texts) else {
      return BlockColumn(texts: rows.map { cell($0, column) }, numbers: nil)
    }
    return BlockColumn(
      texts: firsts.map { cell(rows[$0], column) },
      numbers: TextNumbers(storage: numbers, offset: 0, stride: 1))
  }

  /// Whether a row of a workbook is blank among others, which is a fault.
  private func refusesBlank(_ row: Int) -> Bool {
    guard variables == nil, sheet.isBlank(row) else { return false }
    log.add(like: "blank", family: "\(text.file)\0rows") {
      Fault(at: text.place(of: cell(row, 0)), "a blank row between rows; remove it")
    }
    return true
  }

  private func row(_ index: Int) -> [TextCell] {
    sheet.columns.indices.map { cell(index, $0) }
  }

  private func cell(_ row: Int, _ column: Int) -> TextCell {
    let facts = sheet.columns[column]
    let range = row < facts.cells.count ? sheet.texts.range(of: facts.cells[row]) : 0..<0
    return TextCell(
      start: range.lowerBound, end: range.upperBound, line: sheet.firstLine + row,
      origin: facts.position ?? column + 1)
  }
}

/// Numbers the texts of a column anew, in order of appearance.
private struct TextNumbering {
  private static let limit = 1 << 15
  /// By number in the sheet.
  private var known: [UInt16]

  init(texts: Int) { known = [UInt16](repeating: .max, count: texts) }

  /// The number of each text, and the rows that have each first; nil past the limit.
  mutating func numbers(_ texts: [UInt32]) -> (numbers: [UInt16], firsts: [Int])? {
    var firsts: [Int] = []
    defer { for row in firsts { known[Int(texts[row])] = .max } }
    var numbers: [UInt16] = []
    numbers.reserveCapacity(texts.count)
    for (row, text) in texts.enumerated() {
      if known[Int(text)] == .max {
        guard firsts.count < Self.limit else { return nil }
        known[Int(text)] = UInt16(firsts.count)
        firsts.append(row)
      }
      numbers.append(known[Int(text)])
    }
    return (numbers, firsts)
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

  fileprivate func isBlank(_ row: Int) -> Bool {
    columns.allSatisfy { row >= $0.cells.count || $0.cells[row] == 0 }
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
