import Survey
import Testing

@testable import Disclosure
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

@Suite struct JointReplicatesTests {
  private func cell(_ draws: [Double]) -> EvidenceCell {
    EvidenceCell(point: 7, draws: draws, text: "", source: "")
  }

  @Test func whatOneLacksAllSkip() {
    let joint = JointReplicates([cell([1, .nan, 3, 4]), cell([1, 2, 3, .nan]), cell([])])
    #expect(joint.whole == [0, 2])
    #expect(joint.lost == 2)
    #expect(joint.reader(column: 1)(cell([1, .nan, 3, 4])) == 3)
    #expect(joint.reader(column: 1)(cell([])) == 7)
  }

  @Test func shorterFiguresBeginAgain() {
    let joint = JointReplicates([cell([1, 2, 3, 4]), cell([5, 6])])
    #expect(joint.whole.count == 4)
    #expect(joint.reader(column: 3)(cell([5, 6])) == 6)
  }

  @Test func nothingToDrawReadsThePoint() {
    for joint in [JointReplicates([]), JointReplicates([cell([.nan])])] {
      #expect(joint.columns == 1)
      #expect(joint.reader(column: 0)(cell([.nan])) == 7)
    }
  }
}

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

@Suite struct ReachTests {
  private let population = Population(counts: [
    "rank": ["Constable": 600, "Sergeant": 200, "Staff": 200],
    "group": ["North": 300, "South": 500],
  ])

  private func reach(_ scopes: [(String, String)?], _ population: Population?) -> PilotScore? {
    let addresses = scopes.map { scope in
      Make.address(
        "P1", .construct("T"), effect: 1,
        scope: scope.map { Address.Scope(segment: $0.0, level: $0.1) })
    }
    let criterion = Make.criterion("reach", .reach, worst: 0, best: 100)
    return Make.assess(
      Make.plan([Make.pilot("P1")], [criterion], addresses: addresses), population: population)[
        pilot: "P1"]
  }

  @Test("distinct levels add up, the largest segmentation counts")
  func union() {
    #expect(reach([("rank", "Constable")], population)?.criteria[0].raw == 60)
    #expect(
      reach([("rank", "Constable"), ("rank", "Constable"), ("rank", "Staff")], population)?
        .criteria[0].raw == 80)
    #expect(
      reach([("rank", "Sergeant"), ("group", "South")], population)?.criteria[0].raw == 50)
    #expect(reach([("rank", "Staff"), nil], population)?.criteria[0].raw == 100)
    #expect(reach([], population)?.criteria[0].raw == 0)
  }

  @Test func unknownStaff() {
    #expect(
      reach([("rank", "Constable")], nil)?.unrankable
        == ["reach: the staff in post are not known: the study has no population file"])
    #expect(
      reach([("rank", "Chief")], population)?.unrankable
        == ["reach: staff in post of Chief (Rank) are not known"])
  }
}

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
