internal import Foundation
internal import Pilots
internal import Provenance
@testable internal import Report
internal import Survey
internal import Testing

@Suite struct PaperTests {
  @Test("every figure is the one in the row and column that its note names", arguments: [1, 2])
  func traced(_ part: Int) throws {
    for publishesTotal in [false, true] {
      var plan = PaperPlan.whole
      plan.publishesTotal = publishesTotal
      let paper = try WrittenPaper(Fixture().paper(plan))
      let figures = paper.figures(of: part)
      #expect(figures.count > (part == 1 ? 20 : 15))
      #expect(figures.count == paper.body(part).matches(of: /\[\^\d+\]/).count)
      for figure in figures {
        let cell = paper.cell(of: figure)
        #expect(
          cell.map(figure.agrees) == true, "\(figure.words): \(figure) is \(cell ?? "nowhere")")
      }
    }
  }

  @Test("our own words hold no figure: every digit is the study's, or has its evidence")
  func nothingUncited() throws {
    for part in Paper.Part.allCases {
      let content = Fixture().paper(.whole)
      let paper = writePaper(content, part, PaperEvidence(paperTables(content, part)))
      let passages =
        [paper.marking] + paper.head.map(\.passage)
        + paper.sections.flatMap { $0.blocks.flatMap(Self.passages) }
      #expect(passages.count > 10)
      for passage in passages {
        for case .words(let words) in passage.runs {
          let own = words.replacing("Part 2", with: "").replacing("SHA-256", with: "")
          #expect(!own.contains { $0.isNumber }, "\(words)")
        }
      }
    }
  }

  private static func passages(_ block: PaperBlock) -> [Passage] {
    switch block {
    case .paragraph(let passage): [passage]
    case .points(let passages), .numbered(let passages): passages
    case .table: []
    }
  }

  @Test("a table shows rows of its file as they are")
  func tables() throws {
    let paper = try WrittenPaper(Fixture().paper(.whole))
    let content = Fixture().paper(.whole)
    var shown = 0
    for part in Paper.Part.allCases {
      let written = writePaper(content, part, PaperEvidence(paperTables(content, part)))
      for case .table(let table) in written.sections.flatMap(\.blocks) {
        let file = try #require(paper.files["\(part.evidence)/\(table.file)"])
        let lines = file.split(separator: "\n")
        for row in table.rows {
          let cells = row.map { cell in
            switch cell {
            case .number(let value, _): value.description
            default: cell.keyText
            }
          }
          #expect(
            lines.contains { line in cells.allSatisfy { $0.isEmpty || line.contains($0) } },
            "\(cells)")
          shown += 1
        }
      }
    }
    #expect(shown > 40)
  }

  @Test("both parts recommend the same pilots, and stay the same whenever they are written")
  func determinism() throws {
    let one = try WrittenPaper(Fixture().paper(.whole))
    let other = try WrittenPaper(Fixture().paper(.whole))
    #expect(one.files == other.files && one.gaps == other.gaps)
    for pilot in ["P1", "P6"] {
      #expect(one.markdown(1).contains("\(pilot) (") && one.markdown(2).contains("\(pilot) ("))
    }
  }

  @Test("the marking stands at the head and the foot of both forms", arguments: [1, 2])
  func markings(_ part: Int) throws {
    let paper = try WrittenPaper(Fixture().paper(.whole))
    let lines = paper.markdown(part).split(separator: "\n")
    #expect(lines.first == "**OFFICIAL**" && lines.last == "**OFFICIAL**")
    #expect(paper.page(part).matches(of: /class="marking (head|foot)">OFFICIAL</).count == 2)
    #expect(paper.page(part).contains(part == 1 ? "for publication" : "exempt from publication"))
  }

  @Test(
    "pages ask nothing of the network, run nothing and link to what is there", arguments: [1, 2])
  func pages(_ part: Int) throws {
    let paper = try WrittenPaper(Fixture().paper(.whole))
    let page = paper.page(part)
    for forbidden in ["<script", "http:", "https:", "<link", "<img", "url(", "@import", " style="] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count && ids.contains("recommendation") == (part == 1))
    for link in page.matches(of: /href="([^"]+)"/).map({ String($0.1) }) {
      #expect(
        link.hasPrefix("#") ? ids.contains(String(link.dropFirst())) : paper.files[link] != nil,
        "\(link)")
    }
    for link in paper.markdown(part).matches(of: /\]\(([^)]+)\)/) {
      #expect(paper.files[String(link.1)] != nil, "\(link.1)")
    }
  }

  @Test("a report beside it is pointed to where it has the section")
  func reportBeside() throws {
    var content = Fixture().paper(.whole)
    content.reports.exempt = ReportLink(path: "../report/report.html", anchors: ["pilots"])
    let paper = try WrittenPaper(content)
    #expect(paper.page(2).contains("href=\"../report/report.html#pilots\""))
    #expect(!paper.page(2).contains("report.html#delivery"))
    #expect(!paper.page(1).contains("report.html"))
  }

  @Test("admits its style sheet by its hash")
  func styleHashIsCurrent() throws {
    let page = try WrittenPaper(Fixture().paper(.whole)).page(1)
    let start = try #require(page.range(of: "<style>")?.upperBound)
    let end = try #require(page.range(of: "</style>")?.lowerBound)
    let hex = sha256(page[start..<end].utf8)
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { offset in
      UInt8(hex.dropFirst(offset).prefix(2), radix: 16)
    }
    #expect(page.contains("style-src 'sha256-\(Data(bytes).base64EncodedString())';"))
  }

  @Test("a study without a portfolio has nothing to recommend, and its reason is for Part 2")
  func noPortfolio() throws {
    let paper = try WrittenPaper(
      Fixture().paper(.whole) { assessment in
        Assessment(
          wave: assessment.wave, criteria: assessment.criteria,
          pilots: assessment.pilots.map { $0.with(isSelected: false) }, portfolios: [],
          infeasible: "the cheapest six cost £231,111", selection: Selection(count: 6, budget: 10),
          draws: 10,
          weights: .order, infeasibleDraws: 10)
      })
    #expect(paper.markdown(1).contains("No set of pilots can be recommended"))
    #expect(!paper.everything(of: 1).contains("231,111"))
    #expect(paper.markdown(2).contains("231,111"))
  }
}

extension PilotScore {
  func with(isSelected: Bool) -> PilotScore {
    PilotScore(
      pilot: pilot, criteria: criteria, value: value, interval: interval, rank: rank,
      acceptability: acceptability, selectedShare: selectedShare, coreIndex: coreIndex,
      isSelected: isSelected, unrankable: unrankable)
  }
}
