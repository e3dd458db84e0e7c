internal import Statistics
internal import TestSupport
internal import Testing

/// Golden values by scipy: `Tests/Golden/comparison.py`.
@Suite struct KendallTauTests {
  @Test("as scipy's τ-b, ties and all")
  func golden() throws {
    for known in try Golden("comparison")["taus"].list {
      #expect(
        isClose(kendallTau(known["x"].numbers, known["y"].numbers), known["tau"].number, 1e-12))
    }
  }

  @Test func theSameTheReverseAndNothing() {
    #expect(kendallTau([1, 2, 3, 4], [10, 20, 30, 40]) == 1)
    #expect(kendallTau([1, 2, 3, 4], [4, 3, 2, 1]) == -1)
    #expect(kendallTau([1, 1, 1], [1, 2, 3]) == nil)
    #expect(kendallTau([1], [1]) == nil)
    #expect(kendallTau([Int](), []) == nil)
  }

  @Test("two of three pairs agree, by hand: (2 − 1)/3")
  func byHand() throws {
    #expect(isClose(kendallTau([1, 2, 3], [1, 3, 2]), 1.0 / 3, 1e-15))
    // A tie in one: (2 − 0)/√(2 · 3).
    #expect(isClose(kendallTau([1, 1, 2], [1, 2, 3]), 2 / 6.0.squareRoot(), 1e-15))
  }
}
