@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

/// Senior staff beside others, what only one source speaks of, and change in themes, on the page.
@Suite struct InterviewBlocksTests {
  private func figures(_ blocks: [Block]) -> [Figure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  private func score(_ id: String, _ flag: Flag, _ difference: Double) -> SeniorScore {
    func side(_ value: Double, _ n: Int) -> Estimate {
      Estimate(
        value: value, standardError: 2, interval: Interval(lower: value - 4, upper: value + 4),
        df: n - 1, n: n)
    }
    return SeniorScore(
      measure: Measure(kind: .construct, id: id), seniors: side(50 + difference, 80),
      others: side(50, 900),
      contrast: Contrast(difference: difference, standardError: 2, df: 900, p: 0.01, q: 0.02),
      flag: flag)
  }

  private func row(
    _ construct: String?, _ theme: String?, _ senior: Released<SeniorScore>? = nil,
    asked: Bool = true
  ) -> JointEvidence {
    JointEvidence(
      wave: "2018", construct: construct, theme: theme,
      shortfall: asked
        ? Estimate(value: 40, standardError: 1, interval: nil, df: 9, n: 10) : nil,
      salience: nil, verdict: .silent, senior: senior)
  }

  private func reading() -> Reading {
    var content = Fixture().content
    content.senior = SeniorStaff(segment: "rank", levels: ["Inspector and above"])
    return Reading(content)
  }

  @Test func seniorsStandBesideOthers() throws {
    let evidence = [
      row("quality", "A", .shown(.init(score("quality", .higher, 7), isSmall: false))),
      row("quality", "B", .shown(.init(score("quality", .higher, 7), isSmall: false))),
      row("tools", nil, .shown(.init(score("tools", .noEvidence, 1), isSmall: false))),
      row("access", nil, .suppressed(.tooFew(threshold: 10))),
    ]
    let figure = try #require(figures(seniorBlocks(evidence, reading())).first)
    let name = reading().constructName("quality")
    #expect(figure.title.words == "Senior staff score higher on \(name) than everybody else")
    #expect(figure.note?.words.contains("Senior staff: Inspector and above.") == true)
    #expect(figure.data[0].rows.count == 3, "a construct of two themes stands once")
    #expect(figure.data[0].rows[0][1] == .figure(57) && figure.data[0].rows[2][1] == .figure(nil))
  }

  @Test func nothingIsSaidWhereNobodyIsSenior() {
    #expect(seniorBlocks([row("quality", "A")], reading()).isEmpty)
  }

  @Test func noEvidenceIsNotNoDifference() throws {
    let evidence = [
      row("tools", nil, .shown(.init(score("tools", .noEvidence, 1), isSmall: false)))
    ]
    let figure = try #require(figures(seniorBlocks(evidence, reading())).first)
    #expect(
      figure.title.words
        == "There is no evidence that senior staff score any of these otherwise than others")
  }

  @Test func whatOneSourceIsSilentOnIsNamed() throws {
    let reading = reading()
    let theme = try #require(reading.release.themes.first?.theme)
    let constructs = reading.content.codebook.constructs.filter { !$0.isOutcome }
    let (spoken, silent) = (try #require(constructs.first), try #require(constructs.last))
    #expect(spoken.id != silent.id)
    let evidence = [
      row(spoken.id, theme), row(silent.id, "Never named"), row(nil, "Workload", asked: false),
    ]
    let words = silenceBlocks(evidence, reading).flatMap { block -> [String] in
      if case .points(let points) = block { points.map(\.words) } else { [] }
    }
    let items = silent.items.map { reading.content.codebook.items[$0].id }
    #expect(words.count == 2)
    #expect(words.first == "No item of the survey asks about Workload.")
    #expect(
      words.last
        == "No interview speaks to \(reading.constructName(silent.id)) (items \(listed(items))).")
  }

  private func change(_ theme: String, _ flag: Flag, _ obstacles: [String] = []) -> ThemeChange {
    func side(_ wave: String, _ count: Int) -> ThemePrevalence {
      ThemePrevalence(
        domain: .everyone(in: wave), theme: theme, polarity: nil, interviews: count, n: 20,
        share: Double(count) * 5, interval: Interval(lower: 0, upper: 50))
    }
    return ThemeChange(
      from: "2017", to: "2018", theme: theme, polarity: nil, earlier: side("2017", 4),
      later: side("2018", 12), difference: 40, interval: Interval(lower: 10, upper: 60), p: 0.01,
      q: 0.02, flag: flag, obstacles: obstacles)
  }

  private func blocks(_ changes: [ThemeChange]) -> [Block] {
    var content = Fixture().content
    content.release.themeChanges = changes.map {
      ReleasedThemeChange(
        from: $0.from, to: $0.to, theme: $0.theme, polarity: $0.polarity,
        cell: .shown(.init($0, isSmall: false)))
    }
    return themeChangeBlocks(Reading(content))
  }

  @Test func changeInThemesIsToldByItsFlag() throws {
    let figure = try #require(
      figures(blocks([change("Tools", .higher), change("Rules", .noEvidence)])).first)
    #expect(figure.title.words == "Since 2017 more interviews name Tools")
    let markup = try #require(figure.chart).markup.text
    #expect(markup.contains("4/20 → 12/20"))
    let none = try #require(figures(blocks([change("Tools", .noEvidence)])).first)
    #expect(
      none.title.words == "Since 2017 there is no evidence that any theme is named more or less")
  }

  @Test func whatCannotBeComparedSaysWhy() throws {
    let figure = try #require(
      figures(blocks([change("Tools", .notTested, ["“a” is new in 2018"])])).first)
    #expect(try #require(figure.chart).markup.text.contains("not compared: “a” is new in 2018"))
  }

  @Test func withoutAnEarlierWaveThereIsNoChange() {
    #expect(blocks([]).isEmpty)
  }
}
