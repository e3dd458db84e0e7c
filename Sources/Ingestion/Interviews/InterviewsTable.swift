internal import Survey

/// Reads codings, one per row: of `interviews.csv`, or of what ``CodingFile`` knows.
///
/// The passage's words are left unread: no room uses people's words yet.
struct InterviewsTable {
  let wave: WaveDefinition
  let table: any CodingTable
  /// What a reader should know of the file and is no fault.
  let notes: [String]
  private let log: FaultLog
  private let columns: Columns
  private let tree: CodeLineages

  private struct Columns {
    let interview: Int
    let code: Int
    let coder: Int?
    let unit: [Int]
    let polarity: Int?
    let severity: Int?
  }

  /// nil, with faults, where there is nothing to read.
  init?(_ wave: WaveDefinition, in folder: StudyFolder, log: FaultLog) {
    guard let name = wave.interviews, let input = folder.load(name),
      let file = CodingFile(input, sheet: wave.interviewsSheet, log: log)
    else { return nil }
    let (table, dialect) = (file.table, CodingDialect(of: file.table))
    (self.wave, self.table, self.log, notes) = (wave, table, log, file.notes)
    tree = file.tree
    let (interview, code) = (table.required(dialect.interview), table.required(dialect.code))
    for name in dialect.ignored { _ = table.optional(name) }
    guard let interview, let code else { return nil }
    columns = Columns(
      interview: interview, code: code, coder: table.optional(dialect.coder),
      unit: dialect.unit.compactMap(table.optional), polarity: table.optional("polarity"),
      severity: table.optional("severity"))
  }

  /// The interviews; codes are spelled as the themes spell them.
  func interviews(books: [LevelBook], codes: Vocabulary<String>) -> Interviews {
    let (ids, coders, found) = (
      UnitRegistry<String>(), UnitRegistry<String>(), UnitRegistry<String>()
    )
    let codings = table.rows.compactMap { row -> Coding? in
      let id = table.cell(row, columns.interview)
      if id.isEmpty { log.add("“interview” is blank", at: id.place) }
      let (code, coder) = (table.value(row, columns.code), table.value(row, columns.coder))
      let unit = columns.unit.map { table.value(row, $0) }.joined(separator: "-")
      return Coding(
        interview: Int(ids.number(of: id.value)), unit: unit.isEmpty ? nil : unit,
        coder: coder.isEmpty ? nil : Int(coders.number(of: coder)),
        code: code.isEmpty ? nil : Int(found.number(of: codes.meaning(of: code) ?? code)),
        polarity: polarity(row), severity: severity(row))
    }
    return Interviews(
      interviews: ids.names, coders: coders.names, codes: found.names, codings: codings,
      levels: levels(books, ids),
      lineages: found.names.map { tree.lineage(of: $0, spelledAs: codes) })
  }

  private func polarity(_ row: Int) -> Polarity? {
    guard let column = columns.polarity else { return nil }
    let text = table.cell(row, column)
    let polarity = Polarity(rawValue: text.value.lowercased())
    if polarity == nil, !text.isEmpty {
      let allowed = Polarity.allCases.map(\.rawValue)
      log.add(like: text.value, family: "\(table.file) polarity") {
        Fault(
          at: text.place, "\(quoted(text.value)) is no polarity", allowed: allowed,
          nearest: nearest(to: text.value, in: allowed))
      }
    }
    return polarity
  }

  private func severity(_ row: Int) -> Int? {
    guard let column = columns.severity else { return nil }
    let text = table.cell(row, column)
    if text.isEmpty { return nil }
    if let severity = wholeNumber(text.value), (1...3).contains(severity) { return severity }
    log.add(like: text.value, family: "\(table.file) severity") {
      Fault(at: text.place, "\(quoted(text.value)) is no severity", allowed: ["1", "2", "3"])
    }
    return nil
  }

  /// The column that tells a segmentation's levels: its id, or a header of its own.
  func column(of segment: SegmentDefinition) -> Int? {
    let own = segment.column(in: wave.id.value)?.value
    let names = [segment.id.value, own, segment.column.value].compactMap(\.self)
    return names.first(where: table.contains).flatMap(table.optional)
  }

  private func levels(
    _ books: [LevelBook], _ ids: UnitRegistry<String>
  ) -> [String: [String?]] {
    var levels: [String: [String?]] = [:]
    for book in books {
      guard let column = column(of: book.definition) else { continue }
      levels[book.definition.id.value] = levelOfEach(book, column, ids)
    }
    return levels
  }

  /// Level per interview; an interview that is given two is a fault.
  private func levelOfEach(
    _ book: LevelBook, _ column: Int, _ ids: UnitRegistry<String>
  ) -> [String?] {
    var levels = [String?](repeating: nil, count: ids.names.count)
    for row in table.rows {
      let text = table.cell(row, column)
      let interview = Int(ids.number(of: table.value(row, columns.interview)))
      guard let level = level(text, book) else { continue }
      if let known = levels[interview], known != level {
        log.add(like: level, family: "\(table.file) \(column)") {
          Fault(
            at: text.place,
            "this interview was \(quoted(known)) before and is \(quoted(level)) here")
        }
      }
      levels[interview] = level
    }
    return levels
  }

  private func level(_ text: CodingCell, _ book: LevelBook) -> String? {
    if let known = book.known(text.value) {
      return known == Wave.unknownLevel ? nil : book.levels[Int(known)]
    }
    // Interviewees' groups need not be respondents' ones unless the study lists them.
    if book.isOpen { return text.value }
    log.add(like: text.value, family: "\(table.file) \(book.definition.id.value)") {
      book.fault(text.value, at: text.place)
    }
    return nil
  }
}
