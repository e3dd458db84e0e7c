internal import Survey
internal import Testing

@testable internal import Disclosure

/// What weighting cost is about everybody, and tells how many they are.
@Suite struct WeightingGateTests {
  private let summary = WeightingSummary(
    wave: "1", respondents: 1_303, effectiveRespondents: 1_012.4321, efficiency: 0.77699,
    raked: ["rank"], iterations: 14, largestMarginError: 4.2e-11, trimmedMass: 0.2468,
    smallest: 0.31234, largest: 4.98765, replicates: 1000, lostReplicates: 2,
    finitePopulation: 43_212, negative: 3)

  private func released(to audience: Audience, _ respondents: Int = 1_303) -> WeightingSummary? {
    var summary = summary
    summary.respondents = respondents
    var findings = WaveFindings(wave: "1")
    findings.weighting = summary
    return Gate(for: audience, of: RandomStudy(seed: 1).data).weighting(findings)
  }

  @Test func analystsSeeEveryDigit() {
    #expect(released(to: .analyst) == summary)
    #expect(released(to: .analyst, 3)?.respondents == 3)
  }

  @Test func thePublicSeesItRounded() throws {
    let shown = try #require(released(to: .public))
    #expect(shown.respondents == 1_305 && shown.effectiveRespondents == 1_010)
    #expect(shown.efficiency == 0.78 && shown.trimmedMass == 0 && shown.negative == 5)
    #expect(shown.smallest == 0.31 && shown.largest == 4.99 && shown.largestMarginError == 0)
    #expect(shown.finitePopulation == 43_212 && shown.lostReplicates == 2)
  }

  @Test func partnersSeeWholePeople() throws {
    let shown = try #require(released(to: .partner))
    #expect(shown.respondents == 1_303 && shown.effectiveRespondents == 1_012)
    #expect(shown.trimmedMass == 0.2 && shown.negative == 3)
  }

  @Test(arguments: [Audience.partner, .public])
  func fewerThanTheThresholdAreWithheld(_ audience: Audience) {
    #expect(released(to: audience, 9) == nil && released(to: audience, 10) != nil)
  }
}
