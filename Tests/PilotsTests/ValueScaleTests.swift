import Survey
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

  private static let bent = [(50.0, 1.0), (75, 0.8), (90, 0.5), (100, 0)].map {
    ScaleKnot(raw: $0.0, worth: $0.1)
  }

  @Test(
    "bent scales, clipped, and as their outer pieces go on",
    arguments: [
      (60.0, 0.92, 0.92), (10, 1, 1.32), (40, 1, 1.08), (101, 0, -0.05), (120, 0, -1),
      (75, 0.8, 0.8), (95, 0.25, 0.25), (50, 1, 1),
    ])
  func bends(_ raw: Double, _ clipped: Double, _ extended: Double) {
    let scale = ValueScale(Self.bent)
    #expect(abs(scale.utility(raw) - clipped) < 1e-12)
    #expect(abs(scale.extended(raw) - extended) < 1e-12)
  }

  @Test func aCriterionMayBend() {
    let criterion = Criterion(
      id: "c", source: .reach, worst: 100, best: 50, swing: 1, knots: Self.bent)
    #expect(ValueScale(criterion) == ValueScale(Self.bent))
    #expect(!ValueScale(criterion).isEmpty)
  }
}
