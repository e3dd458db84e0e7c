import Testing

@testable import Pilots

/// Just short of a switching value the chosen portfolio is best; just beyond it is not.
@Suite struct SwitchingPropertyTests {
  @Test("values", arguments: 0..<4)
  func values(_ block: Int) throws {
    for stream in block * 25..<(block + 1) * 25 {
      let choice = RandomSelection(70_000 + stream, upTo: 9, isWhole: false)
      var problem = choice.problem
      guard let chosen = try problem.best() else { continue }
      var switching = SwitchingValues(problem, chosen: chosen, names: choice.names)
      switching.addValues(choice.values.map { [$0] }, weights: [1], criteria: ["c"])
      for found in switching.found where found.input.kind == "value" {
        guard let place = found.switchesAt, let name = found.input.pilot,
          let one = choice.names.firstIndex(of: name)
        else { continue }
        let step = found.isRise ? 1e-6 : -1e-6
        let (short, beyond) = (
          try problem.best(values: choice.values.replacing(one, with: place / 100 - step)),
          try problem.best(values: choice.values.replacing(one, with: place / 100 + step))
        )
        #expect(short == chosen, "instance \(stream), \(name)")
        #expect(Swap(from: chosen, to: beyond, names: choice.names) == found.swap)
      }
    }
  }

  @Test("costs", arguments: 0..<4)
  func costs(_ block: Int) throws {
    for stream in block * 25..<(block + 1) * 25 {
      let choice = RandomSelection(80_000 + stream, upTo: 9, isWhole: false)
      var problem = choice.problem
      guard let chosen = try problem.best() else { continue }
      var switching = SwitchingValues(problem, chosen: chosen, names: choice.names)
      switching.addCosts()
      for found in switching.found {
        guard let place = found.switchesAt, let name = found.input.pilot,
          let one = choice.names.firstIndex(of: name)
        else { continue }
        let step = found.isRise ? 0.02 : -0.02
        let short = try problem.best(costs: choice.costs.replacing(one, with: place - step))
        #expect(short == chosen, "instance \(stream), \(name)")
        let there = try problem.best(
          costs: choice.costs.replacing(one, with: found.isRise ? place + step : place))
        #expect(Swap(from: chosen, to: there, names: choice.names) == found.swap)
      }
    }
  }

  @Test("all the weight on one criterion: the others have no proportions to keep")
  func oneCriterion() {
    #expect(ReweighedCandidates([[1, 0]], weights: [1, 0], moving: 0) == nil)
    #expect(ReweighedCandidates([[1, 0]], weights: [1, 0], moving: 1)?.values(at: 0.5) == [0.5])
  }

  @Test func wordsOfASwap() {
    #expect(Swap(enters: ["P04"], leaves: ["P17"]).words == "P04 for P17")
    #expect(Swap(enters: ["P04", "P05"], leaves: []).words == "P04 and P05 too")
    #expect(Swap(enters: [], leaves: ["P17"]).words == "without P17")
    #expect(Swap.none.words.isEmpty)
  }
}
