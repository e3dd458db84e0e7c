import Statistics
import Survey
import Testing

@testable import Pilots

@Suite struct JudgementTests {
  @Test func whatWasNotJudgedIsNotGuessed() {
    let criterion = Make.criterion("ready", .column("readiness"))
    let pilots = [
      Make.pilot("P1"), Make.pilot("P2", judged: ["ready": Range3(low: 2, mode: 1, high: 3)]),
    ]
    #expect(
      Make.assess(Make.plan(pilots, [criterion])).pilots.map(\.unrankable) == [
        ["ready: column readiness of pilots.csv says nothing"],
        ["ready: column readiness of pilots.csv is not low ≤ likely ≤ high"],
      ])
  }

  /// Correlation of 10,000 pairs stays within 4.5/√10,000 of 0 unless two names,
  /// or two draws, share their numbers.
  @Test("every name has draws of its own", arguments: [("P1", "P2"), ("a", "ab"), ("P1", "P1")])
  func ownDraws(_ one: String, _ other: String) {
    let range = Range3(low: -1, mode: 0, high: 1)
    func draws(_ name: String, from first: Int) -> [Double] {
      (first..<first + 10_000).map {
        NamedDraw(range, name: name).value(seed: 3, purpose: .judgements, draw: $0)
      }
    }
    let pairs = zip(draws(one, from: 0), draws(other, from: one == other ? 1 : 0))
    // The triangle's variance is 1/6 and its mean 0.
    #expect(abs(pairs.reduce(0) { $0 + $1.0 * $1.1 } / 10_000 * 6) < 0.045)
  }

  /// F(x) = (x−a)²/((b−a)(c−a)) below the mode c, 1 − (b−x)²/((b−a)(b−c)) above.
  @Test(
    "the triangle's quantile inverts its distribution",
    arguments: [
      (Range3(low: 0, mode: 1, high: 4), 0.25, 1.0),
      (Range3(low: 0, mode: 1, high: 4), 0.0625, 0.5),
      (Range3(low: 0, mode: 1, high: 4), 0.75, 4 - 3.0.squareRoot()),
      (Range3(low: 2, mode: 2, high: 3), 0.75, 2.5), (Range3(low: 2, mode: 3, high: 3), 0.25, 2.5),
      (Range3(7), 0.3, 7),
    ])
  func triangle(_ range: Range3, _ p: Double, _ expected: Double) {
    #expect(abs(range.quantile(p) - expected) < 1e-12)
  }
}
