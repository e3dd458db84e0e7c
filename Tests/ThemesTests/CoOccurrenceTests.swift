internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

@Suite struct CoOccurrenceTests {
  /// Five interviews, three codes: 110, 111, 011, 100, 001.
  private let published = codedInterviews(
    [[0, 1], [0, 1, 2], [1, 2], [0], [2]], codes: ["a", "b", "c"])

  @Test func publishedCase() throws {
    let pairs = coOccurrences(published, wave: "1", themes: singleThemes(["a", "b", "c"]))
      .filter { $0.kind == .theme }
    #expect(pairs.map { [$0.first, $0.second] } == [["a", "b"], ["a", "c"], ["b", "c"]])
    #expect(pairs.map(\.both) == [2, 1, 2])
    #expect(pairs.map(\.firstInterviews) == [3, 3, 3] && pairs.map(\.n) == [5, 5, 5])
    for (pair, jaccard) in zip(pairs, [0.5, 0.2, 0.5]) { #expect(isClose(pair.jaccard, jaccard)) }
    for (pair, lift) in zip(pairs, [1.1111, 0.5556, 1.1111]) {
      #expect(abs(pair.lift - lift) < 5e-5)
    }
    // Of C(5, 3) = 10 tables of 3 and 3 in 5, one, six and three have 3, 2 and 1 in both.
    for (pair, p) in zip(pairs, [1.0, 0.4, 1]) { #expect(isClose(pair.p, p, 1e-9)) }
    for (pair, q) in zip(pairs, [1.0, 1, 1]) { #expect(isClose(pair.q, q, 1e-9)) }
  }

  @Test func codesArePairedWhereTwoInterviewsShareThem() {
    let said = [[0, 1, 3], [0, 1, 3], [0, 1, 2], [0]]
    let pairs = coOccurrences(
      codedInterviews(said, codes: ["a", "b", "once", "d"]), wave: "1", themes: [])
    #expect(pairs.map { [$0.first, $0.second] } == [["a", "b"], ["a", "d"], ["b", "d"]])
    #expect(pairs.allSatisfy { $0.kind == .code })
    // What every interview mentions can go with nothing in particular.
    #expect(pairs[0].p == nil && pairs[0].q == nil && pairs[0].lift == 1)
    // Of three and two in four, one or two share both, one as likely as the other.
    #expect(isClose(pairs[2].p, 1, 1e-9) && isClose(pairs[2].q, 1, 1e-9))
  }

  @Test func aPassageGivenTwiceCountsOnce() {
    let twice = codedInterviews(
      [[0, 1, 1, 0], [0, 1, 2, 2], [1, 2], [0, 0], [2]], codes: ["a", "b", "c"])
    let themes = singleThemes(["a", "b", "c"])
    #expect(
      coOccurrences(twice, wave: "1", themes: themes)
        == coOccurrences(published, wave: "1", themes: themes))
  }

  @Test func nothingToPair() {
    let themes = singleThemes(["a"])
    #expect(coOccurrences(codedInterviews([], codes: []), wave: "1", themes: themes).isEmpty)
    #expect(coOccurrences(codedInterviews([[0]], codes: ["a"]), wave: "1", themes: themes).isEmpty)
    // A theme that nobody mentions makes no pair.
    let one = coOccurrences(
      codedInterviews([[0], [0]], codes: ["a", "never"]), wave: "1",
      themes: singleThemes(["a", "never"]))
    #expect(one.isEmpty)
  }
}
