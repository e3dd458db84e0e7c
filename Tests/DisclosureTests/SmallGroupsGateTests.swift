internal import Estimation
internal import Survey
internal import Testing

@testable internal import Disclosure

extension RandomStudy {
  /// The study with steadied scores of every level, and a climate of every measure.
  func steadied() -> Findings {
    var wave = findings.waves[0]
    let scores = wave.scores.map(\.score)
    wave.shrunken = scores.filter { !$0.domain.isEveryone && $0.measure.kind != .item }.map {
      ShrunkenScore(
        domain: $0.domain, measure: $0.measure, direct: $0.estimate, weighedError: 1,
        isSmoothed: false, shrunken: $0.estimate, weight: 0.5, spread: 1)
    }
    wave.climate = Set(wave.shrunken.map(\.measure)).map { measure in
      let counts = levels.map { level in
        scores.first { $0.domain.level == level && $0.measure == measure }?.estimate.n ?? 0
      }
      return UnitClimate(
        wave: "1", segment: "g", measure: measure, units: counts.count,
        n: counts.reduce(0, +), smallestUnit: counts.min() ?? 0, icc1: 0.1)
    }
    return Findings(waves: [wave], changes: [])
  }

  func steadiedRelease(for audience: Audience) -> Release {
    Release(steadied(), through: Gate(for: audience, of: data))
  }
}

/// A steadied score is made of all levels: one that is hidden hides them all.
@Suite struct SmallGroupsGateTests {
  @Test func aHiddenLevelHidesItsWholeFamily() {
    var (hidden, shown) = (0, 0)
    for seed in 0..<1000 {
      let study = RandomStudy(seed: UInt64(seed))
      let release = study.steadiedRelease(for: .partner)
      for rows in Dictionary(grouping: release.shrunken, by: \.measure).values {
        let direct = release.scores.filter {
          !$0.domain.isEveryone && $0.measure == rows[0].measure && $0.statistic == .mean
        }
        let isWhole =
          direct.count == study.levels.count && direct.allSatisfy { $0.cell.value != nil }
        let climate = release.climate.first { $0.measure == rows[0].measure }
        #expect(rows.allSatisfy { ($0.cell.value != nil) == isWhole }, "study \(seed)")
        #expect((climate?.cell.value != nil) == isWhole, "study \(seed)")
        if isWhole { shown += 1 } else { hidden += 1 }
      }
    }
    #expect(hidden > 1000 && shown > 50, "\(hidden) hidden, \(shown) shown")
  }

  /// Why: with direct scores d, weights γ and steadied scores of the shown levels, the
  /// mean they were drawn toward is (θ − γ d) / (1 − γ), and what the hidden level adds
  /// to it is what the shown ones lack: Σ γ (d − mean) over all levels is 0.
  @Test func oneHiddenLevelCouldBeWorkedOutFromTheOthers() {
    let (direct, weight) = ([40.0, 50, 62], [0.9, 0.8, 0.5])
    let mean = zip(direct, weight).reduce(0) { $0 + $1.0 * $1.1 } / weight.reduce(0, +)
    let steadied = zip(direct, weight).map { $1 * $0 + (1 - $1) * mean }
    let seen = (steadied[0] - weight[0] * direct[0]) / (1 - weight[0])
    let lacking = -(weight[0] * (direct[0] - seen) + weight[1] * (direct[1] - seen))
    #expect(abs(lacking - weight[2] * (direct[2] - mean)) < 1e-9)
  }

  @Test func analystsSeeAllOfIt() {
    for seed in 0..<50 {
      let release = RandomStudy(seed: UInt64(seed)).steadiedRelease(for: .analyst)
      #expect(release.shrunken.allSatisfy { $0.cell.value != nil })
      #expect(release.climate.allSatisfy { $0.cell.value != nil })
      #expect(
        release.shrunken.allSatisfy { row in
          row.cell.shown?.isSmall == row.cell.value.map { $0.direct.n < 10 }
        })
    }
  }

  /// Sampling units are never published themselves, yet they may be a segmentation's
  /// levels under another name: the smallest must be large enough.
  @Test(arguments: [(9, false), (10, true)])
  func samplingUnitsMustEachBeLargeEnough(_ smallest: Int, _ isShown: Bool) {
    let study = RandomStudy(seed: 3)
    var wave = WaveFindings(wave: "1")
    wave.climate = [
      UnitClimate(
        wave: "1", segment: UnitClimate.samplingUnits,
        measure: Measure(kind: .construct, id: "a"), units: 12, n: 200, smallestUnit: smallest,
        icc1: 0.123_456)
    ]
    let release = Release(
      Findings(waves: [wave], changes: []), through: Gate(for: .public, of: study.data))
    #expect(release.climate[0].cell.value?.icc1 == (isShown ? 0.12 : nil))
  }
}
