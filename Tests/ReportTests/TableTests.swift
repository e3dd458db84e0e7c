internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

@Suite struct TableTests {
  private var table: Table {
    var table = Table(
      "Scores", columns: [.init("level", "Level"), .init("mean", "Mean"), .init("flag")],
      notes: ["a note"])
    table.append([.text("Öd, \"x\"\n"), .number(1.0 / 3, decimals: 1), .flag(.lower)])
    table.append([.text("=1+1"), .empty, .flag(.notTested)])
    return table
  }

  @Test("for files: exact, quoted, guarded")
  func csv() {
    #expect(
      table.csv()
        == "level,mean,flag\n\"Öd, \"\"x\"\"\n\",0.3333333333333333,lower\n'=1+1,,not tested\n")
  }

  @Test("a quotation mark under an accent is doubled, too")
  func accentedQuote() {
    var table = Table(header: "a")
    table.append([.text("\"\u{301}x\u{327}")])
    #expect(table.csv().unicodeScalars.elementsEqual("a\n\"\"\"\u{301}x\u{327}\"\n".unicodeScalars))
  }

  @Test("for programs: an object per row, null where there is nothing")
  func json() {
    #expect(
      table.json() == """
        [
          {"level": "Öd, \\"x\\"\\n", "mean": 0.3333333333333333, "flag": "lower"},
          {"level": "=1+1", "mean": null, "flag": "not tested"}
        ]

        """)
  }

  @Test("for people: aligned, rounded, with signs")
  func text() {
    #expect(
      table.text() == """
        Scores

        Level     Mean  flag
        ────────  ────  ────────────
        Öd, "x"    0.3  ▼ lower
        =1+1         –  ○ not tested

        a note

        """)
  }

  @Test("colour only when asked")
  func colour() {
    #expect(!table.text().contains("\u{1B}"))
    #expect(table.text(colour: true).contains("\u{1B}[33m▼ lower\u{1B}[0m"))
  }

  @Test("a study's escape sequences do not reach the terminal")
  func escapes() {
    var table = Table(columns: [.init("x")])
    table.append([.text("\u{1B}[31mred")])
    #expect(!table.text().contains("\u{1B}"))
  }

  @Test("a figure that is not a number is an empty cell")
  func undefined() {
    #expect(Cell.figure(.nan) == .empty && Cell.figure(.infinity) == .empty)
    #expect(Cell.figure(nil) == .empty)
  }
}

@Suite struct TerminalTableTests {
  @Test("scores of everyone and the segments asked for, in the latest wave")
  func scores() throws {
    let content = try Rendering.of(.analyst).content
    let all = scoreTable(content.release, codebook: content.codebook, waves: content.waveTitles)
    #expect(all.rows.count == 10)
    let ranks = scoreTable(
      content.release, codebook: content.codebook, waves: content.waveTitles, segments: ["rank"])
    #expect(ranks.rows.count == 50)
    #expect(ranks.title.contains("Follow-up"))
  }

  @Test("themes, most mentioned first")
  func themes() throws {
    let shares = try themeTable(Rendering.of(.analyst).content.release).rows.map { row -> Double in
      if case .number(let share, _) = row[4] { share } else { -1 }
    }
    #expect(shares.count == 11 && shares == shares.sorted(by: >))
  }

  @Test("pilots without their cost for the public")
  func pilots() throws {
    let assessment = try #require(Rendering.of(.analyst).content.assessment)
    let open = pilotTable(assessment, audience: .public)
    #expect(open.rows.allSatisfy { $0[8] == .empty } && !open.text().contains("£2"))
    #expect(pilotTable(assessment, audience: .partner).text().contains("of £252,000"))
  }

  @Test("change between the waves asked for")
  func change() throws {
    let content = try Rendering.of(.analyst).content
    func rows(_ from: String?) -> Int {
      changeTable(content.release, codebook: content.codebook, from: from).rows.count
    }
    #expect(rows(nil) == 10 && rows("2018") == 10 && rows("2019") == 0)
  }
}
