internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct SaturationTests {
  /// 28 real interviews, in exact fractions.
  @Test(arguments: 0..<6)
  func ratiosAreExact(_ index: Int) throws {
    let golden = try Golden("saturation")
    let expected = golden["runs"][index]
    let said = golden["interviews"].list.map { $0.numbers.map { Int($0) } }
    let codes = Int(try #require(golden["codes"].number))
    let new = newCategories(said, codes, in: Array(said.indices))
    #expect(new.reduce(0, +) == codes)
    let found = SaturationRuns(
      new: new, base: Int(try #require(expected["base"].number)),
      run: Int(try #require(expected["run"].number)))
    let ratios = expected["ratios"].numbers
    #expect(found.ratios.count == ratios.count && ratios.count > 18)
    for (a, b) in zip(found.ratios, ratios) { #expect(isClose(a, b, 1e-12)) }
    #expect(found.reached(0.05).map(Double.init) == expected["reached5"].number)
    #expect(found.reached(0).map(Double.init) == expected["reached0"].number)
  }

  /// Guest, Namey & Chen (2020): 7 new themes over a base of 37 are 19 %.
  @Test func asPublished() {
    let runs = SaturationRuns(new: [20, 9, 5, 3, 4, 3, 1, 0, 0, 0], base: 4, run: 2)
    #expect(isClose(runs.ratios.first, 7.0 / 37, 1e-12))
    #expect((100 * (runs.ratios.first ?? 0)).rounded() == 19)
    #expect(runs.reached(0.05) == 6 && runs.reached(0) == 7)
  }

  @Test func exactlyTheThresholdReachesIt() {
    #expect(SaturationRuns(new: [10, 10, 1, 0], base: 2, run: 2).reached(0.05) == 2)
  }

  @Test func tooFewInterviewsHaveNoRuns() {
    #expect(SaturationRuns(new: [5, 1, 1, 0, 0], base: 4, run: 2).ratios.isEmpty)
    #expect(SaturationRuns(new: [], base: 4, run: 2).reached(0) == nil)
    // A base without a category has no denominator.
    #expect(SaturationRuns(new: [0, 0, 3, 1], base: 2, run: 2).ratios.isEmpty)
  }

  @Test func ordersAreOrdersAndDiffer() {
    let orders = (0..<200).map { randomOrder(of: 9, seed: 1, stream: $0) }
    #expect(orders.allSatisfy { $0.sorted() == Array(0..<9) })
    #expect(Set(orders).count > 195)
    // Each place holds each thing about as often: 200 / 9, within four standard deviations.
    for thing in 0..<9 { #expect(abs(Double(orders.count { $0[0] == thing }) - 22.2) < 18) }
    #expect(randomOrder(of: 0, seed: 1, stream: 0).isEmpty)
  }
}

@Suite struct Chao1Tests {
  @Test(arguments: 0..<9)
  func isExact(_ index: Int) throws {
    let expected = try Golden("saturation")["chao"][index]
    let counts = expected["counts"].numbers.map { Int($0) }
    let found = Chao1(counts, confidence: 0.95)
    #expect(found.seen == expected["seen"].number.map { Int($0) })
    #expect(isClose(found.estimate, expected["estimate"].number, 1e-12))
    #expect(isClose(found.interval?.lower, expected["lower"].number, 1e-10))
    #expect(isClose(found.interval?.upper, expected["upper"].number, 1e-10))
    #expect(isClose(Chao1.coverage(counts), expected["coverage"].number, 1e-12))
  }
}
