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
  var counts = StaffCounts()
  for row in table.rows {
    let segment = populationSegment(table.text(row, segment), books, log)
    let staff = staffCount(table.text(row, count), log)
    guard let segment, let levels = levelNames(table.text(row, level), segment, log), let staff
    else { continue }
    if !counts.add(staff, at: levels, of: segment.ids) {
      let name = Population.crossing(levels)
      log.add(
        "\(quoted(name)) of \(quoted(segment.id)) is counted twice", at: table.place(ofRow: row))
    }
  }
  for doubt in counts.addMargins() {
    log.add(doubt, at: table.place(ofRow: table.rows.lowerBound))
  }
  return (Population(counts: counts.byName), table)
}

private func populationSegment(
  _ text: TableText, _ books: [LevelBook], _ log: FaultLog
) -> PopulationSegment? {
  if let segment = PopulationSegment(text.value, books: books) { return segment }
  let ids = books.map(\.definition.id.value)
  log.add(
    "\(quoted(text.value)) is not a segment of the study", at: text.place, allowed: ids,
    nearest: nearest(to: text.value, in: ids))
  return nil
}

private func levelNames(
  _ text: TableText, _ segment: PopulationSegment, _ log: FaultLog
) -> [String]? {
  if let levels = segment.levels(text.value) { return levels }
  let isOpen = segment.books.contains(where: \.isOpen)
  let remedy = isOpen ? "; nobody answered from it: declare the segment's “levels”" : ""
  let (part, allowed) = segment.stranger(in: text.value)
  log.add(
    "\(quoted(text.value)) is not a level of \(quoted(segment.id))\(remedy)", at: text.place,
    allowed: allowed, nearest: nearest(to: part, in: allowed))
  return nil
}

private func staffCount(_ text: TableText, _ log: FaultLog) -> Int? {
  if let count = wholeNumber(text.value) { return count }
  log.add("\(quoted(text.value)) is not a count of people", at: text.place)
  return nil
}

/// Weighting needs a count for every level that somebody answered from.
func refuseUncounted(
  _ margins: MarginsDefinition, books: [LevelBook], population: Population?, log: FaultLog
) {
  let ids = books.map(\.definition.id.value)
  for name in margins.rake + margins.postStratify {
    guard let book = books.first(where: { $0.definition.id.value == name.value }) else {
      log.add(
        "\(quoted(name.value)) is not a segment of the study", at: name.place, allowed: ids,
        nearest: nearest(to: name.value, in: ids))
      continue
    }
    let counted = population?.counts[name.value] ?? [:]
    let uncounted = book.levels.filter { counted[$0] == nil }
    if population != nil, margins.postStratify.isEmpty, !uncounted.isEmpty {
      log.add(
        "raking to \(quoted(name.value)) needs the population of \(listed(uncounted))",
        at: name.place)
    }
  }
  let crossed = Population.crossing(ids.filter(margins.postStratify.map(\.value).contains))
  if let first = margins.postStratify.first, let population, population.counts[crossed] == nil {
    log.add(
      """
      post-stratifying needs the population of every combination: rows of segment \
      \(quoted(crossed)), their levels written alike
      """, at: first.place)
  }
}
