/// A sheet in the making: cells come in the order of rows, with gaps between.
struct SheetBuilder {
  private let file: String
  private var sheet: Sheet
  /// Number in the sheet of each shared text; ``UInt32/max`` before it is met.
  private var numbers: [UInt32]
  /// Row of the first cell; nil before it.
  private var firstRow: Int?
  private var gaps = 0
  private var cells = 0
  private var heights: [Int] = []

  init(file: String, shared: Int) {
    (self.file, sheet) = (file, Sheet(file: file))
    numbers = [UInt32](repeating: .max, count: shared)
  }

  /// Adds a cell, 1-based; false where the table would be mostly blank.
  mutating func add(_ text: String, _ row: Int, _ column: Int) -> Bool {
    add(sheet.number(of: text), row, column)
  }

  /// The same of a shared text, looked up once however often it stands in the sheet.
  mutating func add(_ text: String, shared index: Int, _ row: Int, _ column: Int) -> Bool {
    if numbers[index] == .max { numbers[index] = sheet.number(of: text) }
    return add(numbers[index], row, column)
  }

  private mutating func add(_ number: UInt32, _ row: Int, _ column: Int) -> Bool {
    if firstRow == nil {
      firstRow = row
      sheet = sheet.beginning(at: row)
    }
    while heights.count < column {
      sheet.append(SheetColumn())
      heights.append(0)
    }
    let (index, height) = (row - (firstRow ?? row), heights[column - 1])
    gaps += index - height
    cells += 1
    guard gaps <= WorkbookBounds.gaps + 2 * cells else { return false }
    if height < index { sheet.pad(column - 1, to: index) }
    sheet.append(number: number, to: column - 1)
    heights[column - 1] = index + 1
    return true
  }

  /// The sheet, merged cells blank but for the top left ones; nil where the ranges overlap
  /// so much that blanking them would never end.
  func sheet(_ merged: [CellRange]) -> Sheet? {
    var (sheet, work) = (sheet, 0)
    for range in merged {
      for column in range.columns.clamped(to: 1...max(heights.count, 1)) {
        let rows = rows(of: range, in: column)
        work += rows.count + 1
        guard work <= WorkbookBounds.gaps + 2 * cells else { return nil }
        let isLeft = column == range.columns.lowerBound
        for row in isLeft ? rows.dropFirst(rows.first == top(range) ? 1 : 0) : rows[...] {
          sheet.blank(row, column - 1)
        }
      }
    }
    return sheet
  }

  private func top(_ range: CellRange) -> Int { range.rows.lowerBound - (firstRow ?? 1) }

  /// Rows of the table, from 0, that a range has in a column of it.
  private func rows(of range: CellRange, in column: Int) -> Range<Int> {
    let height = heights.indices.contains(column - 1) ? heights[column - 1] : 0
    guard range.columns.contains(column) else { return 0..<0 }
    let bottom = range.rows.upperBound - (firstRow ?? 1) + 1
    return (top(range)..<max(bottom, top(range))).clamped(to: 0..<height)
  }
}
