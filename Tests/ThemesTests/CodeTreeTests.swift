internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

@Suite struct CodeTreeTests {
  private let tree = codedInterviews(
    [[0, 1], [1, 2], [2], [3], []], codes: ["w->t->old", "w->t->new", "w->s", "z"],
    lineages: [
      ["w", "w->t", "w->t->old"], ["w", "w->t", "w->t->new"], ["w", "w->s"], ["z"],
    ])

  @Test func parentsCountAnInterviewOnce() {
    let rows = codePrevalences(tree, wave: "1", confidence: 0.95)
    #expect(rows.map(\.code) == ["w", "w->t", "w->t->old", "w->t->new", "w->s", "z"])
    #expect(rows.map(\.interviews) == [3, 2, 1, 2, 2, 1])
    #expect(rows.map(\.own) == [0, 0, 1, 2, 2, 1])
    #expect(rows.map(\.depth) == [0, 1, 2, 2, 1, 0])
    #expect(rows.map(\.parent) == [nil, "w", "w->t", "w->t", "w", nil])
    #expect(rows.allSatisfy { $0.n == 5 } && rows[0].share == 60)
    // Wilson for 3 of 5, as R's prop.test(correct = FALSE).
    #expect(isClose(rows[0].interval.lower, 23.072, 1e-3))
    #expect(isClose(rows[0].interval.upper, 88.238, 1e-3))
  }

  @Test func aThemeThatListsAParentHasTheCodesBelowIt() {
    let themes = [
      Theme(name: "W", codes: ["w"], construct: nil),
      Theme(name: "T", codes: ["w->t", "w->t->old"], construct: nil),
    ]
    let found = prevalences(
      tree, wave: "1", themes: themes, segmentations: [], confidence: 0.95, replicates: 20, seed: 1)
    #expect(found.map(\.prevalence.interviews) == [3, 2])
  }

  /// Lineages that contradict each other end, and count each interview once.
  @Test func crookedTrees() {
    let crooked = codedInterviews(
      [[0], [1], [0, 1]], codes: ["a", "b"], lineages: [["b", "a"], ["a", "b"]])
    let rows = codePrevalences(crooked, wave: "1", confidence: 0.95)
    #expect(rows.map(\.code) == ["b", "a"] && rows.map(\.interviews) == [3, 3])
  }

  @Test func withoutInterviewsThereAreNoCodes() {
    #expect(
      codePrevalences(codedInterviews([], codes: []), wave: "1", confidence: 0.95).isEmpty)
    let unused = codePrevalences(
      codedInterviews([[0]], codes: ["a", "never"]), wave: "1", confidence: 0.95)
    #expect(unused.map(\.interviews) == [1, 0])
  }
}
