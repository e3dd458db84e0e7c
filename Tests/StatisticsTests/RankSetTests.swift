internal import LinearAlgebra
internal import Statistics
internal import Testing

/// Ranks and the ranks that each could truly have.
@Suite struct RankSetTests {
  private func diagonal(_ errors: [Double]) -> Matrix {
    var matrix = Matrix.identity(errors.count)
    for (index, error) in errors.enumerated() { matrix[index, index] = error * error }
    return matrix
  }

  @Test func farApartEveryPlaceIsSure() {
    let sets = rankSets(
      of: [10, 30, 20], covariance: diagonal([1, 1, 1]), df: [50, 50, 50], confidence: 0.95)
    #expect(sets.map(\.rank) == [3, 1, 2])
    #expect(sets.allSatisfy { $0.lower == $0.rank && $0.upper == $0.rank })
  }

  /// Ties are bands: what cannot be told apart could have any of the places between.
  @Test func tiesAreBands() {
    let sets = rankSets(
      of: [50, 50, 80], covariance: diagonal([2, 2, 2]), df: [90, 90, 90], confidence: 0.95)
    #expect(sets.map(\.rank) == [2, 2, 1])
    #expect(sets[0].lower == 2 && sets[0].upper == 3 && sets[2].upper == 1)
  }

  /// What two estimates share does not separate them less: their difference is what counts.
  @Test func covarianceIsCounted() {
    var together = diagonal([2, 2])
    (together[0, 1], together[1, 0]) = (3.9, 3.9)
    func upper(_ covariance: Matrix) -> Int {
      rankSets(of: [52, 50], covariance: covariance, df: [99, 99], confidence: 0.95)[0].upper
    }
    #expect(upper(diagonal([2, 2])) == 2)
    #expect(upper(together) == 1)
  }

  /// Of 1,000 draws about known means each set holds its true rank at least 95 % of the
  /// time: 930 leaves three standard errors, √(.05 · .95 · 1000) ≈ 7.
  @Test func setsHoldTheTrueRankAsOftenAsTheySay() {
    let truth = [50.0, 51, 52, 53, 60]
    var held = [Int](repeating: 0, count: truth.count)
    for trial in 0..<1000 {
      var dice = CounterGenerator(seed: 3, purpose: .simulation, stream: trial)
      let drawn = truth.map { $0 + StandardNormal.quantile(dice.uniform()) }
      let sets = rankSets(
        of: drawn, covariance: diagonal([1, 1, 1, 1, 1]), df: Array(repeating: 100_000, count: 5),
        confidence: 0.95)
      for (index, set) in sets.enumerated() where (set.lower...set.upper).contains(5 - index) {
        held[index] += 1
      }
    }
    #expect(held.allSatisfy { $0 >= 930 })
  }

  @Test func permutingEstimatesPermutesSetsAndOneAloneIsFirst() {
    let order = [2, 0, 1]
    let (values, errors) = ([41.0, 47, 44], [1.0, 3, 2])
    let sets = rankSets(of: values, covariance: diagonal(errors), df: [9, 19, 29], confidence: 0.9)
    let mixed = rankSets(
      of: order.map { values[$0] }, covariance: diagonal(order.map { errors[$0] }),
      df: order.map { [9, 19, 29][$0] }, confidence: 0.9)
    #expect(mixed == order.map { sets[$0] })
    let alone = rankSets(of: [5], covariance: .identity(1), df: [3], confidence: 0.95)
    #expect(alone.first.map { [$0.rank, $0.lower, $0.upper] } == [1, 1, 1])
  }
}
