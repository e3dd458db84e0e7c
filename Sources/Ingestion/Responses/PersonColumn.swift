/// Numbers for respondents' ids, the same for the same person in every wave.
///
/// Ids stay here: later rooms see numbers only.
final class PersonRegistry {
  private var ids = DistinctTexts(limit: Int(Int32.max) - 1, byteLimit: Int(UInt32.max))
  /// Person by number of the id; nil where that stands for nobody.
  private var persons: [Int32?] = []
  private var next: Int32 = 0

  /// Words that are no ids, normalised.
  init(missing: [String]) {
    for word in missing where number(of: word)?.isNew ?? false { persons.append(nil) }
  }

  /// The persons whose ids stand in a column, nil where one is missing.
  func persons(_ column: BlockColumn, of text: CellText, _ rows: RowSelection) -> [Int32?] {
    let hashes = ids.hashes(of: column.texts, in: text)
    return column.mapTexts(rows) { index in
      let cell = column.texts[index]
      // Most ids are told by their bytes, without making a string of each.
      let found =
        text.isPlain(cell)
        ? ids.number(of: cell, in: text, hash: hashes[index]) : number(of: text.value(of: cell))
      guard let (number, isNew) = found else { return stranger() }
      if isNew { persons.append(stranger()) }
      return persons[number]
    }
  }

  private func number(of id: String) -> (number: Int, isNew: Bool)? {
    Array(id.utf8).withUnsafeBufferPointer { ids.number(of: $0) }
  }

  /// A number for somebody without an id.
  func stranger() -> Int32 {
    defer { next += 1 }
    return next
  }
}

/// The column of respondents' ids in one wave.
final class PersonColumn: ColumnSink {
  private(set) var persons: [Int32] = []
  /// Respondents without an id.
  private(set) var strangers = 0
  private let column: Int
  private let file: String
  private let registry: PersonRegistry
  private let log: FaultLog
  /// Line of each person, 0 of those who did not answer this wave.
  private var lines: [UInt32] = []

  init(
    _ column: Int, of header: Header, registry: PersonRegistry, log: FaultLog
  ) {
    (self.column, self.registry, self.log) = (column, registry, log)
    file = header.text.file
  }

  func take(_ column: BlockColumn, of block: RowBlock, _ rows: RowSelection) {
    let found = registry.persons(column, of: block.text, rows)
    persons += found.map { $0 ?? registry.stranger() }
    strangers += found.count { $0 == nil }
    var index = 0
    var repeated: [(row: Int, line: Int)] = []
    rows.forEach { row in
      if let person = found[index] {
        let line = block.text.line(of: column.cell(row))
        if let earlier = note(Int(person), line, in: &lines) { repeated.append((row, earlier)) }
      }
      index += 1
    }
    for (row, line) in repeated { refuse(block.cell(row, self.column), in: block.text, line) }
  }

  /// Names lines, never the id.
  private func refuse(_ cell: TextCell, in text: CellText, _ line: Int) {
    log.add(like: "", family: "\(file) respondents") {
      Fault(
        at: text.place(of: cell),
        "the respondent of line \(text.line(of: cell)) is that of line \(line); keep one of the two rows"
      )
    }
  }
}

/// Notes the line of a person; gives the one on which they stood before.
private func note(_ person: Int, _ line: Int, in lines: inout [UInt32]) -> Int? {
  if person >= lines.count {
    let count = max(person + 1, lines.count * 2)
    lines.append(contentsOf: repeatElement(0, count: count - lines.count))
  }
  defer { lines[person] = UInt32(line) }
  return lines[person] == 0 ? nil : Int(lines[person])
}
