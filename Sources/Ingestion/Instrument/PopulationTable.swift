internal import Survey

/// Reads `population.csv`: `segment, level, count`, staff in post.
///
/// A level that nobody answered from and the study does not declare is a fault:
/// more often than not it is a misspelling.
func readPopulation(
  _ input: InputText, books: [LevelBook], log: FaultLog
) -> (population: Population, table: Table)? {
  guard let table = Table(input, log: log) else { return nil }
  let columns = ["segment", "level", "count"].map { table.required($0) }
  guard let segment = columns[0], let level = columns[1], let count = columns[2] else { return nil }
  var counts: [String: [String: Int]] = [:]
  for row in table.rows {
    let book = book(table.text(row, segment), books, log)
    let staff = staffCount(table.text(row, count), log)
    guard let book, let name = levelName(table.text(row, level), book, log), let staff else {
      continue
    }
    let id = book.definition.id.value
    if counts[id, default: [:]].updateValue(staff, forKey: name) != nil {
      log.add("\(quoted(name)) of \(quoted(id)) is counted twice", at: table.place(ofRow: row))
    }
  }
  return (Population(counts: counts), table)
}

private func book(_ text: TableText, _ books: [LevelBook], _ log: FaultLog) -> LevelBook? {
  if let book = books.first(where: { $0.definition.id.value == text.value }) { return book }
  let ids = books.map(\.definition.id.value)
  log.add(
    "\(quoted(text.value)) is not a segment of the study", at: text.place, allowed: ids,
    nearest: nearest(to: text.value, in: ids))
  return nil
}

private func levelName(_ text: TableText, _ book: LevelBook, _ log: FaultLog) -> String? {
  if let level = book.known(text.value), level != Wave.unknownLevel {
    return book.levels[Int(level)]
  }
  let remedy = book.isOpen ? "; nobody answered from it: declare the segment's “levels”" : ""
  log.add(
    "\(quoted(text.value)) is not a level of \(quoted(book.definition.id.value))\(remedy)",
    at: text.place, allowed: book.levels, nearest: nearest(to: text.value, in: book.levels))
  return nil
}

private func staffCount(_ text: TableText, _ log: FaultLog) -> Int? {
  if let count = wholeNumber(text.value) { return count }
  log.add("\(quoted(text.value)) is not a count of people", at: text.place)
  return nil
}

/// Raking needs a count for every level that somebody answered from.
func refuseUncounted(
  rake: [Placed<String>], books: [LevelBook], population: Population?, log: FaultLog
) {
  let ids = books.map(\.definition.id.value)
  for name in rake {
    guard let book = books.first(where: { $0.definition.id.value == name.value }) else {
      log.add(
        "\(quoted(name.value)) is not a segment of the study", at: name.place, allowed: ids,
        nearest: nearest(to: name.value, in: ids))
      continue
    }
    let counted = population?.counts[name.value] ?? [:]
    let uncounted = book.levels.filter { counted[$0] == nil }
    if population != nil, !uncounted.isEmpty {
      log.add(
        "raking to \(quoted(name.value)) needs the population of \(listed(uncounted))",
        at: name.place)
    }
  }
}
