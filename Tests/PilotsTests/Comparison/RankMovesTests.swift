import Testing

@testable import Pilots

@Suite struct RankMovesTests {
  /// Values 0.60, 0.50, 0.36; TOPSIS squares the weights 0.6 and 0.4.
  private let table = DecisionTable(
    scores: [[1, 0], [0.1, 1], [0.6, 0]], weights: [0.6, 0.4],
    scales: Array(repeating: ValueScale(worst: 0, best: 1), count: 2))

  @Test("the farthest first, with the criterion that carries it")
  func cause() throws {
    let value = MethodScores([3, 2, 1], contributions: [[2, 1], [2, 0], [1, 0]], candidates: 3)
    let other = MethodScores([1, 2, 3], contributions: [[0, 1], [2, 0], [2, 1]], candidates: 3)
    let moves = RankMoves(from: value, to: other, limit: 3).moves
    #expect(moves.map { [$0.candidate, $0.from, $0.to] } == [[0, 1, 3], [2, 3, 1]])
    // To the rival 2 it led by (1, 1) and now lags by (2, 0): criterion 0 changed by 3.
    #expect(moves[0].rival == 2)
    let cause = try #require(moves[0].cause)
    #expect(cause.criterion == 0 && cause.here == -2 && cause.inValue == 1)
    let mirrored = try #require(moves[1].cause)
    #expect(moves[1].rival == 0)
    #expect(mirrored.criterion == 0 && mirrored.here == 2 && mirrored.inValue == -1)
  }

  @Test func nobodyMoves() {
    let value = table.scored(by: .additive)
    #expect(RankMoves(from: value, to: value, limit: 3).moves.isEmpty)
  }

  @Test("where a method only ties, there is no rival and no cause")
  func ties() throws {
    let value = MethodScores([2, 1], contributions: [[1], [0]], candidates: 2)
    let tied = MethodScores([1, 1], contributions: [[0], [0]], candidates: 2)
    let moves = RankMoves(from: value, to: tied, limit: 3).moves
    #expect(moves.map { [$0.candidate, $0.from, $0.to] } == [[1, 2, 1]])
    #expect(moves[0].rival == nil && moves[0].cause == nil)
  }

  @Test("by cost the rival is whose cost differs most")
  func costs() {
    let value = MethodScores([3, 2, 1], candidates: 3)
    let other = MethodScores([1, 2, 3], candidates: 3)
    let moves = RankMoves(from: value, to: other, costs: [90, 20, 10], limit: 1).moves
    #expect(moves.map { [$0.candidate, $0.rival ?? -1] } == [[0, 2]])
    #expect(moves[0].cause == nil)
  }

  /// Over random tables: the cause is a criterion that changed the difference in the move's
  /// favour, and no other changed it more.
  @Test("the cause is the largest change in the move’s favour", arguments: 0..<40)
  func causeIsLargest(_ stream: Int) {
    let table = DecisionTable.random(stream)
    let value = table.scored(by: .additive)
    for method in [RankingMethod.topsisVector, .topsisRange, .prometheeUsual] {
      let other = table.scored(by: method)
      for move in RankMoves(from: value, to: other, limit: 99).moves {
        guard let rival = move.rival, let cause = move.cause else { continue }
        let sign = move.to < move.from ? 1.0 : -1.0
        #expect(Double((value.ranks[rival] - move.from).signum()) == -sign)
        #expect(Double((other.ranks[rival] - move.to).signum()) == sign)
        let changes = table.weights.indices.map { criterion in
          let here =
            other.contributions[move.candidate][criterion] - other.contributions[rival][criterion]
          let before =
            value.contributions[move.candidate][criterion] - value.contributions[rival][criterion]
          return sign * (here - before)
        }
        #expect(changes[cause.criterion] == changes.max())
        #expect(changes[cause.criterion] > 0)
      }
    }
  }
}
