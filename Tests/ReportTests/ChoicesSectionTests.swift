@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

@Suite struct ChoicesSectionTests {
  private func section(_ audience: Audience = .analyst) throws -> Section {
    try #require(choicesSection(Reading(Fixture(audience: audience).content)))
  }

  private func figure(_ section: Section) throws -> Figure {
    let figures = section.blocks.compactMap { block -> Figure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    #expect(figures.count == 1, "a set that was not asked has none")
    return try #require(figures.first)
  }

  @Test("the most chosen option comes first, those of one share in the set's order")
  func order() throws {
    let figure = try figure(section())
    #expect(
      figure.title.words
        == "Where do you look things up? Tables of figures is chosen most often, 61 %")
    let names = figure.data[0].rows.map { $0[0] }
    #expect(
      names == [
        .text("Tables of figures"), .text("Crime maps"), .text("A person I know"),
        .text("None of these"),
      ])
  }

  @Test("the base is said, and who chose nothing")
  func base() throws {
    let figure = try figure(section())
    #expect(figure.note?.words == "Of 1,300 who answered; 32 chose nothing.")
    #expect(figure.data[0].rows.allSatisfy { $0[4] == .count(1300) })
    let finding = try section().finding
    #expect(finding.words == "Chosen most often: Tables of figures (61 %)")
  }

  @Test(
    "whom shares are of is said as the study has it",
    arguments: [
      (ChoiceSet.Base.chosen, "Of 1,300 who chose at least one."),
      (.shown, "Of 1,300 who were asked, also who left all of it blank; 32 chose nothing."),
    ])
  func otherBases(_ base: ChoiceSet.Base, _ words: String) throws {
    var content = Fixture().content
    content.choiceSets = content.choiceSets.map {
      ChoiceSet(id: $0.id, question: $0.question, options: $0.options, base: base)
    }
    let section = try #require(choicesSection(Reading(content)))
    #expect(try figure(section).note?.words == words)
  }

  @Test("an option that nobody chose has a bar and its n")
  func nobody() throws {
    let drawing = try #require(figure(section()).chart).markup.text
    #expect(drawing.contains("None of these") && drawing.contains("0.0 %"))
  }

  @Test("groups stand beside each other; a withheld one is empty")
  func groups() throws {
    let tables = try section(.partner).blocks.compactMap { block -> Table? in
      guard case .more(let words, let blocks) = block, case .table(let table)? = blocks.first
      else { return nil }
      return words.words.hasSuffix("By Business group, in %") ? table : nil
    }
    let table = try #require(tables.first)
    let column = try #require(table.columns.firstIndex { $0.heading == "Aviation" })
    #expect(table.rows.count == 5 && table.rows.allSatisfy { $0[column] == .empty })
    #expect(table.rows[1][1] == .number(61.2, decimals: 1))
  }

  @Test("a study without such questions has no section and no file")
  func absent() throws {
    var content = Fixture().content
    content.choiceSets = []
    #expect(choicesSection(Reading(content)) == nil)
  }

  @Test("a withheld set says so and prints no figure")
  func withheld() throws {
    var content = Fixture(audience: .partner).content
    content.release.choices = content.release.choices.map {
      ReleasedChoiceShare(
        domain: $0.domain, set: $0.set, option: $0.option,
        cell: .suppressed(.tooFew(threshold: 10)))
    }
    let section = try #require(choicesSection(Reading(content)))
    let words = section.blocks.compactMap { block -> String? in
      if case .paragraph(let prose) = block { prose.words } else { nil }
    }
    #expect(section.blocks.count == 2 && words.last?.contains("withheld: fewer than 10") == true)
    #expect(section.finding.words == "What people chose")
  }
}
