import Testing

@testable import Pilots

@Suite struct ConflictTests {
  /// Of 600 instances, those without any set: no smaller conflict exists, and the one
  /// named is a conflict.
  @Test("the conflict named is smallest", arguments: 0..<6)
  func smallest(_ block: Int) throws {
    for stream in block * 100..<(block + 1) * 100 {
      let choice = RandomSelection(60_000 + stream, upTo: 6)
      let rules = choice.constraints
      guard rules.count <= 10, choice.best == nil else { continue }
      let sizes = (1..<(1 << rules.count)).compactMap { subset -> Int? in
        let kept = rules.indices.filter { subset >> $0 & 1 == 1 }.map { rules[$0] }
        return choice.every(of: kept).isEmpty ? kept.count : nil
      }
      var conflict = SmallestConflict(choice.rules, costs: choice.costs)
      let result = conflict.search()
      let found = try #require(result)
      #expect(choice.every(of: found.map { rules[$0] }).isEmpty, "instance \(stream)")
      #expect(found.count == sizes.min(), "instance \(stream)")
    }
  }

  @Test("rules that can be kept are no conflict")
  func none() {
    let rules = PortfolioRules(candidates: 3, count: 2, budget: 5)
    var conflict = SmallestConflict(rules, costs: [1, 2, 3])
    #expect(conflict.search() == nil)
  }

  @Test("constraints are named as a person would")
  func names() {
    let all: [(Constraint, String)] = [
      (.exactly(6), "count 6"), (.atLeast(2), "at least 2 pilots"),
      (.atMost(8), "at most 8 pilots"), (.budget(252_000), "budget £252,000"),
      (.requires(0, 1), "P09 requires P02"),
      (.unmet(0, "P30"), "P09 requires P30 (which cannot be ranked)"),
      (.excludes(0, 1), "P09 excludes P02"),
      (.coverage("tools", PilotSet([0]), atLeast: 2), "coverage of tools ≥ 2"),
      (.groupAtLeast("North", PilotSet([0]), 1), "group North ≥ 1"),
      (.groupAtMost("North", PilotSet([0]), 3), "group North ≤ 3"),
    ]
    for (constraint, words) in all {
      let label = constraint.label(["P09", "P02"])
      #expect(label.words(showsMoney: true) == words)
      #expect(label.isCommercial == (constraint.amount != nil))
      #expect(label.words(showsMoney: false) == (label.isCommercial ? "the budget" : words))
    }
  }
}
