import Survey
import Testing

@testable import Pilots

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
