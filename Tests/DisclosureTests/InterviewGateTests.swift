internal import Estimation
internal import Survey
internal import Testing
internal import Themes

@testable internal import Disclosure

/// Senior staff beside others, and change in themes, at the gate.
@Suite struct InterviewGateTests {
  private let scale = Scale(id: "s", labels: ["no", "yes"], favourable: [false, true])
  private let measure = Measure(kind: .construct, id: "c")

  private func data() -> SurveyData {
    let item = Item(id: "i", wording: "i", scale: scale, construct: "c", direction: .positive)
    var data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: [item],
        constructs: [Construct(id: "c", title: "c", items: [0], isOutcome: false)]),
      segmentations: [Segmentation(id: "g", title: "g", levels: ["a", "b", "c"])], waves: [],
      waveTitles: [], threshold: 10)
    data.senior = SeniorStaff(segment: "g", levels: ["a", "b"])
    return data
  }

  private func estimate(_ n: Int) -> Estimate {
    Estimate(
      value: 41.26, standardError: 1.234, interval: Interval(lower: 39, upper: 44), df: n - 1, n: n)
  }

  /// Three levels of so many people; the first two are senior.
  private func findings(_ sizes: [Int], changes: [ThemeChange] = []) -> Findings {
    var wave = WaveFindings(wave: "1")
    func add(_ domain: Domain, _ n: Int) {
      wave.responses.append(
        Response(
          domain: domain, n: n, population: nil, sampleShare: 0, populationShare: nil,
          weightedShare: 0))
      for measure in [measure, Measure(kind: .item, id: "i"), .index] {
        wave.scores.append(
          DrawnScore(
            score: Score(
              domain: domain, measure: measure, statistic: .mean, estimate: estimate(n)),
            draws: []))
      }
    }
    for (level, n) in zip(["a", "b", "c"], sizes) {
      add(Domain(wave: "1", segment: "g", level: level), n)
    }
    add(.everyone(in: "1"), sizes.reduce(0, +))
    wave.senior = [
      SeniorScore(
        measure: measure, seniors: estimate(sizes[0] + sizes[1]), others: estimate(sizes[2]),
        contrast: nil, flag: .notTested)
    ]
    var findings = Findings(waves: [wave], changes: [])
    findings.themeChanges = changes
    return findings
  }

  private func senior(_ sizes: [Int], _ audience: Audience) throws -> Released<SeniorScore> {
    let release = Release(findings(sizes), through: Gate(for: audience, of: data()))
    let row = try #require(release.evidence.first { $0.construct == "c" })
    return try #require(row.senior)
  }

  @Test func seniorsAreShownWhereEveryLevelIs() throws {
    let shown = try #require(try senior([40, 50, 60], .public).value)
    #expect(shown.seniors.value == 41 && shown.seniors.n == 90 && shown.others.n == 60)
    #expect(try senior([40, 50, 60], .partner).value?.seniors.value == 41.3)
  }

  /// Senior a and b together less the shown b would be the withheld a.
  @Test func aWithheldLevelWithholdsItsGroup() throws {
    for sizes in [[4, 50, 60], [50, 4, 60], [40, 50, 4]] {
      for audience in [Audience.partner, .public] {
        #expect(try senior(sizes, audience).value == nil, "\(sizes)")
      }
      #expect(try senior(sizes, .analyst).value?.seniors.value == 41.26)
    }
  }

  private func change(_ n: Int, _ obstacles: [String] = []) -> ThemeChange {
    func side(_ wave: String) -> ThemePrevalence {
      ThemePrevalence(
        domain: .everyone(in: wave), theme: "T", polarity: nil, interviews: n / 3, n: n,
        share: 100 / 3, interval: Interval(lower: 19.19, upper: 51.22))
    }
    return ThemeChange(
      from: "0", to: "1", theme: "T", polarity: nil, earlier: side("0"), later: side("1"),
      difference: 12.345, interval: Interval(lower: -1.234, upper: 20.55), p: 0.12345, q: 0.2,
      flag: .noEvidence, obstacles: obstacles)
  }

  private func cell(_ change: ThemeChange, _ audience: Audience) -> Released<ThemeChange>? {
    Release(findings([40, 50, 60], changes: [change]), through: Gate(for: audience, of: data()))
      .themeChanges.first?.cell
  }

  @Test func themeChangesAreRoundedAndWithheld() throws {
    let shown = try #require(cell(change(30), .public)?.value)
    #expect(shown.difference == 12 && shown.p == 0.123 && shown.earlier.n == 30)
    #expect(cell(change(9), .partner)?.suppression == .tooFew(threshold: 10))
    #expect(cell(change(9), .analyst)?.shown?.isSmall == true)
    #expect(cell(change(30, ["“a” is new in 1"]), .public)?.suppression == .recoding)
    #expect(cell(change(30, ["“a” is new in 1"]), .analyst)?.value?.difference == 12.345)
  }
}
