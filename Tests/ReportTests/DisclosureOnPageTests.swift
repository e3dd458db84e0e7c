internal import Disclosure
internal import Foundation
internal import Pilots
@testable internal import Report
internal import Survey
internal import Testing

/// What the gate withholds does not come back by another door.
@Suite struct DisclosureOnPageTests {
  @Test("a withheld cell prints no digit", arguments: [Audience.partner, .public])
  func withheld(_ audience: Audience) throws {
    let page = try Rendering.of(audience).page
    let cells = page.matches(of: /<td class="withheld"[^>]*>([^<]*)</)
    #expect(cells.count > 9)
    for cell in cells { #expect(!String(cell.1).contains { $0.isNumber }) }
    for row in page.matches(of: /<th scope="row">Aviation<\/th>(.*?)<\/tr>/) {
      let texts = String(row.1).matches(of: />([^<]*)</).map { String($0.1) }
      #expect(!texts.joined().contains { $0.isNumber }, "\(texts)")
    }
  }

  @Test("an analyst sees the small group, marked")
  func small() throws {
    let page = try Rendering.of(.analyst).page
    #expect(page.contains("untested small"))
    #expect(!page.contains("class=\"withheld\""))
  }

  @Test("the public sees no cost, no sponsor and no criterion made of cost")
  func nothingCommercial() throws {
    let report = try Rendering.of(.public)
    let (content, page) = (report.content, report.page)
    let costs = try #require(content.assessment).pilots.map(\.pilot.cost.mode)
    let totals = try #require(content.assessment).portfolios.map(\.cost)
    let body = try #require(page.range(of: "</style>")).upperBound
    let everything = page[body...] + report.files.map(\.csv).joined()
    for cost in costs + totals + [252_000] {
      #expect(!everything.contains(fixed(cost, 0)), "£\(cost)")
      #expect(!everything.contains(cost.description), "£\(cost)")
    }
    for word in ["Sponsor", "£", "thrift", "budget"] {
      #expect(!everything.contains(word), "\(word)")
    }
  }

  @Test("a partner sees costs")
  func partner() throws {
    let page = try Rendering.of(.partner).page
    #expect(page.contains("£252,000"))
  }

  @Test("a change that drift blocks says so and prints no figure")
  func drift() throws {
    let report = try Rendering.of(.public)
    #expect(report.page.contains("is withheld, because the questions changed"))
    let change = try #require(report.file("change.csv"))
    #expect(change.contains("2018,2019,all,all,T,mean,,,,,,,suppressed,,,\n"))
  }
}
