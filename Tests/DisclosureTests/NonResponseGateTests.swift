internal import Estimation
internal import Survey
internal import Testing

@testable internal import Disclosure

/// What the gate lets through of those who did not answer.
@Suite struct NonResponseGateTests {
  private func release(
    _ audience: Audience, heads: [Int] = [50, 60], late: LateDifference? = nil
  ) -> ReleasedNonResponse? {
    var findings = WaveFindings(wave: "1")
    let domains = ["x", "y"].map { Domain(wave: "1", segment: "s", level: $0) }
    let everyone = Domain.everyone(in: "1")
    let total = heads.reduce(0, +)
    findings.responses = zip([everyone] + domains, [total] + heads).map {
      Response(
        domain: $0, n: $1, population: 400, sampleShare: 50, populationShare: 50,
        weightedShare: 50, rate: 12.3456)
    }
    let measure = Measure(kind: .construct, id: "c")
    findings.scores = zip([everyone] + domains, [total] + heads).map { domain, n in
      DrawnScore(
        score: Score(
          domain: domain, measure: measure, statistic: .mean,
          estimate: Estimate(value: 60, standardError: 1, interval: nil, df: n - 1, n: n)),
        draws: [])
    }
    findings.nonresponse.representativeness = [
      Representativeness(
        wave: "1", segments: ["s"], indicator: 0.91234, adjusted: 0.92345, variation: 0.3456,
        partials: [("x", 0.1234), ("y", -0.1234)], n: total)
    ]
    findings.nonresponse.tippingPoints = zip(domains, heads).map {
      TippingPoint(
        domain: $0, measure: measure, conclusion: .flag, mean: 61.2345, rate: 12.3456,
        difference: -7.6543, n: $1)
    }
    findings.nonresponse.lateDifferences = [late].compactMap(\.self)
    return Release(Findings(waves: [findings], changes: []), through: Gate(for: audience, of: data))
      .nonresponse.first
  }

  private let data = SurveyData(
    title: StudyTitle(title: "", organisation: "", marking: ""),
    codebook: Codebook(
      items: [], constructs: [Construct(id: "c", title: "c", items: [], isOutcome: false)]),
    segmentations: [Segmentation(id: "s", title: "s", levels: ["x", "y"])], waves: [],
    waveTitles: [])

  private func late(early: Int, late: Int, undated: Int) -> LateDifference {
    LateDifference(
      wave: "1", measure: .index, lastEarlyDay: "2018-05-02", early: 60.123, late: 55.987,
      contrast: nil, nEarly: early, nLate: late, undated: undated)
  }

  @Test func analystsSeeEveryDigit() throws {
    let found = try #require(
      release(.analyst, heads: [3, 60], late: late(early: 5, late: 3, undated: 1)))
    #expect(found.representativeness[0].cell.value?.indicator == 0.91234)
    #expect(found.tippingPoints.allSatisfy { $0.cell.value?.difference == -7.6543 })
    #expect(found.lateDifferences[0].cell.value?.early == 60.123)
  }

  @Test func othersSeeThemRounded() throws {
    let found = try #require(release(.public, late: late(early: 70, late: 33, undated: 0)))
    let row = try #require(found.representativeness[0].cell.value)
    #expect(row.indicator == 0.91 && row.partials.map(\.value) == [0.12, -0.12])
    let point = try #require(found.tippingPoints[0].cell.value)
    #expect(point.mean == 61 && point.difference == -8 && point.rate == 12 && point.n == 50)
    let half = try #require(found.lateDifferences[0].cell.value)
    #expect(half.early == 60 && half.late == 56 && half.nLate == 35)
  }

  /// The rates of all levels but the withheld, and R over all, would tell the withheld ones.
  @Test(arguments: [Audience.partner, .public])
  func nothingOfAWithheldLevel(_ audience: Audience) throws {
    let found = try #require(release(audience, heads: [3, 60]))
    #expect(found.representativeness.allSatisfy { $0.cell.suppression != nil })
    #expect(found.tippingPoints.allSatisfy { $0.cell.suppression != nil })
  }

  /// Everyone less the early and the late are the undated: nobody, or as many as any group.
  @Test(arguments: [
    (70, 30, 0, true), (70, 30, 10, true), (70, 30, 1, false), (70, 30, 9, false),
    (70, 9, 0, false), (9, 70, 20, false),
  ])
  func halvesAreShownWholeOrNotAtAll(_ early: Int, _ late: Int, _ undated: Int, _ isShown: Bool)
    throws
  {
    let found = try #require(
      release(.partner, late: self.late(early: early, late: late, undated: undated)))
    #expect((found.lateDifferences[0].cell.value != nil) == isShown)
  }
}
