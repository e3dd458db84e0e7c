import Testing

@testable import Pilots

/// At and around thresholds, as Brans & Vincke define the shapes: up to q nothing,
/// from p on everything.
@Suite struct PreferenceFunctionTests {
  @Test(arguments: [
    (PreferenceFunction.usual, [0, 1, 1, 1, 1]),
    (.uShape(q: 2), [0, 0, 0, 1, 1]),
    (.vShape(p: 4), [0, 0.25, 0.5, 0.75, 1]),
    (.level(q: 1, p: 3), [0, 0, 0.5, 0.5, 1]),
    (.linear(q: 1, p: 3), [0, 0, 0.5, 1, 1]),
  ])
  func thresholds(_ shape: PreferenceFunction, _ expected: [Double]) {
    #expect((0...4).map { shape(Double($0)) } == expected)
    #expect(shape(-1) == 0)
  }

  /// 1 − e^(−1/2) and 1 − e^(−2).
  @Test func gaussian() {
    let shape = PreferenceFunction.gaussian(s: 2)
    #expect(abs(shape(2) - 0.393_469_340_287_366_6) < 1e-15)
    #expect(abs(shape(4) - 0.864_664_716_763_387_3) < 1e-15)
    #expect(shape(0) == 0)
  }

  @Test(
    "without thresholds every shape is a step, and never NaN",
    arguments: [
      PreferenceFunction.uShape(q: 0), .vShape(p: 0), .level(q: 0, p: 0), .linear(q: 0, p: 0),
      .gaussian(s: 0),
    ])
  func steps(_ shape: PreferenceFunction) {
    #expect([-1, 0, 1e-300, 5].map { shape($0) } == [0, 0, 1, 1])
    #expect(PreferenceFunction.linear(q: 2, p: 2)(2) == 0)
    #expect(PreferenceFunction.linear(q: 2, p: 2)(2.5) == 1)
  }
}
