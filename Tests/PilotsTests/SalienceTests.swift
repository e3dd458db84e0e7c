import Disclosure
import Survey
import Testing

@testable import Pilots

@Suite struct SalienceTests {
  private let voice = Make.criterion("voice", .salience, worst: 0, best: 100)
  private let themes = [
    Theme(name: "Slow", codes: [], construct: "T"), Theme(name: "Lost", codes: [], construct: "T"),
    Theme(name: "Free", codes: [], construct: nil),
  ]

  private func score(
    _ addresses: [Address], _ released: [ReleasedTheme]
  ) throws -> (score: CriterionScore, why: [String]) {
    let plan = Make.plan([Make.pilot("P1")], [voice], addresses: addresses)
    let pilot = try #require(
      Make.assess(plan, Make.release(themes: released), themes: themes)[pilot: "P1"])
    return (pilot.criteria[0], pilot.unrankable)
  }

  private let all = [
    Make.theme("Slow", share: 30), Make.theme("Lost", share: 50), Make.theme("Free", share: 20),
  ]

  /// The largest theme of T is 50; (3·50 + 1·20)/4 = 42.5.
  @Test func largestThemeThenTheMean() throws {
    let (score, why) = try score(
      [
        Make.address("P1", .construct("T"), effect: 3),
        Make.address("P1", .theme("Free"), effect: 1),
      ], all)
    #expect(score.raw == 42.5)
    #expect(why.isEmpty)
    #expect(score.trail[0].source == "evidence.csv: w1,T,Lost")
    #expect(
      score.trail[0].text.hasPrefix(
        "effect 3: “Lost” a barrier in 13 of 26 interviews, 50.0 % [40.0, 60.0]"))
  }

  @Test func aThemeStandsForItself() throws {
    #expect(try score([Make.address("P1", .theme("Slow"))], all).score.raw == 30)
  }

  @Test("a construct that no theme speaks to is left out, not counted as silence")
  func constructWithoutTheme() throws {
    let (score, _) = try score(
      [Make.address("P1", .construct("A")), Make.address("P1", .theme("Free"))], all)
    #expect(score.raw == 20)
    #expect(score.trail[0].text.contains("left out of the mean"))
    let (none, why) = try self.score([Make.address("P1", .construct("A"))], all)
    #expect(none.raw == nil)
    #expect(why == ["voice: no theme is linked to anything it addresses"])
  }

  @Test func withoutInterviews() throws {
    let (score, why) = try score([Make.address("P1", .theme("Slow"))], [])
    #expect(score.raw == nil)
    #expect(why == ["voice: wave w1 has no interviews coded for “Slow” as a barrier"])
  }

  @Test("interviews are drawn apart from the survey")
  func independence() throws {
    let draws = (0..<100).map { Double($0) }
    let need = Make.criterion("need", .shortfall, worst: 0, best: 100)
    let plan = Make.plan(
      [Make.pilot("P1"), Make.pilot("P2")], [need, voice],
      addresses: [Make.address("P1", .construct("T"))], count: 1)
    // Were the streams the same, 100 − x and x would cancel and the value stand still.
    let assessment = Make.assess(
      plan,
      Make.release(
        [Make.score("T", mean: 50, draws: draws)],
        themes: [Make.theme("Slow", share: 50, draws: draws), Make.theme("Lost", share: 0)]),
      themes: themes, draws: 5000)
    let interval = try #require(assessment[pilot: "P1"]?.interval)
    // Mean of two uniforms: the 2.5 % point is 100·√0.0125 = 11.2.
    #expect(abs(interval.lower - 11.2) < 1.5 && abs(interval.upper - 88.8) < 1.5)
  }
}
