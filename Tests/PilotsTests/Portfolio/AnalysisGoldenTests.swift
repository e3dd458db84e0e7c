import TestSupport
import Testing

@testable import Pilots

/// Everything said of a chosen portfolio, against trying every subset in exact fractions
/// (`Tests/Golden/portfolio.py`).
@Suite struct AnalysisGoldenTests {
  private func isNear(_ a: Double?, _ b: Double?, within: Double = 1e-9) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= within * max(1, abs(b))
  }

  @Test func thereAreManyCases() { #expect(GoldenSelection.solvable.count > 45) }

  @Test("the best and every set within 2 %", arguments: GoldenSelection.solvable)
  func best(_ selection: GoldenSelection) throws {
    let (golden, problem) = (try selection.golden, selection.problem)
    var search = PortfolioSearch(problem.rules, capacity: 200, within: 0.02, stepLimit: 100_000)
    search.run(values: problem.values, costs: problem.costs)
    #expect(search.shelf.found.first?.pilots == (try selection.chosen))
    let near = golden["near"].numbers
    #expect(search.shelf.found.count == near.count)
    for (found, value) in zip(search.shelf.found, near) { #expect(isNear(found.value, value)) }
    let every = problem.rules.feasibleSets(costs: problem.costs, limit: 2000)
    #expect(every.map { Double($0.count) } == golden["sets"].number)
  }

  @Test("CBC's certificate", arguments: GoldenSelection.solvable)
  func certificate(_ selection: GoldenSelection) throws {
    let certificate = try #require(
      Certificate(selection.problem, chosen: try selection.chosen))
    #expect(certificate.solver.hasPrefix("CBC 2."))
    #expect(isNear(certificate.value, try selection.golden["best"].number.map { 100 * $0 }))
    #expect(certificate.gap < 1e-7)
  }

  @Test("the price of every constraint and of more budget", arguments: GoldenSelection.solvable)
  func prices(_ selection: GoldenSelection) throws {
    let golden = try selection.golden
    var problem = selection.problem
    let prices = problem.prices(chosen: try selection.chosen, names: selection.names)
    let expected = golden["prices"].numbers
    #expect(prices.count == expected.count)
    for (price, value) in zip(prices, expected) {
      #expect(isNear(price.gain, 100 * value), "\(price.constraint.words(showsMoney: true))")
      #expect(price.swap.isNone == (value == 0))
    }
    let steps = problem.budgetSteps(chosen: try selection.chosen, names: selection.names)
    #expect(steps.map(\.extra) == [10_000, 20_000, 30_000, 40_000, 50_000])
    for (step, value) in zip(steps, golden["steps"].numbers) {
      #expect(isNear(step.gain, 100 * value))
    }
  }

  @Test("the frontier, tried and searched", arguments: GoldenSelection.solvable)
  func frontier(_ selection: GoldenSelection) throws {
    let points = try selection.golden["frontier"].list.map(\.numbers)
    var problem = selection.problem
    let wide = PortfolioRules(
      candidates: problem.rules.candidates,
      constraints: problem.rules.constraints.filter { $0.amount == nil })
    for found in [Frontier(&problem), Frontier(searching: &problem, under: wide)] {
      #expect(found.isWhole && found.sets.count == points.count)
      for (set, point) in zip(found.sets, points) {
        #expect(problem.cost(of: set) == point[0])
        #expect(isNear(problem.value(of: set), point[1]))
      }
    }
  }

  @Test("switching values of weights", arguments: GoldenSelection.solvable)
  func weights(_ selection: GoldenSelection) throws {
    var values = SwitchingValues(
      selection.problem, chosen: try selection.chosen, names: selection.names)
    values.addWeights(
      selection.utilities, weights: selection.weights, criteria: selection.criteria)
    let ends = try selection.golden["crossings"].list.flatMap(\.list)
    #expect(values.found.map(\.isRise) == selection.criteria.flatMap { _ in [false, true] })
    for (found, end) in zip(values.found, ends) {
      #expect(isNear(found.switchesAt, end.number), "\(found.input) \(found.isRise)")
      #expect(found.swap.isNone == (end.number == nil))
    }
  }

  @Test("switching values of values, utilities and costs", arguments: GoldenSelection.solvable)
  func candidates(_ selection: GoldenSelection) throws {
    let (golden, problem, chosen) = (
      try selection.golden, selection.problem, try selection.chosen
    )
    var values = SwitchingValues(problem, chosen: chosen, names: selection.names)
    values.addValues(
      selection.utilities, weights: selection.weights, criteria: selection.criteria)
    values.addCosts()
    for (one, margin) in golden["margins"].list.enumerated() {
      let sign = chosen.contains(one) ? -1.0 : 1
      func place(_ now: Double, over weight: Double, times scale: Double) -> Double? {
        let moved = margin.number.map { now + sign * $0 / weight }
        return moved.flatMap { (-1e-11...1 + 1e-11).contains($0) ? scale * $0 : nil }
      }
      func found(_ input: UncertainInput, isRise: Bool) -> SwitchingValue? {
        values.found.first { $0.input == input && $0.isRise == isRise }
      }
      let (name, isRise) = (selection.names[one], sign > 0)
      let value = try #require(found(.value(pilot: name), isRise: isRise))
      #expect(isNear(value.switchesAt, place(problem.values[one], over: 1, times: 100)), "\(name)")
      for (index, criterion) in selection.criteria.enumerated() {
        let input = UncertainInput.utility(pilot: name, criterion: criterion)
        let utility = try #require(found(input, isRise: isRise))
        let expected = place(
          selection.utilities[one][index], over: selection.weights[index], times: 1)
        #expect(isNear(utility.switchesAt, expected), "\(name) \(criterion)")
      }
      let rise = found(.cost(pilot: name), isRise: true)
      let slack = golden["slack"].number
      #expect(rise?.switchesAt == (isRise ? nil : slack.map { problem.costs[one] + $0 }))
      let fall = try #require(found(.cost(pilot: name), isRise: false))
      #expect(fall.switchesAt == golden["falls"][one].number, "\(name)")
    }
  }

  @Test("the size of the smallest conflict", arguments: GoldenSelection.all)
  func conflict(_ selection: GoldenSelection) throws {
    guard let size = try selection.golden["conflict"].number else { return }
    var conflict = SmallestConflict(selection.problem.rules, costs: selection.costs)
    #expect(conflict.search()?.count == Int(size))
  }
}
