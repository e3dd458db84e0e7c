internal import Disclosure
internal import Foundation
@testable internal import Report
internal import Survey
internal import Testing

/// `tables.xlsx` holds what `results/` holds, in cells of the right kind.
@Suite struct WorkbookTests {
  private func published() throws -> WrittenWorkbook {
    try WrittenWorkbook.of(Fixture(audience: .public, segmentCount: 1).content)
  }

  @Test("the same bytes every time", arguments: Audience.allCases)
  func sameBytes(_ audience: Audience) throws {
    let content = Fixture(audience: audience, segmentCount: 1).content
    let first = try ReportTables(content).workbook()
    #expect(try ReportTables(content).workbook() == first)
    #expect(first.count > 20_000)
  }

  @Test("a sheet for every file, each told in the notes and led to")
  func sheets() throws {
    let content = Fixture(audience: .analyst, segmentCount: 1).content
    let book = try WrittenWorkbook.of(content)
    let files = WrittenWorkbook.tables(content)
    #expect(book.names == ["Notes", "Scores"] + files.map { sheetName(of: $0.name) })
    #expect(Set(book.names).count == book.names.count)
    for file in files { #expect(!sheetMeaning(of: file.name).isEmpty, "\(file.name)") }
    let links = try book.markup("Notes").matches(of: /location="([^"]+)"/).map { String($0.1) }
    #expect(links == book.names.dropFirst().map { "'\($0)'!A1" })
  }

  @Test(
    "every cell is the file's: numbers as numbers, texts as texts", arguments: Audience.allCases)
  func cells(_ audience: Audience) throws {
    let content = Fixture(audience: audience, segmentCount: 1).content
    let book = try WrittenWorkbook.of(content)
    var numbers = 0
    for (name, table) in WrittenWorkbook.tables(content) {
      let rows = try book.rows(sheetName(of: name))
      #expect(rows.first == table.columns.map(\.name), "\(name)")
      for (found, cells) in zip(rows.dropFirst(), table.rows) {
        for (index, cell) in cells.enumerated() {
          let text = found.indices.contains(index) ? found[index] : ""
          #expect(isSame(text, cell), "\(name): \(text) for \(cell)")
          if case .number = cell { numbers += 1 }
        }
      }
      #expect(rows.count == table.rows.count + 1, "\(name)")
      expectKinds(table, in: try book.markup(sheetName(of: name)), name)
    }
    #expect(numbers > 1000)
  }

  private func isSame(_ text: String, _ cell: Cell) -> Bool {
    switch cell {
    case .text(let wanted): text == cellText(wanted)
    case .number(let value, _): Double(text).map { abs($0 - value) <= abs(value) * 1e-14 } ?? false
    case .count(let count): text == count.description
    case .flag(let flag): text == flag.rawValue
    case .empty: text.isEmpty
    }
  }

  /// As many cells of each kind as the table has; nothing that computes.
  private func expectKinds(_ table: Table, in markup: String, _ name: String) {
    let cells = table.rows.joined()
    let numbers = cells.count { if case .number = $0 { true } else { false } }
    let counts = cells.count { if case .count = $0 { true } else { false } }
    let values = markup.matches(of: /<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?><v>/).count
    #expect(values == numbers + counts, "\(name)")
    #expect(!markup.contains("<f>") && !markup.contains("<f "), "\(name)")
  }

  @Test func headersStayAndFilter() throws {
    let markup = try published().markup("segments")
    #expect(
      markup.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen""#))
    #expect(markup.contains("<autoFilter ref=\"A1:M"))
    #expect(markup.contains(#"orientation="landscape""#))
    #expect(markup.contains(#"&amp;C&amp;"-,Bold"OFFICIAL"#))
    #expect(markup.contains("<conditionalFormatting sqref=\"L2:L"))
    let titles = try published().part("xl/workbook.xml")
    #expect(titles.contains("_xlnm.Print_Titles") && titles.contains("segments!$1:$1"))
  }

  @Test func numbersAreShownAtTheirDecimals() throws {
    let styles = try published().part("xl/styles.xml")
    for form in ["#,##0.0", "#,##0.000", "#,##0 &quot;▲&quot;", "#,##0 &quot;▼&quot;"] {
      #expect(styles.contains("formatCode=\"\(form)\""), "\(form)")
    }
  }

  @Test("who may read it stands first", arguments: Audience.allCases)
  func notes(_ audience: Audience) throws {
    let book = try WrittenWorkbook.of(Fixture(audience: audience, segmentCount: 1).content)
    let notes = try book.rows("Notes")
    #expect(notes[0][0] == "Data culture baseline (synthetic)")
    #expect(notes[1][0] == "Example Constabulary" && notes[3][1] == "OFFICIAL")
    let words = [
      "analyst": "may not leave", "partner": "A. Contractor", "public": "For publication",
    ]
    #expect(notes[4][1].contains(try #require(words[audience.rawValue])))
    #expect(notes.contains { $0[0] == "An empty cell" })
  }

  @Test("what a sheet cannot hold is left out and said, in the sheet and in the notes")
  func tooManyRows() throws {
    let content = Fixture(audience: .public, segmentCount: 1).content
    let count = try #require(WrittenWorkbook.tables(content).first { $0.name == "segments.csv" })
      .table.rows
      .count
    let book = try WrittenWorkbook.of(content, mostRows: 50)
    let rows = try book.rows("segments")
    #expect(rows.count == 50)
    #expect(rows[49][0].hasPrefix("\(grouped(count - 48)) more rows do not fit a sheet"))
    let entry = try #require(try book.rows("Notes").first { $0[0] == "segments" })
    #expect(entry[2].contains("\(grouped(count - 48)) of them left out"))
  }

  @Test("the heat map's figures, shades and signs")
  func scores() throws {
    let content = Fixture(audience: .analyst, segmentCount: 2).content
    let reading = Reading(content)
    let map = heatMap(reading, try #require(reading.latest), .mean)
    let rows = try WrittenWorkbook.of(content).rows("Scores")
    let lines = map.groups.flatMap(\.rows)
    #expect(rows.count == lines.count + 3 && rows[2].suffix(map.columns.count) == map.columns[...])
    for (row, line) in zip(rows.dropFirst(3), lines) {
      #expect(row[1] == line.level && Int(row[2]) == line.n)
      for (text, cell) in zip(row.dropFirst(3), line.cells) {
        #expect(
          cell.value.map { abs($0 - (Double(text) ?? .nan)) < 1e-9 } ?? (text == "–"),
          "\(text) \(cell)")
      }
    }
  }

  @Test func coloursAreTheStyleSheets() throws {
    let style = String(decoding: PackageResources.style_css, as: UTF8.self)
    let light = try #require(style.firstRange(of: "@media"))
    let palette = Dictionary(
      style[..<light.lowerBound].matches(of: /--([a-z0-9-]+): #([0-9a-f]{3,6});/).map {
        (String($0.1), String($0.2))
      }, uniquingKeysWith: { first, _ in first })
    let ours: [(String, UInt32)] =
      [
        ("ink", SheetColours.ink), ("soft", SheetColours.soft), ("hair", SheetColours.hair),
        ("wash", SheetColours.wash), ("accent", SheetColours.accent), ("good", SheetColours.good),
        ("bad", SheetColours.bad), ("alarm", SheetColours.alarm),
        ("on-strong", SheetColours.onStrong), ("on-pale", SheetColours.onPale),
      ] + SheetColours.shades.map { ($0.key, $0.value) }
    for (name, colour) in ours {
      let digits = try #require(palette[name], "\(name)")
      let whole = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
      #expect(UInt32(whole, radix: 16) == colour, "\(name)")
    }
  }
}
