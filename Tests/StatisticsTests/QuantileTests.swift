internal import Statistics
internal import TestSupport
internal import Testing

/// Quantiles of a weighted sample, and Woodruff's interval.
@Suite struct QuantileTests {
  private func distribution(_ values: [Double], _ weights: [Double]) -> WeightedDistribution? {
    WeightedDistribution(
      Dictionary(zip(values, weights).map { ($0, $1) }, uniquingKeysWith: +))
  }

  /// R's `quantile(type = 1)` and `survey`'s `hf1`.
  @Test func theInverseOfTheStepFunctionAsInR() throws {
    let golden = try Golden("comparisons")
    let (x, w) = (golden["x"].numbers, golden["w"].numbers)
    let weighted = try #require(distribution(x, w))
    let plain = try #require(distribution(x, x.map { _ in 1 }))
    #expect(golden["quantiles"].list.count == 7)
    for row in golden["quantiles"].list {
      let p = try #require(row["p"].number)
      #expect(weighted.quantile(p) == row["weighted"].number, "p \(p)")
      #expect(plain.quantile(p) == row["plain"].number, "p \(p)")
    }
  }

  @Test func rescaledWeightsAndOrderChangeNothing() throws {
    let (x, w) = ([3.0, 1, 2, 2, 5], [1.0, 2, 0.5, 1, 1])
    let one = try #require(distribution(x, w))
    let two = try #require(distribution(x.reversed(), w.reversed().map { 1e6 * $0 }))
    for p in [0.1, 0.36, 0.5, 0.9] { #expect(one.quantile(p) == two.quantile(p)) }
  }

  @Test func endsAndNothing() throws {
    #expect(WeightedDistribution([:]) == nil)
    #expect(WeightedDistribution([4: 0, 5: -1]) == nil)
    let one = try #require(WeightedDistribution([7: 2]))
    #expect(one.quantile(0) == 7 && one.quantile(1) == 7 && one.valueBelow(quantile: 0.5) == nil)
  }

  /// Half of a sample answered 100: an interval that is centred at F(100) = 1 would be
  /// [100, 100] however few people there are.
  @Test func aPileOfEqualValuesStillLeavesDoubt() throws {
    let pile = try #require(WeightedDistribution([40: 4, 60: 4, 100: 12]))
    let limits = woodruffInterval(
      0.5, of: pile, standardError: 0.11, df: 19, confidence: 0.95, scale: 0...100)
    #expect(pile.quantile(0.5) == 100 && limits.lower == 60 && limits.upper == 100)
  }

  /// Limits beyond 0 and 1 are not known better than the scale's ends.
  @Test func tooFewPeopleReachTheEndsOfTheScale() throws {
    let few = try #require(WeightedDistribution([20: 1, 30: 1, 50: 1]))
    let limits = woodruffInterval(
      0.5, of: few, standardError: 0.3, df: 2, confidence: 0.95, scale: 0...100)
    #expect(limits.lower == 0 && limits.upper == 100)
  }
}
