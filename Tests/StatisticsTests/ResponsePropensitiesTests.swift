internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct ResponsePropensitiesTests {
  /// R computes them over one propensity per member of staff.
  @Test(arguments: ["two", "ranks", "even", "small", "one"])
  func byDefinition(_ name: String) throws {
    let golden = try Golden("nonresponse")["indicators"][name]
    let found = try #require(
      ResponsePropensities(respondents: golden["n"].numbers, staff: golden["staff"].numbers))
    #expect(isClose(found.indicator, golden["indicator"].number, 1e-12))
    #expect(isClose(found.adjustedIndicator, golden["adjusted"].number, 1e-12))
    #expect(isClose(found.variation, golden["variation"].number, 1e-12))
    #expect(isClose(found.mean, golden["mean"].number, 1e-12))
    for (ours, theirs) in zip(found.partials, golden["partials"].numbers) {
      #expect(isClose(ours, theirs, 1e-12))
    }
  }

  @Test func isOneWhereAllAnswerAlike() throws {
    let found = try #require(ResponsePropensities(respondents: [10, 20, 5], staff: [40, 80, 20]))
    #expect(found.indicator == 1 && found.partials.allSatisfy { $0 == 0 })
    #expect(found.adjustedDeviation == 0)
  }

  /// Neither the order of cells nor splitting one into two alike changes anything.
  @Test func doesNotDependOnHowCellsAreCut() throws {
    let one = try #require(ResponsePropensities(respondents: [30, 10], staff: [100, 300]))
    let turned = try #require(ResponsePropensities(respondents: [10, 30], staff: [300, 100]))
    let cut = try #require(ResponsePropensities(respondents: [30, 4, 6], staff: [100, 120, 180]))
    #expect(isClose(one.deviation, turned.deviation, 1e-14))
    #expect(isClose(one.deviation, cut.deviation, 1e-14))
  }

  /// Half answering for certain and half never is as uneven as can be: R = 1 − 2·½.
  @Test func isNoughtAtItsWorst() throws {
    let found = try #require(ResponsePropensities(respondents: [1e6, 0], staff: [1e6, 1e6]))
    #expect(isClose(found.indicator, 0, 1e-6))
  }

  /// Where everybody is as likely to answer, the adjusted S² is 0 on average over 400 draws
  /// and the plain one is not: N S² is about a χ² of 3, over 4 cells of 50.
  @Test func chanceIsTakenOff() throws {
    var (plain, adjusted) = (0.0, 0.0)
    for seed in 0..<400 {
      var generator = CounterGenerator(seed: 11, purpose: .simulation, stream: seed)
      let respondents = (0..<4).map { _ in
        Double((0..<50).filter { _ in generator.uniform() < 0.4 }.count)
      }
      let found = try #require(
        ResponsePropensities(respondents: respondents, staff: [50, 50, 50, 50]))
      plain += found.deviation / 400
      adjusted += found.adjustedDeviation / 400
    }
    // √(0.24 · 3 / 200) = 0.06 at most, by Jensen a little less.
    #expect((0.05...0.06).contains(plain))
    #expect(adjusted < 0.6 * plain)
  }

  @Test func isUnknownWithoutStaffOrWithTooFewOfThem() {
    #expect(ResponsePropensities(respondents: [5, 5], staff: [4, 10]) == nil)
    #expect(ResponsePropensities(respondents: [0, 0], staff: [4, 10]) == nil)
    #expect(ResponsePropensities(respondents: [], staff: []) == nil)
    #expect(ResponsePropensities(respondents: [1], staff: [1]) == nil)
    #expect(ResponsePropensities(respondents: [5, 0], staff: [10, 0])?.indicator == 1)
    #expect(ResponsePropensities(respondents: [5, 5], staff: [10, -5]) == nil)
  }
}
