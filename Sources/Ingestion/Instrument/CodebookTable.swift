internal import Survey

/// The questionnaire, and the line of the codebook that defines each item.
struct Questionnaire {
  var codebook = Codebook(items: [], constructs: [])
  /// `codebook.csv:5`, per item.
  var origins: [String] = []
  /// What other files may refer to, also where an item could not be understood;
  /// nil: the codebook could not be read.
  var constructNames: [String]?
  var itemNames: [String]?
  /// Missing words that are an item's own, per item; empty where the study's words are all.
  var missing: [[MissingWord]] = []

  /// What says in an item's column why there is no answer.
  func missing(of item: Int, besides words: [MissingWord]) -> [MissingWord] {
    missing.indices.contains(item) ? missing[item] + words : words
  }
}

/// Reads `codebook.csv`: `item, wording, scale, construct, direction`, and
/// optionally `column`, `column:WAVE`, `wording:WAVE`.
struct CodebookTable {
  private let table: Table
  private let definition: StudyDefinition
  private let log: FaultLog
  /// Waves that have responses.
  private let waves: [String]

  /// nil, with faults, where there is nothing to read.
  init?(_ input: InputText, _ definition: StudyDefinition, log: FaultLog) {
    guard let table = Table(input, log: log) else { return nil }
    (self.table, self.definition, self.log) = (table, definition, log)
    waves = definition.waves.filter { $0.responses != nil }.map(\.id.value)
  }

  /// The items that can be understood, in the file's order.
  func questionnaire() -> Questionnaire {
    if let reversed = definition.reversed {
      log.add(
        "“reversed” is for a codebook in DDI; in \(table.file) write the direction “-”",
        at: reversed.place)
    }
    let columns = CodebookColumns(table, definition.waveIDs, log)
    guard let columns else { return Questionnaire() }
    refuseRepeats(table.rows.map { table.text($0, columns.item).placed }, what: "item", log)
    var (items, origins) = ([Item](), [String]())
    for row in table.rows {
      guard let item = item(row, columns) else { continue }
      items.append(item)
      origins.append("\(table.file):\(table.place(ofRow: row).line)")
    }
    refuseSharedIDs(items, columns)
    return Questionnaire(
      codebook: Codebook(items: items, constructs: constructs(of: items, definition)),
      origins: origins,
      constructNames: table.rows.map { table.text($0, columns.construct).value },
      itemNames: table.rows.map { table.text($0, columns.item).value })
  }

  var unused: [Int] { table.unused }
  var header: Header { table.header }

  private func item(_ row: Int, _ columns: CodebookColumns) -> Item? {
    let id = table.text(row, columns.item)
    for column in [columns.item, columns.wording, columns.construct] {
      let text = table.text(row, column)
      if text.isEmpty { log.add("\(columns.name(column)) is blank", at: text.place) }
    }
    let scale = scale(table.text(row, columns.scale))
    let direction = direction(table.text(row, columns.direction))
    guard !id.isEmpty, let scale, let direction else { return nil }
    return Item(
      id: id.value, wording: table.text(row, columns.wording).value, scale: scale,
      construct: table.text(row, columns.construct).value, direction: direction,
      columns: headers(row, columns, item: id.value), wordings: wordings(row, columns))
  }

  private func scale(_ text: TableText) -> Scale? {
    if let scale = definition.scales[text.value] { return scale }
    let known = definition.scales.keys.sorted()
    log.add(
      "\(quoted(text.value)) is not a scale of the study", at: text.place, allowed: known,
      nearest: nearest(to: text.value, in: known))
    return nil
  }

  private func direction(_ text: TableText) -> Direction? {
    // A minus sign is what word processors make of a hyphen.
    if let direction = Direction(rawValue: text.value == "−" ? "-" : text.value) {
      return direction
    }
    log.add("\(quoted(text.value)) is no direction", at: text.place, allowed: ["+", "-"])
    return nil
  }

  /// The header per wave with responses; nil where the wave did not ask.
  private func headers(_ row: Int, _ columns: CodebookColumns, item: String) -> [String: String?] {
    let standard = table.text(row, columns.column)
    var headers: [String: String?] = [:]
    for wave in waves {
      let own = columns.columnOfWave[wave].map { table.text(row, $0).value } ?? ""
      let name = [own, standard, item].first { !$0.isEmpty } ?? item
      headers.updateValue(name == "-" ? nil : name, forKey: wave)
    }
    return headers
  }

  private func wordings(_ row: Int, _ columns: CodebookColumns) -> [String: String] {
    columns.wordingOfWave.mapValues { table.text(row, $0).value }.filter { !$0.value.isEmpty }
  }

  /// Results name measures by one id, so an item may not be called as a construct is.
  private func refuseSharedIDs(_ items: [Item], _ columns: CodebookColumns) {
    let constructs = Set(items.map(\.construct))
    for row in table.rows {
      let id = table.text(row, columns.item)
      if constructs.contains(id.value) || id.value == "index" {
        log.add(
          "item \(quoted(id.value)) has the name of a construct or of the index; rename one",
          at: id.place)
      }
      let construct = table.text(row, columns.construct)
      if construct.value == "index" {
        log.add("“index” is the mean of all constructs; rename this one", at: construct.place)
      }
    }
  }
}
