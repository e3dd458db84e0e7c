@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// What the page says of the outcome's drivers is no stronger than their intervals.
@Suite struct DriversSectionTests {
  @Test func theFirstLeadsOnlyWhereItsIntervalStandsClear() {
    let clear = words([(40, 36...44), (25, 21...29), (35, 32...35.9)])
    #expect(clear.contains("Data works for me and us goes most with Quality and trust in data"))
    #expect(!clear.contains("cannot be told apart"))
    let unclear = words([(40, 33...44), (25, 21...29), (35, 32...36)])
    #expect(unclear.contains("Quality and trust in data and Tools and systems, which cannot be"))
    #expect(unclear.contains("their intervals overlap, so the two cannot be told apart"))
    #expect(words([(34, 25...40), (33, 25...40), (33, 25...40)]).contains("none clearly leads"))
  }

  @Test func itIsCalledAssociationAndSaysOfWhom() {
    let words = words([(40, 36...44), (25, 21...29), (35, 31...39)])
    #expect(words.contains("association, not cause"))
    #expect(words.contains("52.0 % (95 % interval 48.0 to 56.0)"))
    #expect(words.contains("among 1,235 people"))
    #expect(words.contains("the three other constructs"))
  }

  @Test func withoutIntervalsNothingLeads() {
    #expect(words([(60, nil), (40, nil)]).contains("none clearly leads"))
  }

  @Test func equalPartsKeepTheCodebooksOrder() throws {
    let value = try #require(drivers([(25, nil), (30, nil), (25, nil), (20, nil)]).cell.value)
    #expect(try #require(RankedDrivers(value)).drivers.map(\.construct) == ["A", "Q", "T", "S"])
  }

  @Test func oneDriver() {
    let words = words([(100, 100...100)])
    #expect(words.contains("goes most with Quality and trust in data"))
    #expect(!words.contains("then comes"))
  }

  @Test func withheldOrUndefinedSaysWhyAndPrintsNoFigure() throws {
    let withheld = ReleasedDrivers(
      wave: "2019", outcome: "outcome", drivers: ["Q", "A"],
      cell: .suppressed(.tooFew(threshold: 10)))
    let undefined = ReleasedDrivers(
      wave: "2019", outcome: "outcome", drivers: ["Q", "A"],
      cell: .shown(
        .init(
          OutcomeDrivers(
            wave: "2019", outcome: "outcome", n: 30,
            shares: ["Q", "A"].map { DriverShare(construct: $0) },
            note: "everybody scores alike on the outcome"), isSmall: false)))
    for (released, reason) in [(withheld, "fewer than 10 people"), (undefined, "scores alike")] {
      let section = try #require(driversSection(Reading(content(released))))
      #expect(section.finding.words == "What goes with Data works for me and us cannot be said")
      #expect(text(of: section).contains(reason))
      let rows = driversFile(content(released).release).rows
      #expect(rows.count == 2)
      #expect(rows.allSatisfy { $0[3...8].allSatisfy { $0 == .empty } })
      #expect(driversNote(content(released).release, wave: "2019", titles: [:]) == nil)
    }
  }

  @Test func noOutcomeNoSection() {
    var content = Fixture().content
    content.release.drivers = []
    #expect(driversSection(Reading(content)) == nil)
    #expect(!ReportTables(content).csvFiles.contains { $0.name == "drivers.csv" })
  }

  @Test func theTerminalSaysItInOneLine() {
    let released = drivers([(40, 36...44), (25, 21...29), (35, 31...39)])
    let note = driversNote(
      content(released).release, wave: "2019", titles: ["Q": "Quality", "outcome": "Benefit"])
    #expect(
      note == """
        52 % of the differences in Benefit go with the other constructs, most with Quality (40 % \
        of that), not told apart from one more: association, not cause
        """)
  }

  // MARK: A release with these parts

  private func drivers(_ parts: [(Double, ClosedRange<Double>?)]) -> ReleasedDrivers {
    let ids = Fixture.constructs.prefix(parts.count).map(\.id)
    let value = OutcomeDrivers(
      wave: "2019", outcome: "outcome", n: 1235, method: .shapley, rSquared: 52,
      rSquaredInterval: Interval(lower: 48, upper: 56),
      shares: zip(ids, parts).map { id, part in
        DriverShare(
          construct: id, share: part.0,
          interval: part.1.map { Interval(lower: $0.lowerBound, upper: $0.upperBound) })
      })
    return ReleasedDrivers(
      wave: "2019", outcome: "outcome", drivers: ids, cell: .shown(.init(value, isSmall: false)))
  }

  private func content(_ drivers: ReleasedDrivers) -> ReportContent {
    var content = Fixture(segmentCount: 1).content
    content.release.drivers = [drivers]
    return content
  }

  private func words(_ parts: [(Double, ClosedRange<Double>?)]) -> String {
    guard let section = driversSection(Reading(content(drivers(parts)))) else { return "" }
    return text(of: section)
  }

  private func text(of section: Section) -> String {
    let paragraphs = section.blocks.compactMap { block in
      if case .paragraph(let prose) = block { prose.words } else { nil }
    }
    return ([section.finding.words] + paragraphs).joined(separator: " ")
  }
}
