internal import Estimation
internal import Survey
internal import Testing

@testable internal import Disclosure

/// What may be told of careless answers, and what would follow from it by subtraction.
@Suite struct CarelessGateTests {
  private let study = RandomStudy(seed: 1)

  /// Findings with counts of each sign, and means of measures with their n, all and without.
  private func release(
    flagged: [Int?], n: Int = 500, sensitivity: [(n: Int, without: Int)] = [],
    for audience: Audience
  ) -> Release {
    var wave = study.findings.waves[0]
    let signs: [CarelessSign?] = CarelessSign.allCases.map { $0 } + [nil]
    wave.careless = CarelessSummary(
      wave: "1",
      counts: zip(signs, flagged).map { sign, flagged in
        CarelessCount(
          wave: "1", sign: sign, rule: "r", flagged: flagged, n: flagged == nil ? 0 : n,
          share: flagged.map { 100 * Double($0) / Double(n) }, note: nil)
      },
      sensitivity: sensitivity.enumerated().map { index, counts in
        Sensitivity(
          wave: "1", measure: Measure(kind: .construct, id: "c\(index)"), estimate: 50.123,
          without: 51.234, difference: 1.111, inErrors: 0.2345, n: counts.n,
          nWithout: counts.without)
      })
    return Release(
      Findings(waves: [wave], changes: []), through: Gate(for: audience, of: study.data))
  }

  /// Nobody, nine, all but nine and everybody look the same.
  @Test(arguments: [Audience.partner, .public])
  func fewFlaggedAndFewUnflaggedAreWithheld(_ audience: Audience) {
    let counts = release(flagged: [0, 9, 10, 490, 491, 500], for: audience).careless
    #expect(counts.map { $0.cell.value != nil } == [false, false, true, true, false, false])
    #expect(counts.compactMap { $0.cell.suppression }.allSatisfy { $0 == .tooFew(threshold: 10) })
  }

  @Test func whatWasNotRecordedIsNoSecret() {
    let counts = release(flagged: [nil], for: .public).careless
    #expect(counts[0].cell.value?.flagged == nil && counts[0].cell.value != nil)
  }

  /// 9 of 500 left out: two means and two counts would give those nine's mean away.
  @Test(arguments: [Audience.partner, .public])
  func sensitivityNeedsBothSides(_ audience: Audience) {
    for (n, without, isShown) in [
      (500, 491, false), (500, 490, true), (500, 9, false), (500, 10, true), (500, 500, false),
    ] {
      let rows = release(flagged: [], sensitivity: [(n, without)], for: audience).sensitivity
      #expect((rows[0].cell.value != nil) == isShown, "\(n) − \(without)")
    }
  }

  /// One measure with few left out closes the others: the index gives its parts away.
  @Test func allMeasuresOrNone() {
    let rows = release(flagged: [], sensitivity: [(500, 480), (495, 486)], for: .partner)
      .sensitivity
    #expect(rows.count == 2 && rows.allSatisfy { $0.cell.value == nil })
  }

  /// An outsider takes one published mean from the other: whoever is left out is at least T.
  @Test(arguments: 0..<200)
  func subtractionFindsNoSmallGroup(_ seed: Int) {
    var dice = CounterDice(seed)
    let sensitivity = (0..<4).map { _ in
      let n = dice.roll(60)
      return (n: n, without: n - dice.roll(n + 1))
    }
    let release = release(flagged: [], sensitivity: sensitivity, for: .partner)
    for row in release.sensitivity.compactMap(\.cell.value) {
      #expect(row.n - row.nWithout >= 10 && row.nWithout >= 10)
    }
  }

  @Test func analystsSeeEverything() {
    let release = release(flagged: [0, 3], sensitivity: [(500, 499)], for: .analyst)
    #expect(release.careless.map { $0.cell.value?.flagged } == [0, 3])
    #expect(release.careless.map { $0.cell.shown?.isSmall } == [true, true])
    #expect(release.sensitivity[0].cell.value?.difference == 1.111)
  }

  @Test func roundedForTheirReaders() {
    let value = release(flagged: [], sensitivity: [(523, 481)], for: .public).sensitivity[0]
      .cell.value
    #expect(value?.estimate == 50 && value?.difference == 1.1 && value?.inErrors == 0.23)
    #expect(value?.n == 525 && value?.nWithout == 480)
    let count = release(flagged: [17], for: .public).careless[0].cell.value
    #expect(count?.flagged == 15 && count?.share == 3)
  }

  @Test func whatWasWithheldIsCounted() {
    let release = release(flagged: [3, 40], sensitivity: [(500, 499)], for: .partner)
    #expect(
      release.suppressed.contains(
        SuppressionCount(table: "careless answers", withheld: 2, cells: 3)))
  }
}

private struct CounterDice {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
