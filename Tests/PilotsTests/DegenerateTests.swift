import Survey
import Testing

@testable import Pilots

@Suite struct DegenerateTests {
  @Test func onePilot() {
    let assessment = Make.assess(Make.judged([[0.3]], count: 1))
    #expect(assessment.pilots.map(\.acceptability) == [[1]])
    #expect(assessment.pilots[0].selectedShare == 1)
    #expect(assessment.pilots[0].coreIndex == 1)
  }

  @Test("identical pilots share every rank; the first in the file is chosen")
  func identicalPilots() {
    let assessment = Make.assess(
      Make.judged(Array(repeating: [0.1, 0.7, 0.2], count: 7), count: 3, weights: .uniform))
    #expect(assessment.pilots.allSatisfy { $0.rank == 1 && $0.acceptability[0] == 1 })
    #expect(assessment.portfolios[0].pilots == ["P1", "P2", "P3"])
    #expect(assessment.portfolios.count == 35)
    #expect(assessment.portfolios.allSatisfy { $0.gap < 1e-9 })
    #expect(assessment[pilot: "P4"]?.selectedShare == 0)
  }

  @Test func moreTiesThanAreListed() {
    let assessment = Make.assess(
      Make.judged(Array(repeating: [0.5], count: 20), count: 6), draws: 10)
    #expect(assessment.portfolios.count == 200)
    #expect(assessment.notes == ["only the best 200 portfolios within 2 % are listed"])
  }

  @Test("a criterion without a range is worth nothing, and never NaN")
  func zeroRange() {
    let criteria = [
      Make.criterion("flat", .column("flat"), worst: 5, best: 5),
      Make.criterion("real", .column("real"), swing: 0),
    ]
    let pilots = ["P1", "P2"].map {
      Make.pilot($0, judged: ["flat": Range3(5), "real": Range3(0.5)])
    }
    let assessment = Make.assess(Make.plan(pilots, criteria, weights: .uniform))
    #expect(assessment.pilots.map(\.value) == [0, 0])
    #expect(assessment.criteria.map(\.weight) == [1, 0])
    #expect(assessment.notes.count == 1)
    #expect(assessment.portfolios.allSatisfy { $0.gap == 0 })
  }

  @Test func nothingSaidOfWeights() {
    let assessment = Make.assess(Make.judged([[1, 0], [0, 0.5]], swings: [0, 0]))
    #expect(assessment.criteria.map(\.weight) == [0.5, 0.5])
    #expect(assessment.notes == ["no swing is above 0: every criterion counts alike"])
  }

  @Test func noCriteriaAndNoPilots() {
    #expect(Make.assess(Make.plan([Make.pilot("P1")], [])).pilots[0].value == 0)
    #expect(Make.assess(Make.plan([], [])).infeasible == "no pilot can be ranked")
  }

  @Test("a budget holds for the drawn cost")
  func drawnCosts() throws {
    let costs = [Range3(low: 0, mode: 10, high: 20), Range3(5)]
    let assessment = Make.assess(
      Make.judged([[1], [0.5]], costs: costs, count: 1, budget: 10), draws: 20_000)
    // Half of a symmetric triangle lies below its mode; 4.5 errors are 0.0159.
    let share = try #require(assessment[pilot: "P1"]?.selectedShare)
    #expect(abs(share - 0.5) < 0.0159)
    #expect(assessment[pilot: "P1"]?.isSelected == true)
    #expect(assessment.infeasibleDraws == 0)
  }

  @Test func costsThatAreNoCosts() {
    let assessment = Make.assess(
      Make.judged(
        [[1], [0.5]], costs: [Range3(low: -5, mode: 10, high: 20), Range3(.nan)]))
    #expect(assessment.pilots.allSatisfy { $0.unrankable.count == 1 })
  }
}
