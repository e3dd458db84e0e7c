import Statistics
import Survey
import TestSupport
import Testing

@testable import Pilots

@Suite struct MethodComparisonsTests {
  private let scores = [[0.9, 0.1, 0.5], [0.2, 0.8, 0.6], [0.5, 0.5, 0.1], [0.7, 0.4, 0.9]]
  private let costs = [30, 10, 20, 60].map { Range3($0) }

  private func compare(
    _ scores: [[Double]], costs: [Range3]? = nil, weights: WeightKnowledge = .exact,
    count: Int? = 2
  ) -> (Assessment, MethodComparisons) {
    let assessment = Make.assess(
      Make.judged(
        scores, swings: [100, 60, 40], costs: costs, count: count, budget: 80, weights: weights),
      draws: 10)
    return (assessment, assessment.comparisons)
  }

  @Test("every method ranks every candidate, in the order of the report")
  func places() throws {
    let (assessment, found) = compare(scores, costs: costs)
    #expect(found.methods.map(\.method) == Array(RankingMethod.allCases.dropFirst(2)))
    for comparison in found.methods {
      #expect(comparison.places.map(\.pilot) == assessment.pilots.map(\.pilot.id))
      #expect(comparison.places.map(\.additiveRank) == assessment.pilots.compactMap(\.rank))
      let scores = comparison.places.compactMap(\.score)
      #expect(comparison.places.map(\.rank) == ranks(of: scores))
      #expect(
        comparison.tau
          == kendallTau(comparison.places.map(\.additiveRank), comparison.places.map(\.rank)))
    }
  }

  @Test("an assessment's scores are those of pymcdm and scikit-criteria")
  func golden() throws {
    for instance in try Golden("comparison")["instances"].list {
      let (matrix, weights) = (instance["matrix"].list.map(\.numbers), instance["weights"].numbers)
      let plan = judged(matrix, weights, types: instance["types"].numbers)
      let found = Make.assess(plan, draws: 1).comparisons
      for (method, name) in [(RankingMethod.topsisVector, "vector"), (.topsisRange, "range")] {
        #expect(areClose(scores(of: method, in: found), instance[name].numbers, 1e-10), "\(name)")
      }
      let usual = instance["flows"][0]
      let net = zip(usual["positive"].numbers, usual["negative"].numbers).map { $0 - $1 }
      #expect(areClose(scores(of: .prometheeUsual, in: found), net, 1e-12))
    }
  }

  @Test("the shipped study's table by every method, and τ by scipy")
  func shipped() throws {
    let known = try Golden("comparison")["shipped"]
    let (worst, best) = (known["worst"].numbers, known["best"].numbers)
    let table = DecisionTable(
      scores: known["matrix"].list.map(\.numbers), weights: known["weights"].numbers,
      scales: zip(worst, best).map { ValueScale(worst: $0, best: $1) })
    #expect(table.candidates == 20)
    let names = [
      (RankingMethod.additive, "additive"), (.topsisVector, "vector"), (.topsisRange, "range"),
      (.prometheeUsual, "net"),
    ]
    for (method, name) in names {
      let found = table.scored(by: method)
      #expect(areClose(found.scores ?? [], known[name]["scores"].numbers, 1e-12), "\(name)")
      #expect(found.ranks.map { Double($0) } == known[name]["ranks"].numbers, "\(name)")
      let tau = kendallTau(table.scored(by: .additive).ranks, found.ranks)
      #expect(isClose(tau, known[name]["tau"].number, 1e-12), "\(name)")
    }
  }

  private func judged(_ matrix: [[Double]], _ weights: [Double], types: [Double]) -> PilotPlan {
    let criteria = weights.indices.map { index in
      Make.criterion(
        "c\(index)", .column("c\(index)"), worst: types[index] < 0 ? 1e9 : -1e9,
        best: types[index] < 0 ? -1e9 : 1e9, swing: weights[index])
    }
    let pilots = matrix.indices.map { row in
      Make.pilot(
        "P\(row)",
        judged: Dictionary(
          uniqueKeysWithValues: criteria.indices.map {
            (criteria[$0].id, Range3(matrix[row][$0]))
          }))
    }
    return Make.plan(pilots, criteria)
  }

  /// In the order of the plan.
  private func scores(of method: RankingMethod, in found: MethodComparisons) -> [Double] {
    let places = found.methods.first { $0.method == method }?.places ?? []
    return places.sorted { Int($0.pilot.dropFirst()) ?? 0 < Int($1.pilot.dropFirst()) ?? 0 }
      .compactMap(\.score)
  }

  @Test("value for cost is points per £1,000, and says whose cost does it")
  func valueForCost() throws {
    let (assessment, found) = compare(
      [[0.9, 0.9, 0.9], [0.5, 0.5, 0.5], [0.1, 0.1, 0.1]],
      costs: [Range3(9000), Range3(1000), Range3(1000)])
    #expect(assessment.pilots.map(\.pilot.id) == ["P1", "P2", "P3"])
    let comparison = try #require(found.methods.last)
    #expect(comparison.method == .valueForCost)
    #expect(areClose(comparison.places.compactMap(\.score), [10, 50, 10], 1e-12))
    #expect(comparison.places.map(\.rank) == [2, 1, 2])
    let move = try #require(comparison.moves.first)
    #expect(move.pilot == "P1" && move.from == 1 && move.to == 2 && move.rival == "P2")
    #expect(move.cause == .cost(9000, rivals: 1000))
  }

  @Test("a free pilot has no value per pound, and ranks before all that cost")
  func free() throws {
    let (_, found) = compare(scores, costs: [30, 0, 20, 60].map { Range3($0) })
    let place = try #require(found.methods.last?.places.first { $0.pilot == "P2" })
    #expect(place.score == nil && place.rank == 1)
  }

  @Test("in whatever order the candidates come, each is placed alike", arguments: 0..<12)
  func permutations(_ stream: Int) {
    var dice = testGenerator(900 + stream)
    let scores = (0..<6).map { _ in (0..<3).map { _ in dice.uniform() } }
    let costs = (0..<6).map { _ in Range3(5 + 20 * dice.uniform()) }
    let order = [3, 0, 5, 1, 4, 2]
    let plain = compare(scores, costs: costs).1
    let turned = compare(order.map { scores[$0] }, costs: order.map { costs[$0] }).1
    func name(_ pilot: String) -> String { "P\(order[(Int(pilot.dropFirst()) ?? 0) - 1] + 1)" }
    for (a, b) in zip(plain.methods, turned.methods) {
      #expect(a.places.map(\.pilot) == b.places.map { name($0.pilot) })
      #expect(a.places.map(\.rank) == b.places.map(\.rank))
      #expect(a.moves.map(\.pilot) == b.moves.map { name($0.pilot) })
      #expect(areClose(a.places.compactMap(\.score), b.places.compactMap(\.score), 1e-12))
    }
    #expect(plain.greedy?.pilots == turned.greedy?.pilots.map(name))
    #expect(Set(plain.flowPortfolio ?? []) == Set((turned.flowPortfolio ?? []).map(name)))
    let count = { (found: MethodComparisons) in
      found.reversals.reduce(0) { $0 + $1.reversed.count }
    }
    #expect(count(plain) == count(turned))
  }

  @Test("identical candidates: one rank, no scores of what they are close to, nothing NaN")
  func identical() {
    let (_, found) = compare(Array(repeating: [0.1, 0.7, 0.2], count: 4))
    for comparison in found.methods {
      #expect(comparison.tau == nil)
      #expect(comparison.places.allSatisfy { $0.rank == 1 && $0.additiveRank == 1 })
      #expect(comparison.places.allSatisfy { $0.score?.isFinite ?? true })
      #expect(comparison.moves.isEmpty)
    }
    let topsis = found.methods.filter { $0.method.name == "TOPSIS" }
    #expect(topsis.allSatisfy { $0.places.allSatisfy { $0.score == nil } })
    #expect(found.reversals.allSatisfy { $0.reversed.isEmpty })
  }

  @Test func oneCandidateHasNothingBesideIt() {
    #expect(compare([[0.1, 0.2, 0.3]]).1 == MethodComparisons())
    #expect(Make.assess(Make.plan([], [])).comparisons == MethodComparisons())
  }

  @Test("without a count flows have no zero to add up from")
  func flowPortfolio() {
    #expect(compare(scores, costs: costs, count: nil).1.flowPortfolio == nil)
    // φ at weights 0.5, 0.3, 0.2, times 3: P1 0.5 − …; the two best that 80 can buy.
    let found = compare(scores, costs: costs).1
    #expect(found.flowPortfolio?.count == 2)
  }

  @Test("beyond the limit reversals are not tried, and the rest is")
  func limit() {
    var dice = testGenerator(77)
    let many = (0..<129).map { _ in (0..<3).map { _ in dice.uniform() } }
    let found = compare(many).1
    #expect(found.reversals.isEmpty && found.methods.count == 4 && found.greedy == nil)
  }

  @Test("the centroid of the order, where only the order is believed")
  func centroid() throws {
    let ordered = try #require(compare(scores, weights: .order).1.methods.first)
    // 11/18, 5/18, 2/18.
    let expected = scores.map { 100 * (11 * $0[0] + 5 * $0[1] + 2 * $0[2]) / 18 }
    let sorted = ordered.places.compactMap(\.score).sorted()
    #expect(areClose(sorted, expected.sorted(), 1e-9))
    let exact = compare(scores, weights: .exact).1
    #expect(exact.methods.allSatisfy { $0.method != .centroid })
  }
}
