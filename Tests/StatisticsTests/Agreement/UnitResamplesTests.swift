internal import LinearAlgebra
internal import TestSupport
internal import Testing

@testable internal import Statistics

@Suite struct UnitResamplesTests {
  /// Figures of a resample's sums are those of the table in which each unit stands as often
  /// as it was drawn.
  @Test(arguments: AgreementCase.all)
  func aResampleIsATable(_ example: AgreementCase) {
    let data = example.data
    let resamples = UnitResamples(units: data.units, replicates: 12, seed: 5)
    let draws = resamples.draws(0..<12)
    let coincidences = Coincidences(
      values: data.values, sums: resamples.sums(of: Coincidences(data).sums))
    let pairs = PairedDecisions(
      values: data.values.count, sums: resamples.sums(of: PairedDecisions(data).sums))
    let shares = RatingShares(
      values: data.values.count, sums: resamples.sums(of: RatingShares(data).sums))
    let alphas = MeasurementLevel.allCases.map { coincidences.alphas($0) }
    for replicate in 0..<12 {
      let table = AgreementFigures(
        ReliabilityData(repeated(example.units, draws, replicate), values: data.values))
      let found =
        alphas.map { $0[replicate] }
        + [pairs.percents[replicate], pairs.kappas[replicate], shares.coefficients[replicate]]
      #expect(zip(found.map(\.value), table.values).allSatisfy { isClose($0, $1, 1e-10) })
    }
  }

  @Test(arguments: SetCase.all)
  func aResampleOfSetsIsATable(_ example: SetCase) {
    let sets = LabelSets(example.units, labels: 6)
    let resamples = UnitResamples(units: example.units.count, replicates: 12, seed: 6)
    let draws = resamples.draws(0..<12)
    let found = LabelSets(
      labels: 6, largest: sets.largest, sums: resamples.sums(of: sets.sums)
    ).alphas
    for replicate in 0..<12 {
      let table = alphaOfSets(repeated(example.units, draws, replicate), labels: 6)
      #expect(isClose(found[replicate].value, table.value, 1e-10))
    }
  }

  private func repeated<Unit>(_ units: [Unit], _ draws: Matrix, _ replicate: Int) -> [Unit] {
    units.indices.flatMap { Array(repeating: units[$0], count: Int(draws[$0, replicate])) }
  }

  @Test func everyResampleHasAsManyUnits() {
    let draws = UnitResamples(units: 30, replicates: 400, seed: 1).draws(0..<400)
    let sizes = draws.columnSums()
    #expect((0..<400).allSatisfy { sizes[0, $0] == 30 })
    // Poisson-like: a unit is left out of a resample with probability (29/30)³⁰ = 0.362; of
    // 12,000 the share has a standard error of 0.0044, a little less for their dependence.
    let absent = (0..<400).reduce(0) { sum, r in sum + (0..<30).count { draws[$0, r] == 0 } }
    #expect(abs(Double(absent) / 12_000 - 0.3617) < 0.0176)
  }

  /// Percent agreement is a share: its resamples have mean p and variance p(1 − p)/n.
  @Test func intervalOfAShare() {
    let units: [[Double?]] = (0..<100).map { $0 < 80 ? [1, 1] : [1, 0] }
    let pairs = PairedDecisions(ReliabilityData(units))
    let drawn = PairedDecisions(
      values: 2, sums: UnitResamples(units: 100, replicates: 4000, seed: 2).sums(of: pairs.sums)
    ).percents.compactMap(\.value)
    let mean = drawn.reduce(0, +) / 4000
    let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3999
    // The mean's standard error is 4/√4000 = 0.063; that of the SD 4/√8000 = 0.045.
    #expect(abs(mean - 80) < 0.26 && abs(variance.squareRoot() - 4) < 0.18)
  }

  @Test func manyUnitsAreDrawnBlockByBlockAndAlike() {
    let units = 3000
    let rows = Matrix(
      rows: units, columns: 2, columnMajor: (0..<2 * units).map { Double($0 % 7) })
    let resamples = UnitResamples(units: units, replicates: 1000, seed: 3)
    let whole = resamples.draws(0..<1000).transposeTimes(rows)
    let parts = resamples.sums(of: rows)
    #expect(parts.rows == 1000 && parts == whole)
  }

  @Test func anIntervalTakesHalfOfTheResamples() {
    let values = (1...10).map { AgreementCoefficient.value(Double($0)) }
    let half = ResampledInterval(
      values + Array(repeating: .noVariation, count: 10), confidence: 0.8)
    #expect(half.lost == 10 && isClose(half.limits?.lower, 1.9, 1e-12))
    #expect(isClose(half.limits?.upper, 9.1, 1e-12))
    let fewer = ResampledInterval(
      values + Array(repeating: .nothingShared, count: 11), confidence: 0.8)
    #expect(fewer.lost == 11 && fewer.limits == nil)
    #expect(ResampledInterval([], confidence: 0.95).limits == nil)
  }
}
