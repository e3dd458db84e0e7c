internal import Disclosure
internal import Foundation
@testable internal import Ingestion
@testable internal import Report
internal import Survey
internal import Testing

/// Scores side by side: in `scores_wide.csv` and for SPSS.
@Suite struct WideScoresTests {
  @Test("the figures of segments.csv, each with its n", arguments: Audience.allCases)
  func wide(_ audience: Audience) throws {
    let content = Fixture(audience: audience, segmentCount: 2).content
    let table = scoresWideFile(content.release)
    let names = table.columns.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      names.prefix(6) == ["wave", "segment", "level", "index_mean", "index_mean_n", "Q_mean"])
    let rows = Dictionary(
      uniqueKeysWithValues: table.rows.map { ([$0[0], $0[1], $0[2]].description, $0) })
    for score in content.release.scores {
      let row = try #require(rows[score.domain.cells.description])
      let (id, estimate) = (score.measure.id, score.cell.value?.estimate)
      let value = try #require(names.firstIndex(of: "\(id)_\(score.statistic.rawValue)"))
      let n = try #require(names.firstIndex(of: "\(id)_\(score.statistic.rawValue)_n"))
      #expect(row[value] == .figure(estimate?.value) && row[n] == .whole(estimate?.n))
    }
  }

  @Test("SPSS is given the same, by names that it takes")
  func statistics() throws {
    let content = Fixture(audience: .analyst, segmentCount: 2).content
    let bytes = try #require(try ReportTables(content).statisticsFile())
    #expect(try ReportTables(content).statisticsFile() == bytes)
    let sheet = try read(bytes)
    let table = scoresWideFile(content.release)
    #expect(sheet.columns.map(\.name) == table.columns.map(\.name))
    #expect(
      sheet.columns.first { $0.name == "T_mean" }?.wording
        == "Tools and systems: mean score, 0–100")
    #expect(sheet.rows == table.rows.count)
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let text = sheet.text(row, column)
        switch cell {
        case .number(let value, _): #expect(Double(text) == value)
        case .count(let count): #expect(Double(text) == Double(count))
        case .text(let wanted): #expect(text == wanted)
        case .flag, .empty: #expect(text.isEmpty)
        }
      }
    }
  }

  @Test("never for a partner or the public", arguments: [Audience.partner, .public])
  func gated(_ audience: Audience) throws {
    #expect(
      try ReportTables(Fixture(audience: audience, segmentCount: 1).content).statisticsFile() == nil
    )
  }

  @Test("long and hostile names", arguments: HostileTextTests.attacks)
  func hostile(_ attack: String) throws {
    let fixture = Fixture(
      rename: { ["Staff", "Tools and systems", "Constable"].contains($0) ? attack : $0 },
      segmentCount: 1)
    let sheet = try read(try #require(try ReportTables(fixture.content).statisticsFile()))
    let level = withoutControls(attack).trimmingCharacters(in: .whitespaces)
    let levels = Set(
      (0..<sheet.rows).map { sheet.text($0, 2).trimmingCharacters(in: .whitespaces) })
    #expect(levels.contains(level), "\(levels.map { $0.prefix(30) })")
  }

  @Test func variableNamesAreLegal() {
    let ids = [
      "tools", "Tools", "t-1", "t_1", "1a", "", "é", "all", String(repeating: "long", count: 30),
      String(repeating: "long", count: 31), "=1+1",
    ]
    let columns = ids.map {
      WideScores.Column(
        measure: Measure(kind: .construct, id: $0), statistic: .favourable)
    }
    let names = variableNames(of: columns)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      #expect(
        name.utf8.count <= 64 && name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]*/) != nil, "\(name)")
    }
    #expect(names[0] == "tools_favourable" && names[1] == "Tools_favourable_2")
  }

  private func read(_ bytes: [UInt8]) throws -> Sheet {
    let log = FaultLog()
    let input = InputText(name: "scores.sav", bytes: bytes)
    let sheet = statisticsSheet(input, format: .sav, log: log) { _ in true }
    #expect(log.isEmpty, "\(log.all())")
    return try #require(sheet)
  }
}
