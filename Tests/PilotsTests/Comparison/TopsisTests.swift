import Survey
import TestSupport
import Testing

@testable import Pilots

/// Golden values by pymcdm and scikit-criteria: `Tests/Golden/comparison.py`.
@Suite struct TopsisTests {
  @Test("the normalisation changes who is first (case T-A6)")
  func normalisationFlipsTheWinner() throws {
    let table = DecisionTable(
      [[1, 3000], [2, 3750], [5, 4500]], weights: [1, 1], types: [-1, 1])
    let range = try #require(Topsis(table, .range)).closeness
    let vector = try #require(Topsis(table, .vector)).closeness
    #expect(areClose(range, [0.5, 0.617, 0.5], 5e-4))
    #expect(areClose(vector, [0.7621, 0.7222, 0.2379], 5e-5))
    #expect(table.scored(by: .topsisRange).ranks == [2, 1, 2])
    #expect(table.scored(by: .topsisVector).ranks == [1, 2, 3])
  }

  @Test("as pymcdm and scikit-criteria: minima, ties, weights of 0, columns all alike")
  func golden() throws {
    let known = try Golden("comparison")["instances"].list
    #expect(known.count == 40)
    for instance in known {
      let table = DecisionTable(
        instance["matrix"].list.map(\.numbers), weights: instance["weights"].numbers,
        types: instance["types"].numbers)
      for (normalisation, name) in [(Normalisation.vector, "vector"), (.range, "range")] {
        let found = Topsis(table, normalisation)?.closeness ?? []
        #expect(areClose(found, instance[name].numbers, 1e-10), "\(name)")
      }
    }
  }

  @Test("candidates alike in all that counts have no best: no score, and one rank")
  func alike() {
    let table = DecisionTable([[3, 1], [3, 2], [3, 9]], weights: [1, 0])
    for method in [RankingMethod.topsisVector, .topsisRange] {
      #expect(table.scored(by: method).scores == nil)
      #expect(table.scored(by: method).ranks == [1, 1, 1])
    }
    #expect(Topsis(DecisionTable([[0], [0]], weights: [1]), .vector) == nil)
    #expect(Topsis(DecisionTable([[7]], weights: [1]), .range) == nil)
  }

  @Test("a criterion whose worst is its best has no direction and counts nothing")
  func emptyScale() throws {
    let table = DecisionTable(
      scores: [[1, 5], [2, 1]], weights: [1, 1],
      scales: [ValueScale(worst: 0, best: 1), ValueScale(worst: 3, best: 3)])
    #expect(try #require(Topsis(table, .range)).closeness == [0, 1])
  }

  /// Worth 0, 1, 0 at 0, 5, 10: the middle is best, and more of the unit is not better.
  @Test("a scale that bends enters by its worth")
  func bentScale() throws {
    let hill = ValueScale([
      ScaleKnot(raw: 0, worth: 0), ScaleKnot(raw: 5, worth: 1), ScaleKnot(raw: 10, worth: 0),
    ])
    let table = DecisionTable(scores: [[10], [5], [1]], weights: [1], scales: [hill])
    #expect(areClose(try #require(Topsis(table, .range)).closeness, [0, 1, 0.2], 1e-15))
    #expect(table.scored(by: .prometheeUsual).ranks == [3, 1, 2])
  }

  @Test(
    "neither units, nor the scale of weights, nor the order of candidates matter",
    arguments: 0..<30)
  func invariances(_ stream: Int) throws {
    let table = DecisionTable.random(stream)
    for normalisation in Normalisation.allCases {
      guard let plain = Topsis(table, normalisation)?.closeness else { continue }
      for factor in [1e-150, 0.37, 1e150] {
        let scaled = try #require(Topsis(table.rescaled(0, by: factor), normalisation)).closeness
        #expect(areClose(scaled, plain, 1e-9))
      }
      let heavier = table.with(weights: table.weights.map { 7 * $0 })
      #expect(areClose(try #require(Topsis(heavier, normalisation)).closeness, plain, 1e-12))
      let order = Array(table.scores.indices.reversed())
      let turned = try #require(Topsis(table.permuted(order), normalisation)).closeness
      #expect(areClose(turned, order.map { plain[$0] }, 1e-12))
    }
  }

  /// (S⁻² − S⁺²)/2Σs² + ½ from the distances that closeness is made of.
  @Test("what criteria bring adds up to the difference of the squared distances")
  func contributions() throws {
    let table = DecisionTable(
      [[1, 3000], [2, 3750], [5, 4500]], weights: [2, 1], types: [-1, 1])
    let found = try #require(Topsis(table, .range))
    // Weights 2/3 and 1/3: effective weights 4/5 and 1/5.
    #expect(areClose(found.contributions[0], [0.8, 0], 1e-12))
    #expect(areClose(found.contributions[1], [0.8 * 0.75, 0.2 * 0.5], 1e-12))
    #expect(areClose(found.contributions[2], [0, 0.2], 1e-12))
  }
}
