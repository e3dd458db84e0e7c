internal import Survey
internal import TestSupport
internal import Testing

@testable internal import Themes

@Suite struct CodeSaturationTests {
  private func found(_ said: [[Int]], _ codes: Int, orders: Int = 400) -> CodeSaturation {
    codeSaturation(
      codedInterviews(said, codes: (0..<codes).map { "c\($0)" }), wave: "1", confidence: 0.95,
      orders: orders, seed: 1)
  }

  /// 28 real interviews; see `saturation.py`.
  @Test func realInterviews() throws {
    let golden = try Golden("saturation")
    let said = golden["interviews"].list.map { $0.numbers.map { Int($0) } }
    let found = found(said, Int(try #require(golden["codes"].number)))
    #expect(found.n == 28 && found.seen == 221 && found.stops.count == 12)
    #expect(isClose(found.expected, golden["chao"][0]["estimate"].number, 1e-12))
    #expect(isClose(found.coverage.map { $0 / 100 }, golden["chao"][0]["coverage"].number, 1e-12))
    for stop in found.stops {
      let runs = golden["runs"].list.first {
        $0["base"].number == Double(stop.base) && $0["run"].number == Double(stop.run)
      }
      #expect(
        stop.given.map(Double.init) == runs?[stop.threshold == 5 ? "reached5" : "reached0"].number)
      #expect(stop.held == 28 - stop.run)
      #expect(stop.lastBand.lower <= stop.last && stop.last <= stop.lastBand.upper)
    }
    // Every order ends with every code, and the file's order with them, too.
    let last = try #require(found.curve.last)
    #expect(
      last.given == 221 && last.median == 221 && last.band == Interval(lower: 221, upper: 221))
    // After one interview the mean order has heard as many codes as an interview has.
    let mean = Double(said.reduce(0) { $0 + $1.count }) / 28
    #expect(abs((found.curve.first?.median ?? 0) - mean) < 6)
    for (a, b) in zip(found.curve, found.curve.dropFirst()) { #expect(a.median <= b.median) }
  }

  /// Everyone says the same: complete at once, in every order.
  @Test func interviewsAllAlike() {
    let found = found(Array(repeating: [0, 1, 2], count: 9), 3)
    #expect(found.stops.allSatisfy { $0.given == $0.base && $0.median == $0.base })
    #expect(found.stops.allSatisfy { $0.upper == $0.base && $0.reached == 100 && $0.last == 0 })
    #expect(found.expected == 3 && found.expectedInterval == nil && found.coverage == 100)
  }

  /// Everyone says something else: never complete.
  @Test func nothingIsSaidTwice() {
    let found = found((0..<12).map { [$0] }, 12)
    #expect(found.stops.allSatisfy { $0.given == nil && $0.median == nil && $0.reached == 0 })
    #expect(found.stops.first { $0.base == 4 && $0.run == 2 }?.last == 50)
    #expect(found.once == 12 && found.expected == 78 && found.coverage == 0)
  }

  /// The order of the file changes what is given, and no more.
  @Test func randomOrdersDoNotHangOnTheFiles() {
    let said = (0..<10).map { interview in (0..<20).filter { ($0 * 7 + interview * 3) % 5 < 2 } }
    let (plain, turned) = (found(said, 20, orders: 4000), found(said.reversed(), 20, orders: 4000))
    for (a, b) in zip(plain.curve, turned.curve) { #expect(abs(a.median - b.median) <= 1) }
  }

  @Test func fewerInterviewsThanBaseAndRun() {
    for said in [[], [[0]], [[0], [1], [0], [1], [0]]] as [[[Int]]] {
      let found = found(said, 2)
      #expect(found.stops.isEmpty && found.note != nil && found.curve.count == said.count)
    }
    #expect(found([[], [], [], [], [], [], []], 0).note == "no passage has a code")
  }
}
