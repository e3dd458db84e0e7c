import Disclosure
import Survey
import Testing

@testable import Pilots

/// How far what a pilot addresses is not known yet.
@Suite struct UncertaintyTests {
  private let constable = Address.Scope(segment: "rank", level: "Constable")
  private let unknown = Make.criterion("unknown", .uncertainty, worst: 0, best: 10)

  private func assess(_ addresses: [Address], _ scores: [ReleasedScore]) -> CriterionScore? {
    let plan = Make.plan([Make.pilot("P1")], [unknown], addresses: addresses)
    return Make.assess(plan, Make.release(scores))[pilot: "P1"]?.criteria[0]
  }

  /// (3 · 4 + 1 · 2) / 4 = 3.5 points, of 10.
  @Test func effectWeightedHalfWidths() throws {
    let score = try #require(
      assess(
        [
          Make.address("P1", .construct("T"), effect: 3, scope: constable),
          Make.address("P1", .construct("A"), effect: 1),
          Make.address("P1", .construct("gone"), effect: 0),
        ],
        [
          Make.score("T", constable, mean: 40, within: 36...44),
          Make.score("A", mean: 70, within: 68...72),
        ]))
    #expect(score.raw == 3.5 && score.utility == 0.35)
    #expect(
      score.trail[0]
        == TrailStep(
          text: "effect 3: Tools for Constable (Rank) is known within ± 4.0",
          source: "segments.csv: w1,rank,Constable,T,mean"))
  }

  @Test("a figure without an interval, withheld or missing leaves it unscored")
  func unscored() {
    let claim = [Make.address("P1", .construct("T"))]
    #expect(assess(claim, [Make.score("T", mean: 40)])?.raw == nil)
    #expect(assess(claim, [Make.withheld("T")])?.raw == nil)
    #expect(assess(claim, [])?.raw == nil)
    #expect(assess([], [])?.raw == 0)
  }
}
