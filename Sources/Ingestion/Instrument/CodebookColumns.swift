/// Where the codebook's columns are.
struct CodebookColumns {
  let item: Int
  let wording: Int
  let scale: Int
  let construct: Int
  let direction: Int
  let column: Int?
  let columnOfWave: [String: Int]
  let wordingOfWave: [String: Int]

  /// nil, with faults, where one is missing.
  init?(_ table: Table, _ waves: [String], _ log: FaultLog) {
    let names = ["item", "wording", "scale", "construct", "direction"]
    let found = names.map { table.required($0) }
    column = table.optional("column")
    columnOfWave = perWave("column:", table, waves, log)
    wordingOfWave = perWave("wording:", table, waves, log)
    let columns = found.compactMap(\.self)
    guard columns.count == names.count else { return nil }
    (item, wording, scale, construct) = (columns[0], columns[1], columns[2], columns[3])
    direction = columns[4]
  }

  func name(_ index: Int) -> String {
    index == item ? "“item”" : index == wording ? "“wording”" : "“construct”"
  }
}

/// The columns `column:WAVE`, say, by wave.
private func perWave(
  _ prefix: String, _ table: Table, _ waves: [String], _ log: FaultLog
) -> [String: Int] {
  let known = KnownNames("wave", waves)
  var columns: [String: Int] = [:]
  for (wave, column) in table.columns(prefix: prefix) {
    let name = Placed(value: wave, place: table.place(ofColumn: column))
    known.check(name, log)
    if columns.updateValue(column, forKey: wave) != nil {
      log.add("a second column \(quoted(prefix + wave))", at: name.place)
    }
  }
  return columns
}
