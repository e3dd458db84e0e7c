@testable internal import Disclosure
@testable internal import Report
internal import Survey
internal import Testing

@Suite struct CommentsSectionTests {
  private func section(_ audience: Audience = .analyst) throws -> Section {
    try #require(commentsSection(Reading(Fixture(audience: audience).content)))
  }

  private func figures(_ section: Section) -> [Figure] {
    section.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  private func more(_ section: Section) -> [String] {
    section.blocks.compactMap { if case .more(let title, _) = $0 { title.words } else { nil } }
  }

  @Test("what is spoken of most comes first, beside the survey's score")
  func topics() throws {
    let figure = try #require(figures(section()).first)
    #expect(figure.title.words.hasPrefix("Is there anything else? "))
    #expect(figure.title.words.hasSuffix(" comes up most often, in 34 % of comments"))
    let rows = figure.data[0].rows
    #expect(rows.map { $0[3] } == [34.2, 34.2, 12.4, 4.1].map { .number($0, decimals: 1) })
    #expect(rows[0][6] != .empty && rows[1][0] == .text("Haste") && rows[1][6] == .empty)
    #expect(figure.note?.words.contains("437 of 1,300 wrote something") == true)
    #expect(figure.chart?.markup.text.contains("scores ") == true)
    #expect(try section().finding.words.hasPrefix("437 of 1,300 wrote something, most often about"))
  }

  @Test("words that set a group apart, clearest first, with everybody else's share")
  func words() throws {
    let figure = try #require(figures(section()).last)
    #expect(figure.title.words.contains("more than everybody else, 48 % against 23 %"))
    #expect(
      figure.note?.words.contains("In 28 of 112 comparisons the group clearly uses") == true,
      "\(figure.note?.words ?? "")")
    #expect(figure.data[0].rows.count == 28)
  }

  @Test func withoutClearWordsThePageSaysSo() throws {
    var content = Fixture().content
    content.release.comments.words = content.release.comments.words.map { row in
      guard var use = row.cell.value, use.flag == .higher else { return row }
      use.flag = .noEvidence
      return ReleasedWordUse(
        domain: row.domain, comment: row.comment, word: row.word,
        cell: .shown(.init(use, isSmall: false)))
    }
    let section = try #require(commentsSection(Reading(content)))
    let words = section.blocks.compactMap { block -> String? in
      if case .paragraph(let prose) = block { prose.words } else { nil }
    }
    #expect(words.contains { $0.hasPrefix("No group uses a word more often than chance") })
  }

  @Test func quotationsAreWhatTheGateLetPass() throws {
    #expect(try more(section()).contains { $0.hasSuffix("In people’s words") })
    #expect(try !more(section(.partner)).contains { $0.hasSuffix("In people’s words") })
  }

  @Test func aWithheldGroupIsEmpty() throws {
    let tables = try section(.partner).blocks.compactMap { block -> Table? in
      guard case .more(let words, let blocks) = block, case .table(let table)? = blocks.first
      else { return nil }
      return words.words.hasSuffix("By Business group, in %") ? table : nil
    }
    let table = try #require(tables.first)
    let column = try #require(table.columns.firstIndex { $0.heading == "Aviation" })
    #expect(table.rows.count == 5 && table.rows.allSatisfy { $0[column] == .empty })
  }

  @Test func absentAndWithheld() throws {
    var content = Fixture().content
    content.comments = CommentPlan()
    #expect(commentsSection(Reading(content)) == nil)
    content = Fixture(audience: .partner).content
    content.release.comments = ReleasedComments()
    #expect(commentsSection(Reading(content)) == nil)
    content.release.comments.counts = [
      ReleasedCommentCount(
        domain: .everyone(in: "2019"), comment: "else",
        cell: .suppressed(.tooFew(threshold: 10)))
    ]
    let section = try #require(commentsSection(Reading(content)))
    #expect(section.finding.words == "What people wrote" && section.blocks.count == 2)
  }
}
