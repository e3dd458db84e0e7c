internal import Statistics
internal import Testing

@Suite struct ReplicateSpreadTests {
  @Test func aboutTheFullSampleEstimate() {
    let spread = ReplicateSpread([1, 2, 6], about: 2, scales: [0.5, 1, 0.25])
    #expect(spread.standardError == (0.5 * 1 + 0.25 * 16).squareRoot())
    #expect(spread.lost == 0)
  }

  /// They are taken to vary as the others: a jackknife without them would be too small.
  @Test func theLostAreCountedAndDoNotShrinkTheError() throws {
    let values = [9.0, 11, 10.5, 9.5]
    let whole = ReplicateSpread(values, about: 10, scales: [0.75, 0.75, 0.75, 0.75])
    let lost = ReplicateSpread(
      [9, 11, .nan, 10.5, 9.5, .nan], about: 10,
      scales: [0.75, 0.75, 0.75, 0.75, 0.75, 0.75])
    #expect(lost.lost == 2)
    let (small, large) = (try #require(whole.standardError), try #require(lost.standardError))
    // Six replicates with the mean square of four.
    #expect(abs(large * large / (small * small) - 1.5) < 1e-12)
  }

  /// Of a bootstrap that is the mean square over the replicates that are left.
  @Test func aBootstrapIsAMean() {
    let spread = ReplicateSpread(
      [1, .nan, 3, 5], about: 3, scales: Array(repeating: 0.25, count: 4))
    #expect(spread.standardError == (8.0 / 3).squareRoot() && spread.lost == 1)
  }

  @Test(arguments: [[], [4], [.nan, .nan, .nan], [4, .nan]] as [[Double]])
  func fewerThanTwoSayNothing(_ values: [Double]) {
    let spread = ReplicateSpread(values, about: 3, scales: values.map { _ in 0.5 })
    #expect(spread.standardError == nil)
    #expect(spread.lost == values.filter { !$0.isFinite }.count)
  }

  /// Totals of which some replicates have nothing to divide by.
  @Test func ratiosOfTotalsAreTheSame() {
    let (top, base) = ([8.0, 0, 9, 14], [4.0, 0, 3, 2])
    let scales = [0.1, 0.2, 0.3, 0.4]
    let ratios = ReplicateSpread(ratiosOf: top.span, to: base.span, about: 4, scales: scales)
    #expect(ratios == ReplicateSpread([2, .nan, 3, 7], about: 4, scales: scales))
    #expect(ratios.lost == 1)
  }
}
