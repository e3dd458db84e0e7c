@testable internal import Disclosure
internal import Foundation
@testable internal import Report
internal import Survey
internal import Testing

/// What the page says of how the interviews hang together.
@Suite struct ThemeStructureBlocksTests {
  private let reason = Suppression.tooFew(threshold: 10)

  @Test func saturationIsASentence() {
    let words = words(saturationBlocks)
    #expect(words.contains("After 24 interviews, two more added 4 % new codes"))
    #expect(words.contains("26 interviews gave 24 codes, 6 of them in one interview only"))
    #expect(words.contains("at least 33 (95 % interval 27 to 61)"))
    #expect(words.contains("reached at 12+2 in the middle order of interviews"))
    let never = self.words(saturationBlocks) { $0.stops[0].median = nil }
    #expect(never.contains("is not reached in most orders"))
    let short = self.words(saturationBlocks) { $0.stops = [] }
    #expect(short.contains("24 codes in 26 interviews"))
  }

  @Test func pairsThatGoTogetherAreNamed() throws {
    let title = words(coOccurrenceBlocks)
    #expect(title.contains("a and b go together, in 9 of 26 interviews"), "\(title)")
    let page = try renderPage(content())
    #expect(page.contains(">9<i>▲</i></td>") && page.contains(">2<i></i></td>"))
  }

  @Test func groupsThatDifferAreTold() {
    let words = words(themeGroupBlocks)
    #expect(words.contains("Told apart by 1 of 2 comparisons"))
    #expect(words.contains("a comes up in 90 % of interviews with PC, in 10 % with Staff"))
  }

  @Test func themesAreProposedWithHowManyHoldThem() {
    let words = words(proposedThemeBlocks)
    #expect(words.contains("form 2 themes; 30 random starts find nearly the same"))
    #expect(words.contains("14 of 26 interviews") && words.contains("x, y and z"))
    let doubtful = self.words(proposedThemeBlocks, proposal: { $0.trials[0].cophenetic = 0.6 })
    #expect(doubtful.contains("Other starts find other themes"))
  }

  @Test func severityAndTheTreeOfCodes() {
    #expect(
      words(severityBlocks).contains("Gravest to those who speak of it is a: severity 2.5"))
    let tree = codeTreeBlocks(Reading(content()))
    #expect(tree.count == 1)
  }

  /// Nothing withheld leaves a figure, and each says why.
  @Test func withheldSaysWhy() throws {
    let content = content(isWithheld: true)
    let reading = Reading(content)
    for blocks in [saturationBlocks, proposedThemeBlocks, themeGroupBlocks, severityBlocks] {
      #expect(text(blocks(reading)).contains("fewer than 10 people"))
    }
    for (name, csv) in ReportTables(content).csvFiles where Self.headers[name] != nil {
      for row in csv.split(separator: "\n").dropFirst() {
        let figures = row.split(separator: ",").compactMap { Double($0) }
        // The wave's name, and the depth of a code.
        #expect(figures.allSatisfy { $0 == 2018 || $0 < 2 }, "\(name): \(row)")
      }
    }
    let page = try renderPage(content)
    #expect(!page.contains(">9<i>▲</i></td>"))
  }

  private static let headers = [
    "codes.csv": "wave,code,parent,depth,own,interviews,n,share,lower,upper",
    "severity.csv":
      "wave,theme,mean,lower,upper,median,severity_1,severity_2,severity_3,interviews,n",
    "theme_groups.csv":
      "wave,segment,theme,groups,highest,highest_share,lowest,lowest_share,p,q,n,note",
    "cooccurrence.csv":
      "wave,kind,first,second,both,first_interviews,second_interviews,n,jaccard,lift,p,q",
    "correspondence.csv": "wave,segment,kind,name,dimension,mass,coordinate,inertia,share,n",
    "topics.csv": "wave,topic,name,interviews,n,code,weight",
    "topic_numbers.csv":
      "wave,number,cophenetic,dispersion,unexplained,chosen,starts,codes,n,note",
    "saturation.csv":
      "wave,base,run,threshold,given,median,lower,upper,reached,last,last_lower,last_upper,orders,"
      + "n,note",
    "saturation_curve.csv": "wave,interviews,given,median,lower,upper,orders,n",
    "unseen_codes.csv": "wave,codes,once,twice,expected,lower,upper,coverage,n",
  ]

  @Test func filesHaveTheirColumns() {
    let files = Dictionary(
      uniqueKeysWithValues: ReportTables(content()).csvFiles.map { ($0.name, $0.csv) })
    for (name, header) in Self.headers {
      let lines = files[name]?.split(separator: "\n") ?? []
      #expect(lines.first.map(String.init) == header, "\(name)")
      #expect(lines.count > 1, "\(name)")
    }
  }

  /// Every figure of the section's tables stands in a file.
  @Test func figuresAreTraced() throws {
    let content = content()
    let written = Set(
      ReportTables(content).csvFiles.flatMap { file in
        file.csv.split(whereSeparator: { $0 == "," || $0 == "\n" }).compactMap { Double($0) }
      })
    let page = try renderPage(content)
    let start = try #require(page.range(of: "id=\"interviews\"")).lowerBound
    let end = try #require(page.range(of: "id=\"challenges\"")).lowerBound
    let shown = page[start..<end].matches(of: /data-value="([^"]*)"/).map { String($0.1) }
    #expect(shown.count > 100)
    #expect(shown.allSatisfy { Double($0).map(written.contains) ?? false })
  }

  @Test(arguments: HostileTextTests.attacks.prefix(5))
  func hostileCodesStayText(_ attack: String) throws {
    func tags(_ code: String) throws -> Int {
      try renderPage(content(code: code)).matches(of: /<[a-zA-Z\/]/).count
    }
    #expect(try tags(attack) == tags("harmless"))
  }

  // MARK: A study's findings

  private func content(
    code: String = "x", isWithheld: Bool = false,
    saturation change: (inout CodeSaturation) -> Void = { _ in },
    proposal alter: (inout ProposedThemes) -> Void = { _ in }
  ) -> ReportContent {
    var (saturation, proposal) = (self.saturation, self.proposal(code))
    change(&saturation)
    alter(&proposal)
    func cell<Value>(_ value: Value) -> Released<Value> {
      isWithheld ? .suppressed(reason) : .shown(.init(value, isSmall: false))
    }
    var content = Fixture(segmentCount: 1).content
    var found = ReleasedThemeStructure()
    found.codes = [(code, nil, 0), ("\(code)->y", code, 1)].map { name, parent, depth in
      ReleasedCode(
        wave: "2018", code: name, parent: parent, depth: depth,
        cell: cell(
          CodePrevalence(
            wave: "2018", code: name, parent: parent, depth: depth, own: 3, interviews: 13, n: 26,
            share: 50, interval: Interval(lower: 32, upper: 68))))
    }
    found.severities = [
      ReleasedSeverity(
        wave: "2018", theme: "a",
        cell: cell(
          ThemeSeverity(
            wave: "2018", theme: "a", counts: [2, 3, 9], mean: 2.5,
            interval: Interval(lower: 2.1, upper: 2.8), median: 3, n: 26)))
    ]
    found.contrasts = [("a", 0.001, 0.002), ("b", 0.5, 0.5)].map { theme, p, q in
      ReleasedContrast(
        wave: "2018", segment: "rank", theme: theme,
        cell: cell(
          ThemeContrast(
            wave: "2018", segment: "rank", theme: theme, highest: .init(level: "PC", share: 90),
            lowest: .init(level: "Staff", share: 10), groups: 2, n: 26, p: p, q: q, note: nil)))
    }
    found.coOccurrences = pairs.map { pair in
      ReleasedCoOccurrence(
        wave: "2018", kind: .theme, first: pair.first, second: pair.second, cell: cell(pair))
    }
    found.maps = [
      ReleasedGroupMap(
        wave: "2018", segment: "rank",
        cell: cell(
          GroupMap(
            wave: "2018", segment: "rank",
            codes: [
              .init(name: code, mass: 0.4, place: [0.3]),
              .init(name: "y", mass: 0.6, place: [-0.2]),
            ],
            groups: [
              .init(name: "PC", mass: 0.5, place: [0.7]),
              .init(name: "Staff", mass: 0.5, place: [-0.7]),
            ],
            eigenvalues: [0.06], shares: [100], chiSquared: 4.5, n: 26)))
    ]
    found.proposals = [ReleasedProposal(wave: "2018", cell: cell(proposal))]
    found.saturations = [ReleasedSaturation(wave: "2018", cell: cell(saturation))]
    content.release.themeStructure = found
    return content
  }

  /// Themes of the fixture's own would be on the page; these three are besides.
  private var pairs: [CoOccurrence] {
    let themes = Fixture(segmentCount: 1).content.release.themes.map(\.theme)
    let names = themes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let (a, b, c) = (names[0], names[1], names[2])
    return [(a, b, 9, 1.9, 0.001), (a, c, 2, 0.9, 0.8), (b, c, 3, 1.1, 0.9)].map {
      CoOccurrence(
        wave: "2018", kind: .theme, first: $0.0, second: $0.1, both: $0.2, firstInterviews: 12,
        secondInterviews: 11, n: 26, jaccard: 0.31, lift: $0.3, p: $0.4, q: $0.4)
    }
  }

  private func proposal(_ code: String) -> ProposedThemes {
    ProposedThemes(
      wave: "2018", n: 26, codes: 24, starts: 30,
      trials: [
        .init(number: 2, cophenetic: 0.98, dispersion: 0.9, unexplained: 0.5),
        .init(number: 3, cophenetic: nil, dispersion: 0.7, unexplained: 0.4),
      ],
      themes: [14, 12].map { interviews in
        .init(
          name: "\(code) · y · z", interviews: interviews,
          codes: [(code, 0.3), ("y", 0.25), ("z", 0.2), ("u", 0.1)].map {
            (code: $0.0, weight: $0.1)
          })
      }, note: nil)
  }

  private var saturation: CodeSaturation {
    let band = Interval(lower: 2, upper: 7)
    return CodeSaturation(
      wave: "2018", n: 26, orders: 1000,
      curve: (1...26).map {
        .init(interviews: $0, given: 24, median: Double(min($0, 24)), band: band)
      },
      stops: [
        .init(
          base: 4, run: 2, threshold: 5, given: 10, median: 12, lower: 8, upper: nil, reached: 97,
          held: 24, last: 4.2, lastBand: band)
      ], seen: 24, once: 6, twice: 2, expected: 33,
      expectedInterval: Interval(lower: 27, upper: 61), coverage: 96, note: nil)
  }

  private func words(
    _ blocks: (Reading) -> [Block], change: (inout CodeSaturation) -> Void = { _ in },
    proposal: (inout ProposedThemes) -> Void = { _ in }
  ) -> String {
    let names = pairs.flatMap { [$0.first, $0.second] }
    let text = text(blocks(Reading(content(saturation: change, proposal: proposal))))
    return text.replacingOccurrences(of: names[0], with: "a")
      .replacingOccurrences(of: names[1], with: "b")
  }

  private func text(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let prose), .subheading(let prose): prose.words
      case .figure(let figure): figure.title.words
      case .story(let title, let points):
        title.words + " " + points.map(\.words).joined(separator: " ")
      default: ""
      }
    }.joined(separator: " ")
  }
}
