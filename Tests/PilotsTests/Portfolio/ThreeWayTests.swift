import Testing

@testable import Pilots

/// Trying every set, our search and CBC, on the same random choices.
@Suite struct ThreeWayTests {
  /// 10,000 instances of up to 14 candidates, in 20 cases of 500.
  @Test("brute force, search and CBC agree", arguments: 0..<20)
  func agree(_ block: Int) throws {
    for stream in block * 500..<(block + 1) * 500 {
      let choice = RandomSelection(stream, upTo: 14)
      let best = choice.best
      var search = PortfolioSearch(choice.rules, capacity: 1, within: 0, stepLimit: 1_000_000)
      search.run(values: choice.values, costs: choice.costs)
      let found = search.shelf.found.first
      #expect(search.isProven && found?.value == best, "search, instance \(stream)")
      if let found { #expect(choice.rules.allows(found.pilots, costs: choice.costs)) }

      let answer = try #require(
        solve(IntegerProgramme(choice.rules, values: choice.values, costs: choice.costs)))
      let worth = answer.set.map { set in set.reduce(0) { $0 + choice.values[$1] } }
      #expect(worth == best, "CBC, instance \(stream)")
      if let set = answer.set { #expect(choice.rules.allows(set, costs: choice.costs)) }
    }
  }

  @Test("every set that keeps the rules, and no other, is listed", arguments: 0..<4)
  func listed(_ block: Int) throws {
    for stream in block * 100..<(block + 1) * 100 {
      let choice = RandomSelection(20_000 + stream, upTo: 9)
      let sets = try #require(choice.rules.feasibleSets(costs: choice.costs, limit: 1000))
      let every = choice.every(of: choice.constraints).map(choice.set)
      #expect(Set(sets) == Set(every) && sets.count == every.count, "instance \(stream)")
      let all = (1..<(UInt32(1) << UInt32(choice.size))).map(choice.set)
      #expect(all.count { choice.rules.allows($0, costs: choice.costs) } == every.count)
      let table = PortfolioTable(sets, candidates: choice.size)
      #expect(
        table.worths(choice.values) == sets.map { set in set.reduce(0) { $0 + choice.values[$1] } })
    }
  }

  @Test("every set within reach is found under every kind of rule", arguments: 0..<4)
  func withinReach(_ block: Int) {
    for stream in block * 100..<(block + 1) * 100 {
      let choice = RandomSelection(30_000 + stream, upTo: 9)
      let every = choice.every(of: choice.constraints)
      let floor = 0.9 * (choice.best ?? 0)
      var search = PortfolioSearch(choice.rules, capacity: 1000, within: 0.1, stepLimit: 1_000_000)
      search.run(values: choice.values, costs: choice.costs)
      let near = every.filter { choice.worth($0, choice.values) >= floor }.map(choice.set)
      #expect(Set(search.shelf.found.map(\.pilots)) == Set(near), "instance \(stream)")
    }
  }

  @Test("permuting candidates permutes what is chosen", arguments: 0..<4)
  func permutation(_ block: Int) {
    for stream in block * 50..<(block + 1) * 50 {
      let choice = RandomSelection(40_000 + stream, upTo: 10, isWhole: false)
      let last = choice.size - 1
      func turned(_ set: PilotSet) -> PilotSet { PilotSet(set.map { last - $0 }) }
      let rules = PortfolioRules(
        candidates: choice.size, constraints: choice.constraints.map { $0.turned(last) }.reversed())
      var search = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 1_000_000)
      search.run(values: choice.values.reversed(), costs: choice.costs.reversed())
      var plain = PortfolioSearch(choice.rules, capacity: 1, within: 0, stepLimit: 1_000_000)
      plain.run(values: choice.values, costs: choice.costs)
      #expect(
        search.shelf.found.first.map { turned($0.pilots) } == plain.shelf.found.first?.pilots)
    }
  }

  @Test("a chosen candidate worth more is still chosen", arguments: 0..<4)
  func monotone(_ block: Int) throws {
    for stream in block * 50..<(block + 1) * 50 {
      let choice = RandomSelection(50_000 + stream, upTo: 10, isWhole: false)
      var problem = choice.problem
      guard let chosen = try problem.best() else { continue }
      for one in chosen {
        let raised = choice.values.replacing(one, with: choice.values[one] + 0.1)
        let again = try problem.best(values: raised)
        #expect(again?.contains(one) == true, "instance \(stream)")
      }
    }
  }
}

extension Constraint {
  /// With candidate i called last − i.
  fileprivate func turned(_ last: Int) -> Constraint {
    func turned(_ set: PilotSet) -> PilotSet { PilotSet(set.map { last - $0 }) }
    switch self {
    case .exactly, .atLeast, .atMost, .budget: return self
    case .requires(let one, let other): return .requires(last - one, last - other)
    case .unmet(let one, let name): return .unmet(last - one, name)
    case .excludes(let one, let other): return .excludes(last - other, last - one)
    case .coverage(let name, let members, let least):
      return .coverage(name, turned(members), atLeast: least)
    case .groupAtLeast(let name, let members, let least):
      return .groupAtLeast(name, turned(members), least)
    case .groupAtMost(let name, let members, let most):
      return .groupAtMost(name, turned(members), most)
    }
  }
}
