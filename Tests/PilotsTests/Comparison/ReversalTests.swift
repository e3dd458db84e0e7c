import Testing

@testable import Pilots

@Suite struct ReversalTests {
  /// Belton & Gear (1983), case T-A5: three equal criteria, candidates A, B, C.
  private let scores: [[Double]] = [[1, 9, 8], [9, 1, 9], [1, 1, 1]]

  /// AHP: each criterion's pairwise comparisons of the candidates, then the mean.
  private func hierarchy(_ scores: [[Double]]) -> [Double] {
    let shares = (0..<3).map { criterion in
      PairwiseWeights(
        scores.map { row in scores.map { row[criterion] / $0[criterion] } }
      ).weights
    }
    return scores.indices.map { one in shares.reduce(0) { $0 + $1[one] } / 3 }
  }

  @Test("pairwise comparison of candidates reverses A and B when B has a twin")
  func theHierarchyReverses() {
    #expect(areClose(hierarchy(scores), [0.4512, 0.4697, 0.0791], 5e-5))
    let twins = hierarchy(scores + [scores[1]])
    #expect(areClose(twins, [0.3654, 0.2889, 0.0568, 0.2889], 5e-5))
  }

  @Test("the value on fixed scales does not")
  func theValueDoesNot() {
    let table = DecisionTable(
      scores: scores, weights: [1, 1, 1],
      scales: Array(repeating: ValueScale(worst: 0, best: 10), count: 3))
    let trials = ReversalTest(table, by: .additive).trials
    #expect(trials.count == 6)
    #expect(trials.allSatisfy { $0.reversed.isEmpty })
    #expect(trials.map(\.pairs) == [1, 1, 1, 3, 3, 3])
  }

  @Test("never under the value, whatever is dropped or duplicated", arguments: 0..<60)
  func additiveNeverReverses(_ stream: Int) {
    let trials = ReversalTest(DecisionTable.random(stream), by: .additive).trials
    #expect(trials.allSatisfy { $0.reversed.isEmpty })
  }

  /// With C in the range A is at (1, 0) and B at (0.8, 0.1); without it at (1, 0) and (0, 1).
  @Test("TOPSIS by the range reverses when the candidate at an end goes")
  func topsisReverses() throws {
    let table = DecisionTable([[10, 0], [8, 1], [0, 10]], weights: [1, 1.2])
    #expect(table.scored(by: .topsisRange).ranks == [2, 3, 1])
    #expect(table.without(2).scored(by: .topsisRange).ranks == [2, 1])
    let trial = try #require(
      ReversalTest(table, by: .topsisRange).trials.first {
        $0.change == .dropped && $0.candidate == 2
      })
    #expect(trial.pairs == 1)
    #expect(trial.reversed.map { [$0.above, $0.below] } == [[0, 1]])
  }

  /// With C: φ(A) = (1.04 − 0.96)/2 = 0.04 and φ(B) = 0.48; without it 0.04 and −0.04.
  @Test("PROMETHEE II reverses, too")
  func prometheeReverses() throws {
    let table = DecisionTable([[2, 0], [1, 2], [0, 1]], weights: [0.52, 0.48])
    #expect(table.scored(by: .prometheeUsual).ranks == [2, 1, 3])
    let reversed = ReversalTest(table, by: .prometheeUsual).trials.filter {
      !$0.reversed.isEmpty && $0.change == .dropped
    }
    #expect(reversed.map(\.candidate) == [2])
    #expect(reversed.first?.reversed.map { [$0.above, $0.below] } == [[1, 0]])
  }

  /// A twin of A stands above B where A stood below, which is no reversal of A and B.
  @Test("a twin itself is in no pair")
  func twinsAreNotCounted() {
    let table = DecisionTable([[1], [2]], weights: [1])
    for method in [RankingMethod.additive, .topsisVector, .topsisRange, .prometheeUsual] {
      let trials = ReversalTest(table, by: method).trials
      #expect(trials.map(\.pairs) == [0, 0, 1, 1])
      #expect(trials.allSatisfy { $0.reversed.isEmpty })
    }
  }
}
