internal import Disclosure
internal import Pilots
internal import Report
internal import Testing

@Suite struct PortfolioFilesTests {
  @Test("the public learns nothing of costs, the budget, or a criterion made of them")
  func publicly() throws {
    let rendering = try Rendering.of(.public)
    #expect(rendering.file("frontier.csv") == nil)
    // One criterion is commercial, so that nothing of any criterion is shown.
    #expect(rendering.file("tornado.csv") == nil && rendering.file("criteria.csv") == nil)
    let switching = try #require(rendering.file("switching.csv"))
    #expect(switching.contains("value,P7") && !switching.contains("need"))
    #expect(!switching.contains("cost,") && !switching.contains("thrift"))
    let constraints = try #require(rendering.file("constraints.csv"))
    #expect(constraints == "kind,constraint,gain,enters,leaves,cost\ncount,count 6,12.3,P7,,\n")
    for money in ["47,111", "47111", "259,717", "259717", "271717", "48717", "budget £"] {
      #expect(!rendering.page.contains(money), "\(money)")
    }
    #expect(!rendering.page.contains("cost more than the budget"))
  }

  @Test("partners and analysts see all of it; a partner rounded")
  func confidentially() throws {
    let partner = try Rendering.of(.partner)
    let switching = try #require(partner.file("switching.csv"))
    #expect(switching.contains("weight,,need,rise,0.303,0.414,P7,P6\n"))
    #expect(switching.contains("cost,P7,,fall,40794.0,,,\n"))
    let constraints = try #require(partner.file("constraints.csv"))
    #expect(constraints.contains("more\",2.0,P7,P6,259717.0\n"))
    let frontier = try #require(try Rendering.of(.analyst).file("frontier.csv"))
    #expect(frontier.contains("P1;P2;P3,106717.0,222.123456,yes,no\n"))
    #expect(frontier.contains(",yes,yes\n"))
    let tornado = try #require(partner.file("tornado.csv"))
    #expect(
      tornado.contains("utility,P6,learning,0.5,0.313,0.717,-4.1,5.1,yes,P7,P6,,\n"))
  }

  @Test("the page shows the proof, the frontier, prices, the tornado and the switches")
  func page() throws {
    let page = try Rendering.of(.partner).page
    for words in [
      "CBC 2.10.8", "The runner-up, 0.47 % short", "P7 for P6",
      "37 %", "What each rule costs", "budget £252,000", "weight of need",
      "The next step beyond the chosen portfolio costs",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func terminal() {
    let assessment = Fixture().assessment
    let table = portfolioTable(assessment, audience: .analyst)
    #expect(table.notes.contains { $0.hasPrefix("certified by CBC 2.10.8") })
    #expect(table.rows.count == 2 + 1 + 4)
    let open = portfolioTable(assessment, audience: .public)
    #expect(open.rows.count == 1 + 1)
    #expect(!open.notes.contains { $0.contains("£") || $0.contains("over budget") })
  }
}
