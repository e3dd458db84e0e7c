internal import Disclosure
internal import Foundation
@testable internal import Pilots
@testable internal import Report
internal import Survey
internal import Testing

/// Other methods beside the ranking, in words and files.
@Suite struct MethodBlocksTests {
  private func points(_ audience: Audience) throws -> [String] {
    let assessment = try #require(Rendering.of(.analyst).content.assessment)
    return methodPoints(PilotFigures(assessment, audience: audience)).map(\.words)
  }

  @Test("who moves, past whom and why, of the figures that were given")
  func sentences() throws {
    let points = try points(.analyst)
    #expect(
      points.contains(
        """
        TOPSIS (min–max): 2 of 19 change rank, τ 0.99. P2 moves most, from rank 2 to 1, past P1: on \
        need it leads by 2.3 points here and lags by 1.2 points in the value. Then P1 from 1 to 2.
        """))
    #expect(
      points.contains {
        $0.contains("on thrift it leads by 4.6 points here and is level in the value")
      })
    #expect(
      points.contains {
        $0.hasPrefix("Value for cost:") && $0.contains("it costs £35,239 and P1 £34,128")
      })
    #expect(
      points.contains(
        """
        Down the list of value for cost under the same limits: P4, P1 and P2, worth 234.6 for \
        £131,717, and three of the six asked for cannot be reached; the chosen set is worth \
        \(fixed(try #require(Rendering.of(.analyst).content.assessment).portfolios[0].value)).
        """))
    #expect(points.contains("Under the same limits PROMETHEE V would choose P7 for P6."))
  }

  @Test("a lead that grows is told with one verb")
  func growingLead() {
    let move = RankMove(
      pilot: "P2", from: 2, to: 1, rival: "P1",
      cause: .criterion("need", here: 9.87, inValue: 1.23))
    let comparison = MethodComparison(
      method: .prometheeUsual,
      places: [MethodPlace(pilot: "P2", score: 1, rank: 1, additiveRank: 2)], tau: -1,
      moves: [move])
    let assessment = Assessment(
      wave: "w", criteria: [], pilots: [], portfolios: [], infeasible: nil,
      selection: Selection(count: nil, budget: nil), draws: 1, weights: .exact, infeasibleDraws: 0)
    #expect(
      difference(comparison, PilotFigures(assessment, audience: .analyst)).words == """
        PROMETHEE II: 1 of 1 change rank, τ −1.00. P2 moves most, from rank 2 to 1, past P1: on \
        need it leads by 9.9 points here and by 1.2 points in the value.
        """)
  }

  @Test("how many pairs each method reverses, with an example")
  func reversals() throws {
    #expect(
      try points(.analyst).contains(
        """
        Taking away or duplicating one pilot at a time (1 trials, 153 pairs of others) reverses so \
        many pairs: the value 0; TOPSIS (min–max) 1. By TOPSIS (min–max), without \
        P3, P5 falls behind P4.
        """))
  }

  @Test("a table of ranks, in the page and in the terminal")
  func table() throws {
    let content = try Rendering.of(.analyst).content
    let assessment = try #require(content.assessment)
    let table = try #require(methodsTable(assessment, audience: .analyst))
    #expect(table.rows.count == 19)
    #expect(
      table.columns.map(\.name) == [
        "rank", "pilot", "name", "centroid_weights", "topsis_vector", "topsis_min_max",
        "promethee_2", "value_for_cost",
      ])
    #expect(table.rows[0].dropFirst(3).allSatisfy { $0 == .count(2) })
    #expect(table.notes.contains { $0.hasPrefix("Caution: the comparisons of Chair Jones") })
    let page = try Rendering.of(.analyst).page
    #expect(page.contains("Other methods beside it"))
    #expect(page.contains("0.03 and Chair Jones 0.35"))
  }

  @Test("nothing of costs for the public, no score that would give one away, no member’s name")
  func published() throws {
    let report = try Rendering.of(.public)
    let file = try #require(report.file("comparisons.csv"))
    #expect(!file.contains("cost") && file.contains("P1,TOPSIS,vector,,2,1\n"))
    #expect(report.page.contains("Other methods beside it"))
    #expect(
      !report.page.lowercased().contains("value for cost") && !report.page.contains("Down the list")
    )
    #expect(!report.page.contains("Chair Jones"))
    #expect(report.page.contains("the comparisons of a member contradict each other"))
    let sentence = try #require(try points(.public).first { $0.hasPrefix("TOPSIS (vector)") })
    #expect(sentence.contains("past P1. Then"))
  }

  @Test("a partner reads scores rounded, an analyst in full")
  func rounding() throws {
    let row = "P1,TOPSIS,min-max,"
    #expect(
      try #require(Rendering.of(.partner).file("comparisons.csv")).contains(row + "0.975,2,1\n"))
    let full = try #require(Rendering.of(.analyst).file("comparisons.csv"))
    #expect(full.contains(row + "0.9753543"))
  }

  @Test("one candidate has nothing beside it")
  func nothing() throws {
    let assessment = Assessment(
      wave: "w", criteria: [], pilots: [], portfolios: [], infeasible: nil,
      selection: Selection(count: nil, budget: nil), draws: 1, weights: .exact, infeasibleDraws: 0)
    #expect(methodsTable(assessment, audience: .analyst) == nil)
    #expect(methodBlocks(PilotFigures(assessment, audience: .analyst)).isEmpty)
  }
}
