internal import Survey

/// Reads `pilots.csv`: `pilot, name, sponsor, cost` (or `cost_low, cost, cost_high`),
/// `weeks, requires, excludes, group`, and a column per judged criterion.
struct CandidatesTable {
  let table: Table
  private let log: FaultLog
  private let columns: Columns
  private let criteria: [CriterionDefinition]

  private struct Columns {
    let pilot: Int
    let name: Int
    let cost: RangeColumns
    let sponsor: Int?
    let weeks: Int?
    let requires: Int?
    let excludes: Int?
    let group: Int?
  }

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, criteria: [CriterionDefinition], log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    (self.table, self.log, self.criteria) = (table, log, criteria)
    let (pilot, name) = (table.required("pilot"), table.required("name"))
    let cost = RangeColumns("cost", in: table)
    guard let pilot, let name, let cost else { return nil }
    columns = Columns(
      pilot: pilot, name: name, cost: cost, sponsor: table.optional("sponsor"),
      weeks: table.optional("weeks"), requires: table.optional("requires"),
      excludes: table.optional("excludes"), group: table.optional("group"))
  }

  /// Every id of the file, also of candidates that cannot be understood.
  var ids: [String] { table.rows.map { table.text($0, columns.pilot).value } }

  /// The candidates that can be understood, in the file's order.
  func pilots() -> [Pilot] {
    let judged = judgedColumns()
    refuseRepeats(table.rows.map { table.text($0, columns.pilot).placed }, what: "pilot", log)
    let links = PilotLinks(
      table, pilot: columns.pilot, requires: columns.requires, excludes: columns.excludes)
    links.check(log)
    return table.rows.compactMap { pilot($0, judged, links) }
  }

  private func judgedColumns() -> [(criterion: Criterion, columns: RangeColumns)] {
    criteria.compactMap { definition in
      guard let name = definition.column else { return nil }
      if let columns = RangeColumns(name.value, in: table, isRequired: false) {
        return (definition.criterion, columns)
      }
      log.add(
        "\(table.file) has no column \(quoted(name.value))", at: name.place,
        nearest: nearest(to: name.value, in: table.header.names))
      return nil
    }
  }

  private func pilot(
    _ row: Int, _ judged: [(criterion: Criterion, columns: RangeColumns)], _ links: PilotLinks
  ) -> Pilot? {
    let (id, name) = (table.text(row, columns.pilot), table.text(row, columns.name))
    for text in [id, name] where text.isEmpty {
      log.add("a pilot needs an id and a name", at: text.place)
    }
    let cost = cost(row)
    var scores: [String: Range3] = [:]
    for (criterion, columns) in judged {
      scores[criterion.id] = score(row, criterion, columns)
    }
    guard !id.isEmpty, let cost else { return nil }
    return Pilot(
      id: id.value, name: name.value, sponsor: table.text(row, columns.sponsor), cost: cost,
      weeks: weeks(row), requires: links.requires[row], excludes: links.excludes[row],
      judged: scores, group: table.text(row, columns.group))
  }

  private func cost(_ row: Int) -> Range3? {
    guard let cost = columns.cost.range(row, in: table, log) else {
      let text = table.text(row, columns.cost.mode)
      if text.isEmpty { log.add("this pilot has no cost", at: text.place) }
      return nil
    }
    if cost.low < 0 {
      log.add("a cost below 0", at: table.text(row, columns.cost.mode).place)
    }
    return cost
  }

  private func weeks(_ row: Int) -> Double? {
    guard let column = columns.weeks else { return nil }
    let text = table.text(row, column)
    if text.isEmpty { return nil }
    if let weeks = number(text.value), weeks > 0 { return weeks }
    log.add("\(quoted(text.value)) is not a number of weeks", at: text.place)
    return nil
  }

  /// A judged score within the criterion's scale; nil where nobody judged.
  private func score(_ row: Int, _ criterion: Criterion, _ columns: RangeColumns) -> Range3? {
    guard let range = columns.range(row, in: table, log) else { return nil }
    let (least, most) = (
      min(criterion.worst, criterion.best), max(criterion.worst, criterion.best)
    )
    if range.low < least || range.high > most {
      log.add(
        "a score of \(quoted(criterion.id)) runs from \(short(least)) to \(short(most))",
        at: table.text(row, columns.mode).place)
    }
    return range
  }
}
