internal import Foundation
internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

private func coding(
  _ interview: Int, _ unit: String, _ coder: Int?, _ code: Int?, _ polarity: Polarity? = nil
) -> Coding {
  Coding(
    interview: interview, unit: unit, coder: coder, code: code, polarity: polarity, severity: nil)
}

@Suite struct PrevalenceTests {
  private let themes = [
    Theme(name: "T", codes: ["a", "b"], construct: "c"),
    Theme(name: "U", codes: ["z"], construct: nil),
  ]
  private func found(_ codings: [Coding], _ interviews: Int = 4) -> [ThemePrevalence] {
    prevalences(
      Interviews(
        interviews: (0..<interviews).map { "I\($0)" }, coders: ["x", "y"], codes: ["a", "b"],
        codings: codings, levels: ["g": ["s", "s", "t", nil]]), wave: "1", themes: themes,
      segmentations: [Segmentation(id: "g", title: "g", levels: ["s", "t"])], confidence: 0.95,
      replicates: 200, seed: 1
    ).map(\.prevalence)
  }

  @Test func theInterviewIsTheUnitNotThePassage() {
    let rows = found([
      coding(0, "1", 0, 0), coding(0, "2", 0, 1), coding(0, "3", 1, 0), coding(2, "1", 0, 1),
    ])
    let everyone = rows.first { $0.theme == "T" && $0.domain.isEveryone }
    #expect(everyone?.interviews == 2 && everyone?.n == 4 && everyone?.share == 50)
    let group = rows.first { $0.theme == "T" && $0.domain.level == "s" }
    #expect(group?.interviews == 1 && group?.n == 2)
    #expect(rows.first { $0.theme == "U" && $0.domain.isEveryone }?.interviews == 0)
  }

  @Test func withoutPolarityThereAreNoBarriersRatherThanNone() {
    #expect(found([coding(0, "1", 0, 0)]).allSatisfy { $0.polarity == nil })
    let rows = found([coding(0, "1", 0, 0, .barrier), coding(1, "1", 0, 0, .enabler)])
    let barrier = rows.first { $0.theme == "T" && $0.domain.isEveryone && $0.polarity == .barrier }
    #expect(barrier?.interviews == 1)
  }

  /// A resample of n has each interview once on average, so a share's draws centre on it.
  @Test func resamplesCentreOnTheShare() {
    let resamples = resampledCounts(26, replicates: 4000, seed: 7)
    let marked = (0..<26).map { $0 < 10 }
    let mean = resamples.reduce(0) { $0 + $1.share(of: marked) } / 4000
    // One draw's share has a standard deviation of 9.5; the mean of 4,000, 0.15.
    #expect(abs(mean - 1000.0 / 26) < 0.75)
  }
}

@Suite struct VerdictTests {
  private func score(_ lower: Double, _ upper: Double) -> Estimate {
    Estimate(
      value: (lower + upper) / 2, standardError: 1, interval: Interval(lower: lower, upper: upper),
      df: 9, n: 10)
  }
  private func named(_ k: Int) -> ThemePrevalence {
    ThemePrevalence(.everyone(in: "1"), "T", .barrier, named: k, n: 26, confidence: 0.95)
  }

  @Test func everyCombination() {
    func verdict(_ score: Estimate?, _ barrier: Int, _ enabler: Int) -> Verdict {
      VerdictRule.verdict(
        score: score, index: 50, barrier: named(barrier), enabler: named(enabler))
    }
    let (low, middle, high) = (score(40, 49), score(45, 55), score(51, 60))
    #expect(verdict(low, 15, 2) == .confirm)
    #expect(verdict(low, 2, 3) == .surveyOnly)
    #expect(verdict(low, 2, 15) == .conflict)
    #expect(verdict(high, 15, 2) == .conflict)
    #expect(verdict(middle, 15, 2) == .interviewsOnly)
    #expect(verdict(nil, 15, 2) == .interviewsOnly)
    #expect(verdict(middle, 10, 2) == .silent)
    #expect(verdict(high, 2, 15) == .silent)
  }
}
