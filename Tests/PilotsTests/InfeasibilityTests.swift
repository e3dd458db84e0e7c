import Disclosure
import Survey
import Testing

@testable import Pilots

@Suite struct InfeasibilityTests {
  private func reason(_ plan: PilotPlan, audience: Audience = .analyst) -> String? {
    let assessment = Make.assess(plan, Make.release(audience: audience), draws: 20)
    #expect(assessment.portfolios.isEmpty == (assessment.infeasible != nil))
    #expect(assessment.infeasibleDraws == (assessment.infeasible == nil ? 0 : 20))
    return assessment.infeasible
  }

  private func plan(
    _ pilots: [Pilot], count: Int?, budget: Double? = nil
  ) -> PilotPlan {
    Make.plan(pilots, [Make.criterion("reach", .reach)], count: count, budget: budget)
  }

  @Test func theCheapestCostTooMuch() {
    let costly = Make.judged(
      [[1], [0.5], [0.2]], costs: [1000, 2000, 3000].map { Range3($0) }, count: 2, budget: 2500)
    #expect(
      reason(costly)
        == "count 2 and budget £2,500 cannot all be kept: without the budget the cheapest choice "
        + "costs £3,000")
    #expect(
      reason(costly, audience: .public) == "count 2 and the budget cannot all be kept")
  }

  @Test func aBudgetOfNothing() {
    #expect(
      reason(plan([Make.pilot("P1"), Make.pilot("P2")], count: nil, budget: 0))
        == "budget £0 cannot be kept: without the budget the cheapest choice costs £10")
  }

  @Test func tooFewPilots() {
    #expect(
      reason(plan([Make.pilot("P1")], count: 2))
        == "count 2 cannot be kept: at most 1 can run together")
    #expect(reason(plan([], count: 2)) == "no pilot can be ranked")
    #expect(reason(plan([Make.pilot("P1")], count: 0)) == "count 0 cannot be kept")
  }

  @Test func exclusionsLeaveTooFew() {
    let rivals = [
      Make.pilot("P1", excludes: ["P2", "P3"]), Make.pilot("P2", excludes: ["P3"]),
      Make.pilot("P3"),
    ]
    #expect(
      reason(plan(rivals, count: 2))
        == "count 2, P1 excludes P2, P1 excludes P3 and P2 excludes P3 cannot all be kept: at most "
        + "1 can run together")
  }

  @Test func requirementsMakeItTooDear() {
    let linked = [
      Make.pilot("P1", cost: Range3(10), requires: ["P3"]), Make.pilot("P2", cost: Range3(20)),
      Make.pilot("P3", cost: Range3(90)),
    ]
    #expect(
      reason(plan(linked, count: 2, budget: 95))
        == "count 2, budget £95 and P1 requires P3 cannot all be kept: without the budget the "
        + "cheapest choice costs £100")
  }

  @Test func requiringWhatItExcludes() {
    let torn = [Make.pilot("P1", requires: ["P2"], excludes: ["P2"]), Make.pilot("P2")]
    #expect(reason(plan(torn, count: 1)) == nil)
    #expect(Make.assess(plan(torn, count: 1)).portfolios.map(\.pilots) == [["P2"]])
    #expect(
      reason(plan([Make.pilot("P1", requires: ["gone"])], count: nil))
        == "P1 requires gone (which cannot be ranked) cannot be kept")
  }

  @Test func requiringOneThatCannotBeRanked() {
    let pilots = [Make.pilot("P1", requires: ["P2"]), Make.pilot("P2", cost: Range3(-1))]
    let assessment = Make.assess(plan(pilots + [Make.pilot("P3")], count: 1))
    #expect(assessment.portfolios.map(\.pilots) == [["P3"]])
    #expect(assessment.pilots.map(\.rank) == [1, 1, nil])
    #expect(assessment.notes.count == 1)
    #expect(assessment.notes[0].hasPrefix("P1 is in no portfolio: it requires a pilot"))
  }

  @Test func moreCandidatesThanCanBeSearched() {
    let many = (0...PilotSet.limit).map { Make.pilot("P\($0)") }
    let assessment = Make.assess(plan(many, count: 6), draws: 5)
    #expect(assessment.infeasible?.hasPrefix("129 pilots can be ranked") == true)
    #expect(assessment.pilots.count == 129)
  }

  @Test(
    "money is grouped by thousands",
    arguments: [
      (0.0, "£0"), (999, "£999"), (252_000, "£252,000"), (-1_234_567, "−£1,234,567"),
    ])
  func pounds(_ amount: Double, _ text: String) { #expect(amount.pounds == text) }
}
