internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

/// Agreement on themes: whether any of a theme's codes was given.
@Suite struct ThemeAgreementTests {
  private func alphas(_ interviews: Interviews, _ themes: [Theme]) -> [String: Double?] {
    let rows = themeAgreements(
      interviews, wave: "1", themes: themes, confidence: 0.95, replicates: 50, seed: 1)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0.estimate) })
  }

  /// A theme of one code is that code, whose α other software told.
  @Test(.enabled(if: RealStudies.has("qual-two-coders"), "\(RealStudies.reason)"))
  func aThemeOfOneCodeIsTheCode() throws {
    let interviews = try TwoCoders("Q5").interviews
    let codes = CoderAgreement(
      interviews, wave: "1", confidence: 0.95, replicates: 50, seed: 1
    ).all.filter { $0.statistic == "alpha" && $0.code != "all" }
    let themes = interviews.codes.map { Theme(name: $0, codes: [$0], construct: nil) }
    let own = alphas(interviews, themes)
    #expect(codes.count > 5)
    for row in codes { #expect(own[row.code] == row.estimate, "\(row.code)") }
  }

  /// Codes of one theme that coders take for each other are no disagreement on the theme.
  @Test func confusionWithinAThemeIsNone() {
    let given: [[Int?]] = [[0, 1], [1, 0], [0, 0], [nil, nil], [2, 2], [nil, nil]]
    let codings = given.enumerated().flatMap { unit, codes in
      codes.enumerated().map { coder, code in
        Coding(
          interview: 0, unit: "\(unit)", coder: coder, code: code, polarity: nil, severity: nil)
      }
    }
    let interviews = Interviews(
      interviews: ["I"], coders: ["x", "y"], codes: ["a", "b", "loose"], codings: codings,
      levels: [:])
    let together = alphas(interviews, [Theme(name: "T", codes: ["a", "b"], construct: nil)])
    #expect(together == ["T": 1])
    let apart = alphas(
      interviews,
      [
        Theme(name: "A", codes: ["a"], construct: nil),
        Theme(name: "B", codes: ["b"], construct: nil),
      ])
    // By hand: A has one unit of 2, two of 1 and three of 0 decisions: 1 − (4/12) / (2·4·8 / (12·11)).
    #expect(abs((apart["A"] ?? 0)! - (1 - (4.0 / 12) / (64.0 / 132))) < 1e-12)
  }

  @Test func withoutTwoCodersThereIsNone() {
    let interviews = Interviews(
      interviews: ["I"], coders: ["x"], codes: ["a"],
      codings: [
        Coding(interview: 0, unit: "1", coder: 0, code: 0, polarity: nil, severity: nil)
      ], levels: [:])
    #expect(alphas(interviews, [Theme(name: "T", codes: ["a"], construct: nil)]).isEmpty)
  }
}
