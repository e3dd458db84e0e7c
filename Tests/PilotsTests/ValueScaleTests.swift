import Testing

@testable import Pilots

@Suite struct ValueScaleTests {
  @Test(
    "linear between the ends, clipped beyond them",
    arguments: [
      (0.0, 100.0, 25.0, 0.25), (0, 100, -10, 0), (0, 100, 130, 1),
      (100, 50, 60, 0.8), (100, 50, 10, 1), (100, 50, 120, 0), (7, 7, 7, 0), (7, 7, 9, 0),
    ])
  func utility(_ worst: Double, _ best: Double, _ raw: Double, _ expected: Double) {
    #expect(ValueScale(worst: worst, best: best).utility(raw) == expected)
  }
}
