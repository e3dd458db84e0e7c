import Disclosure
import Survey
import Testing

@testable import Pilots

@Suite struct ShortfallTests {
  private let constable = Address.Scope(segment: "rank", level: "Constable")
  private let need = Make.criterion("need", .shortfall, worst: 0, best: 100)

  private func assess(
    _ addresses: [Address], _ scores: [ReleasedScore], themes: [Theme] = []
  ) -> Assessment {
    let plan = Make.plan([Make.pilot("P1"), Make.pilot("P2")], [need], addresses: addresses)
    return Make.assess(plan, Make.release(scores), themes: themes)
  }

  /// 3/3 · (100 − 40) + 1/3 · (100 − 70) = 70.
  @Test func effectWeighted() throws {
    let pilot = try #require(
      assess(
        [
          Make.address("P1", .construct("T"), effect: 3, scope: constable),
          Make.address("P1", .theme("Slow"), effect: 1),
          Make.address("P1", .theme("Emergent"), effect: 3),
          Make.address("P1", .construct("gone"), effect: 0),
        ],
        [Make.score("T", constable, mean: 40), Make.score("A", mean: 70)],
        themes: [Theme(name: "Slow", codes: [], construct: "A")])[pilot: "P1"])
    let score = pilot.criteria[0]
    #expect(abs(try #require(score.raw) - 70) < 1e-12)
    #expect(abs(try #require(pilot.value) - 70) < 1e-12)
    #expect(
      score.trail[0]
        == TrailStep(
          text: "3/3 of shortfall of Tools for Constable (Rank): 100 − 40.0; "
            + "its sampling error is not known and not counted",
          source: "segments.csv: w1,rank,Constable,T,mean"))
    #expect(score.trail.count == 3)
    #expect(score.trail[2].text.contains("no construct is linked"))
  }

  @Test("withheld and missing figures leave a pilot unranked, last, with the reason")
  func unrankable() throws {
    let assessment = assess(
      [Make.address("P1", .construct("T")), Make.address("P2", .construct("A"))],
      [Make.withheld("T"), Make.score("A", mean: 50)])
    #expect(assessment.pilots.map(\.pilot.id) == ["P2", "P1"])
    let hidden = assessment.pilots[1]
    #expect(hidden.rank == nil && hidden.value == nil && hidden.interval == nil)
    #expect(hidden.acceptability.isEmpty && hidden.selectedShare == nil && !hidden.isSelected)
    #expect(hidden.criteria[0].raw == nil && hidden.criteria[0].utility == nil)
    #expect(hidden.unrankable[0].hasPrefix("need: the score of Tools for everyone is withheld"))
    #expect(assessment.pilots[0].acceptability == [1])
    #expect(assessment.portfolios.map(\.pilots) == [["P2"]])

    let missing = assess([Make.address("P1", .construct("T"))], [])[pilot: "P1"]
    #expect(
      missing?.unrankable == ["need: there is no score of Tools for everyone in wave w1"])
  }

  @Test func claimingNothingScoresNothing() {
    let pilot = assess([], [])[pilot: "P1"]
    #expect(pilot?.criteria[0].raw == 0)
    #expect(pilot?.criteria[0].trail == [.addressesNothing(nil)])
  }

  /// Replicates 20, 40 … of one figure: the value's interval is theirs.
  @Test func replicatesReachTheInterval() throws {
    let draws = (0...100).map { Double($0) }
    let pilot = try #require(
      Make.assess(
        Make.plan([Make.pilot("P1")], [need], addresses: [Make.address("P1", .construct("T"))]),
        Make.release([Make.score("T", mean: 50, draws: draws)]), draws: 1010)[pilot: "P1"])
    let interval = try #require(pilot.interval)
    #expect(abs(interval.lower - 2.5) < 1 && abs(interval.upper - 97.5) < 1)
  }

  @Test("survey figures of one replicate stay together")
  func jointReplicates() {
    let draws = (0..<50).map { Double(($0 * 37) % 50) }
    let plan = Make.plan(
      [Make.pilot("P1"), Make.pilot("P2")], [need],
      addresses: [Make.address("P1", .construct("T")), Make.address("P2", .construct("A"))])
    let assessment = Make.assess(
      plan,
      Make.release([
        Make.score("T", mean: 25, draws: draws),
        Make.score("A", mean: 26, draws: draws.map { $0 + 1 }),
      ]))
    #expect(assessment[pilot: "P1"]?.acceptability == [1, 0])
  }

  @Test func lostReplicatesAreCounted() {
    let assessment = Make.assess(
      Make.plan([Make.pilot("P1")], [need], addresses: [Make.address("P1", .construct("T"))]),
      Make.release([Make.score("T", mean: 25, draws: [20, .nan, 30, .infinity])]))
    #expect(assessment.notes.count == 1)
    #expect(assessment.notes[0].hasPrefix("2 of 4 survey replicates lack a figure"))
    #expect(assessment.pilots[0].interval == Interval(lower: 70, upper: 80))
  }
}
