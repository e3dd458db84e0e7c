import Testing

@testable import Simulation

@Suite struct CandidateTests {
  let all = Candidate.all
  let ids = Set(Candidate.all.map(\.id))

  @Test func twentyWithWholeRecords() {
    #expect(all.count == 20 && ids.count == 20)
    for pilot in all {
      let (cost, learning) = (pilot.cost, pilot.judged.learning)
      #expect(cost.low <= cost.likely && cost.likely <= cost.high)
      #expect(learning.low <= learning.likely && learning.likely <= learning.high)
      #expect((0...10).contains(learning.likely) && (1...5).contains(pilot.judged.readiness))
      #expect(Set(pilot.requires + pilot.excludes).isSubset(of: ids.subtracting([pilot.id])))
    }
  }

  @Test("outputs are priced to the pound, accepted or not")
  func outputs() {
    for pilot in all {
      #expect(pilot.outputs.reduce(0) { $0 + $1.price } == pilot.cost.likely, "\(pilot.id)")
    }
    #expect((10...20).contains(all.flatMap(\.outputs).count { !$0.accepted.isEmpty }))
  }

  @Test("exclusion is mutual, and nothing requires what it excludes")
  func constraints() {
    for pilot in all {
      #expect(Set(pilot.requires).isDisjoint(with: pilot.excludes))
      for other in all where pilot.excludes.contains(other.id) {
        #expect(other.excludes.contains(pilot.id))
      }
    }
  }

  @Test("claims are of a known strength and scope, one to three per pilot")
  func claims() {
    let scopes = Set(Segment.allCases.flatMap { s in s.levels.map { "\(s.id)=\($0)" } } + [""])
    for pilot in all {
      #expect((1...3).contains(pilot.addresses.count))
      #expect(pilot.addresses.allSatisfy { (1...3).contains($0.effect) })
      #expect(Set(pilot.addresses.map(\.scope)).isSubset(of: scopes), "\(pilot.id)")
    }
    #expect(Set(all.flatMap { $0.addresses.map(\.topic) }) == Set(Topic.drivers))
  }

  @Test("six can be paid, but not any six: the budget binds")
  func budget() {
    let costs = all.map(\.cost.likely).sorted()
    #expect(costs.prefix(6).reduce(0, +) < 252_000)
    #expect(costs.suffix(6).reduce(0, +) > 252_000)
    #expect(6 * costs.reduce(0, +) / 20 > 252_000)
  }

  @Test func questionsNameKnownPilots() {
    #expect(StudyQuestion.all.allSatisfy { Set($0.pilots).isSubset(of: ids) })
  }
}
