internal import Foundation
internal import Survey

/// `tables.xlsx`: notes, the heat map, and a sheet for every file of `results/`.
func reportWorkbook(
  _ content: ReportContent, tables: [(name: String, table: Table)],
  mostRows: Int = WorkbookSheet.mostRows
) throws(WorkbookError) -> [UInt8] {
  let (title, reading) = (content.title, Reading(content))
  let book = try WorkbookFile(title: title.title, organisation: title.organisation)
  let pages = SheetPages(marking: title.marking, title: title.title)
  let map = reading.latest.flatMap { wave in groupMap(reading, wave) }
  let sheets = tables.map { (sheetName(of: $0.name), $0.table, sheetMeaning(of: $0.name)) }
  var entries =
    map.map { [SheetEntry(name: "Scores", meaning: scoresMeaning, rows: $0.count)] } ?? []
  entries += sheets.map { name, table, meaning in
    SheetEntry(
      name: name, meaning: meaning, rows: table.rows.count,
      left: rowsLeft(of: table, mostRows: mostRows))
  }
  notesSheet(reading, entries: entries).fill(try book.addSheet("Notes"), pages: pages)
  if let map, let wave = reading.latest {
    try book.addSheet("Scores").fill(
      with: map, title: "Mean score by group, \(reading.waveName(wave.id))", key: scoresNote,
      pages: pages)
  }
  for (name, table, _) in sheets {
    try book.addSheet(name).fill(with: table, pages: pages, mostRows: mostRows)
  }
  return Array(try book.bytes())
}

private func notesSheet(_ reading: Reading, entries: [SheetEntry]) -> NotesSheet {
  let content = reading.content
  return NotesSheet(
    title: content.title.title, organisation: content.title.organisation,
    marking: plain(content.title.marking, limit: 60), handling: handling(of: content).words,
    byline: byline(reading).words, conventions: sheetConventions(content), entries: entries)
}

/// Excel's limit is 31 characters; names of our files are shorter.
func sheetName(of file: String) -> String {
  String(file.prefix { $0 != "." }.prefix(31))
}

/// nil where no level of a segmentation has a score.
private func groupMap(_ reading: Reading, _ wave: WaveTitle) -> HeatMap? {
  let map = heatMap(reading, wave, .mean)
  return map.groups.count > 1 ? map : nil
}

extension HeatMap {
  fileprivate var count: Int { groups.reduce(0) { $0 + $1.rows.count } }
}

private let scoresMeaning = """
  Mean scores of the latest wave by group, index and constructs, as the page's heat map shows \
  them
  """

private let scoresNote = """
  ▲ higher than everybody else, ▼ lower (deeper from 4 and from 8 points), · tested, no evidence \
  of a difference, ○ too few to test, hatched: withheld or not asked. n: respondents with an index.
  """
