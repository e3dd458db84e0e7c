internal import Estimation
internal import Survey
internal import Testing

@testable internal import Disclosure

/// Drivers leave only where enough people stand behind all of them.
@Suite struct DriverGateTests {
  @Test(arguments: [(9, true), (10, false)])
  func fewerThanTheThresholdAreWithheld(_ n: Int, _ isWithheld: Bool) {
    for audience in [Audience.partner, .public] {
      #expect((release(n: n, for: audience).drivers[0].cell.value == nil) == isWithheld)
    }
    #expect(release(n: n, for: .analyst).drivers[0].cell.shown?.isSmall == isWithheld)
  }

  /// A construct whose score of everyone is withheld drives nothing in public.
  @Test func aWithheldConstructWithholdsAll() {
    let withheld = release(n: 40, for: .partner, behindConstructs: 9)
    #expect(withheld.drivers[0].cell.suppression == .tooFew(threshold: 10))
    #expect(release(n: 40, for: .partner, behindConstructs: 41).drivers[0].cell.value != nil)
  }

  @Test func figuresAreRoundedByAudience() throws {
    let shown = try #require(release(n: 43, for: .public).drivers[0].cell.value)
    #expect(shown.n == 45 && shown.rSquared == 52)
    #expect(shown.rSquaredInterval == Interval(lower: 47, upper: 57))
    #expect(shown.shares[0].share == 33)
    #expect(shown.shares[0].interval == Interval(lower: 30, upper: 37))
    let exact = try #require(release(n: 43, for: .analyst).drivers[0].cell.value)
    #expect(exact == drivers(n: 43))
  }

  @Test func aStudyWithoutAnOutcomeReleasesNone() {
    #expect(RandomStudy(seed: 1).release(for: .partner).drivers.isEmpty)
  }

  private func drivers(n: Int) -> OutcomeDrivers {
    OutcomeDrivers(
      wave: "1", outcome: "b", n: n, method: .shapley, rSquared: 52.31,
      rSquaredInterval: Interval(lower: 47.2, upper: 57.4),
      shares: [
        DriverShare(construct: "a", share: 33.3, interval: Interval(lower: 29.6, upper: 36.8))
      ])
  }

  /// A study of two constructs, each scored by so many people.
  private func release(
    n: Int, for audience: Audience, behindConstructs: Int = 50
  ) -> Release {
    let data = RandomStudy(seed: 1).data
    var wave = WaveFindings(wave: "1")
    wave.drivers = drivers(n: n)
    wave.responses = [
      Response(
        domain: .everyone(in: "1"), n: 50, population: nil, sampleShare: 100,
        populationShare: nil, weightedShare: 100)
    ]
    wave.scores = data.codebook.constructs.map { construct in
      DrawnScore(
        score: Score(
          domain: .everyone(in: "1"), measure: Measure(kind: .construct, id: construct.id),
          statistic: .mean,
          estimate: Estimate(
            value: 50, standardError: 1, interval: nil, df: 9, n: behindConstructs)), draws: [])
    }
    return Release(
      Findings(waves: [wave], changes: []), through: Gate(for: audience, of: data))
  }
}
