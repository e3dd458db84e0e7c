internal import Survey
internal import Testing

@testable internal import canvass_coverage

@Suite struct CoverageTests {
  private let plan = CoveragePlan(["--surveys", "30", "--replicates", "20", "--seed", "7"])

  /// Percentiles of 20 replicates cover 86 %, of which 30 surveys stray to 67 % once in
  /// a hundred; figures that break stray further.  Whatever threads did what, the page
  /// is the same.
  @Test func aShortRunCoversAndRepeats() async throws {
    let plan = try #require(plan)
    let page = await Coverage.page(plan, sizes: [60], designs: [.clustered]) { _ in }
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| teams in strata |") }
    #expect(rows.count == 15)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.filter { $0 != " " && $0 != "*" } }
      let coverage = try #require(Double(cells[2]))
      #expect((67...100).contains(coverage), "\(row)")
    }
    let again = await Coverage.page(plan, sizes: [60], designs: [.clustered]) { _ in }
    #expect(page == again)
  }

  @Test func argumentsAreNotIgnored() {
    #expect(CoveragePlan(["--survey", "60"]) == nil)
    #expect(CoveragePlan(["--surveys", "sixty"]) == nil)
    #expect(CoveragePlan(["--surveys"]) == nil)
    #expect(plan?.surveys == 30)
  }
}

@Suite struct TallyTests {
  private func finding(_ lower: Double, _ upper: Double) -> Finding {
    Finding(
      value: (lower + upper) / 2, standardError: 1, interval: .init(lower: lower, upper: upper))
  }

  @Test func countsWhereTheIntervalLies() {
    var tally = Tally()
    tally.add(finding(0, 1), truth: 1)
    tally.add(finding(0, 1), truth: 2)
    tally.add(finding(0, 1), truth: -1)
    tally.add(finding(2, 5), truth: 3)
    tally.add(nil, truth: 3)
    #expect(tally.coverage == 0.5)
    #expect(tally.missedBelow == 0.25)
    #expect(tally.missedAbove == 0.25)
    #expect(tally.undefined == 0.2)
    #expect(tally.width == 1.5)
  }

  @Test func partsAddUp() {
    let findings = (0..<40).map { finding(Double($0 % 7), Double($0 % 7 + $0 % 3)) }
    var whole = Tally()
    for one in findings { whole.add(one, truth: 4) }
    var (first, second) = (Tally(), Tally())
    for one in findings[..<15] { first.add(one, truth: 4) }
    for one in findings[15...] { second.add(one, truth: 4) }
    first += second
    #expect(first.coverage == whole.coverage)
    #expect(first.errorRatio == whole.errorRatio)
  }
}
