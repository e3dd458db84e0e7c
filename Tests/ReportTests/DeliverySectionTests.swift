internal import Disclosure
internal import Foundation
internal import Pilots
@testable internal import Report
internal import Testing

/// The register and the questions on the page and in the terminal.
@Suite struct DeliverySectionTests {
  private func section(_ id: String, _ audience: Audience) throws -> String {
    let page = try Rendering.of(audience).page
    let start = try #require(page.range(of: "<section id=\"\(id)\""))
    return String(page[start.lowerBound...].prefix { $0 != "\u{0}" })
      .components(separatedBy: "</section>")[0]
  }

  @Test("outputs accepted, overdue and due, and what is paid")
  func delivery() throws {
    let section = try section("delivery", .analyst)
    #expect(section.contains("6 of the chosen pilots’ 18 outputs are accepted; 2 are overdue"))
    #expect(section.contains("6 are</strong> accepted on 31 December 2018, 3 of them late"))
    #expect(section.contains("of the fixed £") && section.contains("31 January 2019"))
    #expect(section.contains("P2: outputs are priced £"))
    #expect(section.contains("accepted 7 days late") && section.contains("31 days overdue"))
  }

  @Test("the public reads how outputs stand, and no price")
  func published() throws {
    let section = try section("delivery", .public)
    #expect(section.contains("6 are</strong> accepted on 31 December 2018"))
    #expect(!section.contains("£") && !section.contains("price") && !section.contains("paid"))
  }

  @Test("questions that nobody chosen answers say who would, and to whom the cheapest is told")
  func learning() throws {
    let partner = try section("learning", .partner)
    #expect(partner.contains("The chosen pilots answer 1 of the programme’s 4 questions"))
    #expect(partner.contains("P12 and P14 would; the cheapest of them is P12."))
    #expect(partner.contains("No candidate would answer it."))
    let published = try section("learning", .public)
    #expect(published.contains("P12 and P14 would.") && !published.contains("cheapest"))
  }

  @Test("the terminal shows the public no price")
  func terminal() throws {
    let content = try Rendering.of(.public).content
    let (delivery, coverage) = (try #require(content.delivery), try #require(content.coverage))
    let assessment = try #require(content.assessment)
    let open = deliveryTable(delivery, assessment, audience: .partner).text()
    let closed = deliveryTable(delivery, assessment, audience: .public).text()
    #expect(open.contains("paid") && open.contains("10,010"))
    #expect(!closed.contains("paid") && !closed.contains("10,010"))
    #expect(closed.contains("6 of 18 accepted (3 late), 2 overdue, 10 due; next due 2019-01-31"))
    #expect(questionTable(coverage, assessment, audience: .partner).text().contains("cheapest"))
    #expect(!questionTable(coverage, assessment, audience: .public).text().contains("cheapest"))
  }
}
