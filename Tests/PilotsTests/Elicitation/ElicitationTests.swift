import Survey
import Testing

@testable import Pilots

@Suite struct ElicitationTests {
  private func plan(_ comparisons: [(String, String, Double, String)]) -> PilotPlan {
    var plan = Make.judged(
      [[0.9, 0.2, 0.1], [0.1, 0.8, 0.9]], swings: [0, 0, 0], weights: .order)
    plan.comparisons = comparisons.map {
      CriterionComparison(criterion: $0.0, over: $0.1, ratio: $0.2, member: $0.3)
    }
    return plan
  }

  private let consistent = [("c1", "c2", 2.0, ""), ("c3", "c1", 0.25, ""), ("c2", "c3", 2, "")]

  @Test("comparisons say what swings are: 4 to 2 to 1")
  func swings() throws {
    let assessment = Make.assess(plan(consistent), draws: 10)
    #expect(assessment.criteria.map(\.criterion.swing) == [100, 50, 25])
    let sevenths = assessment.criteria.map { 7 * $0.weight }
    #expect(areClose(sevenths, [4, 2, 1], 1e-8))
    let elicitation = try #require(assessment.comparisons.elicitation)
    #expect(elicitation.criteria == ["c1", "c2", "c3"])
    #expect((elicitation.panel.ratio ?? 1) < 1e-12 && elicitation.members.isEmpty)
    #expect(assessment.notes.isEmpty)
  }

  @Test("criteria called equal share a tier of the order")
  func equals() {
    let assessment = Make.assess(
      plan([("c1", "c2", 3, ""), ("c3", "c1", 0.333333333, ""), ("c2", "c3", 1, "")]), draws: 10)
    let swings = assessment.criteria.map(\.criterion.swing)
    #expect(swings[1] == swings[2])
  }

  @Test("a panel that contradicts itself is told so: CR of (9, 9, 1/9)")
  func contradiction() throws {
    let assessment = Make.assess(
      plan([("c1", "c2", 9, ""), ("c2", "c3", 9, ""), ("c1", "c3", 1.0 / 9, "")]), draws: 10)
    // λ = 1 + 9 + 1/9 of a circle: CI = (10.111 − 3)/2, over 0.58.
    let ratio = try #require(assessment.comparisons.elicitation?.panel.ratio)
    #expect(abs(ratio - (7 + 1.0 / 9) / 2 / 0.58) < 1e-9)
    #expect(
      assessment.notes == [
        "the panel’s comparisons contradict each other: consistency ratio 6.13, above 0.1"
      ])
  }

  @Test("members are put together by geometric means, and each is looked at")
  func members() throws {
    let ann = consistent.map { ($0.0, $0.1, $0.2, "Ann") }
    let ben = [("c1", "c2", 8.0, "Ben"), ("c1", "c3", 1, "Ben"), ("c2", "c3", 8, "Ben")]
    let elicitation = try #require(Elicitation(plan(ann + ben)))
    #expect(elicitation.members.map(\.member) == ["Ann", "Ben"])
    // √(2·8) = 4, √(4·1) = 2, √(2·8) = 4.
    let expected = PairwiseWeights([[1, 4, 2], [0.25, 1, 4], [0.5, 0.25, 1]])
    #expect(areClose(elicitation.panel.weights, expected.weights, 1e-12))
    #expect(elicitation.members.map(\.isInconsistent) == [false, true])
    let named = elicitation.caveats(namesMembers: true)
    #expect(named.contains { $0.hasPrefix("the comparisons of Ben contradict") })
    #expect(!named.contains { $0.contains("Ann") })
    let unnamed = elicitation.caveats(namesMembers: false)
    #expect(unnamed.count == named.count && !unnamed.joined().contains("Ben"))
  }

  @Test func withoutThemSwingsStandAsTheyAre() {
    #expect(Elicitation(plan([])) == nil)
    #expect(Elicitation(plan([("c1", "c2", 2, "")])) == nil)
    #expect(Make.assess(Make.judged([[1], [0]]), draws: 10).comparisons.elicitation == nil)
  }
}
