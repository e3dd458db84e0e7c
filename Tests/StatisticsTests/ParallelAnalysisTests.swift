internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct ParallelAnalysisTests {
  private struct Example {
    let answers: [[Double]]
    let correlation: Matrix
    let golden: Golden

    init() throws {
      golden = try Golden("factors")["parallel"]
      answers = golden["columns"].list.map(\.numbers)
      var centred = Matrix(rows: 200, columns: 10, columnMajor: answers.flatMap { $0 })
      for j in 0..<10 {
        let mean = answers[j].reduce(0, +) / 200
        for i in 0..<200 { centred[i, j] -= mean }
      }
      correlation = try centred.crossProduct().correlation()
    }
  }

  /// The 95th percentile of 2,000 sets has a standard error of about 2.1 sd/√2000 on each side,
  /// together 0.07 sd; five of them make 0.35 sd.
  @Test func chanceIsAsInFaParallel() throws {
    let example = try Example()
    let analysis = try ParallelAnalysis(
      correlation: example.correlation, answers: example.answers, n: 200, iterations: 2_000,
      seed: 1)
    #expect(
      zip(analysis.eigenvalues, example.golden["eigenvalues"].numbers)
        .allSatisfy { isClose($0, $1, 1e-12) })
    let spreads = example.golden["sd"].numbers
    for (ours, name) in [(analysis.normal95, "normal95"), (analysis.resampled95, "resampled95")] {
      for (rank, theirs) in example.golden[name].numbers.enumerated() {
        #expect((ours[rank] - theirs).magnitude < 0.35 * spreads[rank], "\(name) \(rank)")
      }
    }
    #expect(Double(analysis.factors) == example.golden["fa_parallel_components"].number)
  }

  /// Twelve normal rows of ten items: the same by ten times fewer draws.  As above.
  @Test func fewRowsCountTheirDegreesOfFreedom() throws {
    let golden = try Golden("factors")["parallel"]["small"]
    let analysis = try ParallelAnalysis(
      correlation: .identity(10), answers: Array(repeating: [1, 2], count: 10), n: 12,
      iterations: 4_000, seed: 3)
    let (expected, spreads) = (golden["normal95"].numbers, golden["sd"].numbers)
    for rank in 0..<10 {
      #expect((analysis.normal95[rank] - expected[rank]).magnitude < 0.35 * spreads[rank])
    }
  }

  /// Centred rows are one fewer: four of them span three dimensions.
  @Test func fourRowsHaveThreeEigenvalues() throws {
    // So many different answers that no item's four draws are all alike.
    let answers = (0..<1_000).map { Double($0) }
    let analysis = try ParallelAnalysis(
      correlation: .identity(8), answers: Array(repeating: answers, count: 8), n: 4, seed: 1)
    for chance in [analysis.normal95, analysis.resampled95] {
      #expect(chance[2] > 0.1 && chance[3...].allSatisfy { $0.magnitude < 1e-12 })
    }
  }

  /// Unrelated items have no factor: the first eigenvalue exceeds a 95th percentile in 5 % of
  /// samples and the larger of two in fewer; 60 samples, 3 ± 5 (three standard errors).
  @Test func unrelatedItemsHaveNoFactor() throws {
    var found = 0
    for seed in UInt64(1)...60 {
      var generator = CounterGenerator(seed: seed, purpose: .simulation, stream: 1)
      var rows = Matrix(rows: 80, columns: 6)
      for j in 0..<6 { for i in 0..<80 { rows[i, j] = generator.normal() } }
      let answers = (0..<6).map { j in (0..<80).map { rows[$0, j] } }
      let analysis = try ParallelAnalysis(
        correlation: rows.crossProduct().correlation(), answers: answers, n: 80, seed: seed)
      if analysis.factors > 0 { found += 1 }
    }
    #expect(found <= 8)
  }

  @Test func asManyFactorsAsWereBuiltIn() throws {
    for seed in UInt64(1)...10 {
      let correlation = try Matrix.randomCorrelation(items: 12, factors: 3, seed: seed)
      let answers = (0..<12).map { _ in [1.0, 2, 3, 4, 5] }
      let analysis = try ParallelAnalysis(
        correlation: correlation, answers: answers, n: 200, seed: seed)
      #expect(analysis.factors == 3)
    }
  }

  @Test func theSeedDecidesAndNothingElse() throws {
    let example = try Example()
    func run(_ seed: UInt64) throws -> ParallelAnalysis {
      try ParallelAnalysis(
        correlation: example.correlation, answers: example.answers, n: 200, iterations: 20,
        seed: seed)
    }
    let (first, again, other) = (try run(1), try run(1), try run(2))
    #expect(first == again)
    #expect(first.normal95 != other.normal95)
  }

  @Test func degenerateData() throws {
    #expect(throws: ParallelAnalysisError.tooFewItems(1)) {
      try ParallelAnalysis(correlation: .identity(1), answers: [[1]], n: 10, seed: 1)
    }
    #expect(throws: ParallelAnalysisError.tooFewRespondents(2)) {
      try ParallelAnalysis(correlation: .identity(2), answers: [[1], [2]], n: 2, seed: 1)
    }
    // More items than respondents, and items that everybody answers alike.
    let wide = try ParallelAnalysis(
      correlation: .identity(8), answers: Array(repeating: [3, 3], count: 8), n: 4, seed: 1)
    #expect((wide.normal95 + wide.resampled95).allSatisfy { $0.isFinite })
    #expect(wide.factors == 0)
  }

  /// Mean df and variance 2 df, within five standard errors of 4,000 draws.
  @Test(arguments: [0.5, 1, 2, 7, 1_000])
  func chiSquaredDraws(_ df: Double) {
    var generator = CounterGenerator(seed: 5, purpose: .simulation, stream: 2)
    let draws = (0..<4_000).map { _ in generator.chiSquared(df: df) }
    let mean = draws.reduce(0, +) / 4_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3_999
    #expect((mean - df).magnitude < 5 * (2 * df / 4_000).squareRoot())
    // Fourth central moment 12 df (df + 4).
    let spread = ((12 * df * (df + 4) - 4 * df * df) / 4_000).squareRoot()
    #expect((variance - 2 * df).magnitude < 5 * spread)
  }
}
