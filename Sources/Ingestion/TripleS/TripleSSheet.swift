/// The data of a Triple-S survey as texts; nil, with faults, where they cannot be had.
///
/// A cell is its code's label, else the code: numbers shortest, `2018-05-24`, `10:30:00`.  Blank
/// is the empty text.  A question of several answers makes a column per code, `Q2_1`, that holds
/// 1 where the answer was given and 0 where it was not, and one of ``Sheet/responseSets``.
///
/// One pass over the data; memory is the texts and four bytes a cell.
func tripleSSheet(
  _ definition: TripleSDefinition, _ data: TripleSData, log: FaultLog,
  wanted: (String) -> Bool
) -> Sheet? {
  var (sheet, readers) = emptySheet(definition, data, wanted)
  guard !readers.isEmpty else { return sheet }
  let room = StatisticsLimits.cells / readers.reduce(0) { $0 + $1.width }
  var (rows, hasRoom) = (0, true)
  data.forEach(definition.variables, log: log) { row in
    for reader in readers { reader.take(row, into: &sheet, log) }
    rows += 1
    hasRoom = rows <= room && sheet.texts.bytes.count <= StatisticsLimits.textBytes
    return hasRoom
  }
  guard hasRoom else {
    log.add(
      "more than \(StatisticsLimits.cells) values, or \(StatisticsLimits.textBytes) bytes of texts; read fewer variables",
      at: Place(file: data.file, line: rows, column: 1))
    return nil
  }
  return sheet
}

/// The sheet's columns without rows, and what fills those that are wanted.
private func emptySheet(
  _ definition: TripleSDefinition, _ data: TripleSData, _ wanted: (String) -> Bool
) -> (Sheet, [TripleSColumns]) {
  var sheet = Sheet(
    file: data.file, firstLine: data.firstLine,
    responseSets: definition.variables.compactMap(\.responseSet))
  sheet.notes = definition.notes + data.notes
  var (readers, first) = ([TripleSColumns](), 0)
  for variable in definition.variables {
    let columns = variable.columns
    let kept = columns.indices.filter { wanted(columns[$0].name) }
    for (index, var column) in columns.enumerated() {
      (column.isKept, column.position) = (kept.contains(index), variable.position.lowerBound)
      sheet.append(column)
    }
    if !kept.isEmpty {
      readers.append(TripleSColumns(variable, definition.form != .fixed, kept, from: first))
    }
    first += columns.count
  }
  return (sheet, readers)
}

/// Puts a variable's values into its columns of a sheet.
private final class TripleSColumns {
  private let field: TripleSField
  /// Of the variable's columns those that are wanted.
  private let kept: [Int]
  private let first: Int
  /// Numbers of texts per field that was met.
  private var known: [String: [UInt32]] = [:]

  init(_ variable: TripleSVariable, _ isCSV: Bool, _ kept: [Int], from first: Int) {
    field = TripleSField(variable, isListed: isCSV && variable.position.count > 1)
    (self.kept, self.first) = (kept, first)
  }

  var width: Int { kept.count }

  func take(_ row: TripleSRow, into sheet: inout Sheet, _ log: FaultLog) {
    let text = row.text(field.variable.position)
    let numbers = known[text] ?? learn(text, row, &sheet, log)
    for (column, number) in zip(kept, numbers) {
      sheet.append(number: number, to: first + column)
    }
  }

  private func learn(
    _ text: String, _ row: TripleSRow, _ sheet: inout Sheet, _ log: FaultLog
  ) -> [UInt32] {
    guard let texts = field.texts(text) else {
      refuse(text, row, log)
      return kept.map { _ in 0 }
    }
    let numbers = kept.map { sheet.number(of: texts[$0]) }
    let mayRepeat = text.utf8.count <= TripleSBounds.textBytes
    if mayRepeat, known.count < TripleSBounds.textsPerVariable { known[text] = numbers }
    return numbers
  }

  private func refuse(_ text: String, _ row: TripleSRow, _ log: FaultLog) {
    let variable = field.variable
    let place = row.place(variable.position.lowerBound)
    log.add(like: text, family: "\(place.file)\0\(variable.name)") {
      let shown = text.replacing(String(TripleSRow.listSeparator), with: ",")
      return Fault(
        at: place,
        "\(quoted(shown)) stands in \(quoted(variable.name)) (\(variable.kind.rawValue)), which holds \(field.expected)"
      )
    }
  }
}
