internal import Estimation
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Studies whose outcome has no drivers say so; none traps, none says NaN.
@Suite struct DegenerateDriversTests {
  private static let x: [UInt8] = [0, 1, 2, 3, 4, 0, 2, 4, 1, 3, 3, 1]
  private static let y: [UInt8] = [1, 0, 2, 4, 3, 1, 1, 4, 2, 2, 3, 0]
  private static let z: [UInt8] = [4, 0, 3, 1, 2, 2, 4, 0, 3, 1, 0, 2]

  @Test func withoutAnOutcomeThereIsNothing() throws {
    #expect(try drivers(["a": Self.x, "b": Self.y], outcome: nil) == nil)
    #expect(try drivers(["a": Self.x, "o": nil]) == nil)
    #expect(try drivers(["o": Self.x]) == nil)
  }

  @Test func aConstructThatTheWaveDidNotAskIsNoDriver() throws {
    let found = try #require(try drivers(["a": Self.x, "b": nil, "o": Self.y]))
    #expect(found.shares.map(\.construct) == ["a"] && found.shares[0].share == 100)
    #expect(found.n == 12 && found.note == nil)
  }

  @Test func onlyRespondentsWithEveryScoreCount() throws {
    var some = Self.x
    for row in 0..<4 { some[row] = MissingKind.dontKnow.rawValue }
    let found = try #require(try drivers(["a": some, "b": Self.z, "o": Self.y]))
    let rest = try #require(
      try drivers(
        ["a": Array(Self.x[4...]), "b": Array(Self.z[4...]), "o": Array(Self.y[4...])]))
    #expect(found.n == 8)
    #expect(isClose(found.rSquared, rest.rSquared, 1e-12))
    #expect(isClose(found.shares[0].share, rest.shares[0].share, 1e-12))
  }

  @Test func reasonsInWords() throws {
    let same = [UInt8](repeating: 3, count: 12)
    let cases: [([String: [UInt8]?], String)] = [
      (["a": Self.x, "o": same], "everybody scores alike on the outcome"),
      (["a": same, "b": Self.x, "o": Self.y], "everybody scores alike on: Title a"),
      (
        ["a": Self.x, "b": Self.z, "c": Self.x, "o": Self.y],
        "these scores are made of each other and cannot be told apart: Title a, Title c"
      ),
      (
        ["a": [1, 2, 3], "b": [3, 1, 0], "o": [2, 2, 4]],
        "3 respondents have every score; it takes 4"
      ),
      (
        [
          "a": [UInt8](repeating: MissingKind.refused.rawValue, count: 12), "o": Self.y,
        ], "0 respondents have every score; it takes 3"
      ),
      (["a": [2], "o": [2]], "1 respondents have every score; it takes 3"),
    ]
    for (answers, reason) in cases {
      let found = try #require(try drivers(answers))
      #expect(found.note == reason)
      #expect(found.rSquared == nil && found.rSquaredInterval == nil && found.method == nil)
      #expect(found.shares.allSatisfy { $0.share == nil && $0.interval == nil })
    }
  }

  /// Weights that are no round numbers leave rounding in a constant's variance.
  @Test func aConstantIsOneUnderAnyWeights() throws {
    let weights = (0..<12).map { 0.1 + Double(($0 * 7) % 5) / 3 }
    for label: UInt8 in 0...4 {
      let same = [UInt8](repeating: label, count: 12)
      let found = try #require(
        try drivers(["a": same, "b": Self.x, "o": Self.y], weights: weights))
      #expect(found.note == "everybody scores alike on: Title a", "label \(label)")
    }
  }

  /// What others got wrong: NaN replicates dropped in silence.
  ///
  /// One person differs on a driver: replicates without that person have no shares, and
  /// are counted.  A replicate of n − 1 draws misses one of n with (1 − 1/n)^(n−1) ≈ .38.
  @Test func lostReplicatesAreCounted() throws {
    var rare = [UInt8](repeating: 3, count: 12)
    rare[5] = 0
    let found = try #require(try drivers(["a": rare, "b": Self.x, "o": Self.y]))
    #expect((100...210).contains(found.lostReplicates))
    let interval = try #require(found.shares[0].interval)
    #expect(interval.lower.isFinite && interval.upper.isFinite)
    #expect(try drivers(["a": Self.x, "b": Self.z, "o": Self.y])?.lostReplicates ?? 99 < 5)
  }

  @Test func rescaledWeightsChangeNothing() throws {
    let weights = (0..<12).map { 1 + Double($0 % 4) }
    let answers: [String: [UInt8]?] = ["a": Self.x, "b": Self.z, "o": Self.y]
    let one = try #require(try drivers(answers, weights: weights))
    let two = try #require(try drivers(answers, weights: weights.map { 640 * $0 }))
    #expect(isClose(one.rSquared, two.rSquared, 1e-12))
    #expect(isClose(one.shares[0].interval?.lower, two.shares[0].interval?.lower, 1e-9))
    let plain = try #require(try drivers(answers))
    #expect(abs((one.rSquared ?? 0) - (plain.rSquared ?? 0)) > 0.1)
  }

  /// A wave of one item per construct, constructs in order of their ids; nil: not asked.
  private func drivers(
    _ answers: [String: [UInt8]?], outcome: String? = "o", weights: [Double]? = nil
  ) throws -> OutcomeDrivers? {
    let ids = answers.keys.sorted()
    let scale = Scale(
      id: "s", labels: ["1", "2", "3", "4", "5"], favourable: [false, false, false, true, true])
    let codes = ids.map { answers[$0].flatMap { $0 } }
    let wave = Wave(
      id: "w", label: "w", respondents: codes.compactMap { $0?.count }.max() ?? 0, answers: codes,
      levels: [], weights: weights)
    let data = SurveyData(
      title: StudyTitle(title: "", organisation: "", marking: ""),
      codebook: Codebook(
        items: ids.map {
          Item(id: $0 + "1", wording: $0, scale: scale, construct: $0, direction: .positive)
        },
        constructs: ids.enumerated().map {
          Construct(
            id: $1, title: "Title \($1)", items: [$0], isOutcome: $1 == outcome)
        }),
      segmentations: [], waves: [wave], waveTitles: [WaveTitle(id: "w", label: "w")],
      estimation: EstimationPlan(replicates: 400, seed: 3))
    return EstimatedWave(try WeightedWave(wave, of: data), of: data).drivers()
  }
}
