import LinearAlgebra
import Statistics
import Survey
import TestSupport
import Testing

@testable import Pilots

/// Every index of SMAA-2, against numpy's from the definitions (`Tests/Golden/smaa.py`).
@Suite struct RankIndicesTests {
  static var golden: Golden { get throws { try Golden("smaa")["indices"] } }

  /// Draws whose utilities are given, with weights of their own.
  static func joint(_ utilities: [[[Double]]]) -> JointDraws {
    let (draws, pilots, criteria) = (
      utilities.count, utilities[0].count, utilities[0][0].count
    )
    let tables = (0..<criteria).map { criterion in
      Matrix(
        rows: draws, columns: pilots,
        columnMajor: (0..<pilots).flatMap { pilot in utilities.map { $0[pilot][criterion] } })
    }
    return JointDraws.of(tables)
  }

  static let utilities = ((try? golden)?["utilities"].list ?? []).map { $0.list.map(\.numbers) }
  static let weights = ((try? golden)?["weights"].list ?? []).map(\.numbers)

  static let indices: RankIndices = {
    let joint = RankIndicesTests.joint(utilities)
    let weights = Matrix(rowsOf: RankIndicesTests.weights)
    var tally = RankTally(candidates: joint.candidates, criteria: 3)
    for first in [0, 100] {
      let rows = Array(first..<(first == 0 ? 100 : 240))
      let block = weights.selectingRows(rows)
      tally.add(values: joint.values(from: first, weights: block), weights: block)
    }
    let central = (0..<joint.candidates).map { tally.centralWeights($0) }
    return RankIndices(
      tally, pilots: ["a", "b", "c", "d", "e"],
      confidence: joint.confidences(at: central, draws: 240))
  }()

  @Test func acceptabilityAndWins() throws {
    let (found, expected) = (Self.indices, try Self.golden["expected"])
    for (row, golden) in zip(found.acceptability, expected["acceptability"].list) {
      #expect(row.map(\.share).isClose(to: golden.numbers, 1e-12))
    }
    for (row, golden) in zip(found.wins, expected["wins"].list) {
      #expect(row.map(\.share).isClose(to: golden.numbers, 1e-12))
    }
    #expect(found.holistic.isClose(to: expected["holistic"].numbers, 1e-12))
    #expect(abs(found.choiceEntropy - expected["choice"].value) < 1e-12)
    #expect(abs((found.rankingEntropy ?? -1) - expected["ranking"].value) < 1e-12)
  }

  @Test("central weights, their errors, confidence; none of a pilot that is never first")
  func centralWeights() throws {
    let (found, expected) = (Self.indices, try Self.golden["expected"])
    for pilot in 0..<4 {
      let central = try #require(found.centralWeights[pilot])
      #expect(central.map(\.weight).isClose(to: expected["central"][pilot].numbers, 1e-12))
      #expect(central.compactMap(\.error).isClose(to: expected["errors"][pilot].numbers, 1e-10))
      let confidence = try #require(found.confidence[pilot])
      #expect(confidence.map(\.share).isClose(to: expected["confidence"][pilot].numbers, 1e-12))
      #expect(found.confidenceFactor(pilot) == confidence[pilot])
    }
    #expect(found.centralWeights[4] == nil && found.confidence[4] == nil)
    #expect(found.confidenceFactor(4) == nil)
  }

  @Test func winsAndTiesAddUp() {
    let wins = Self.indices.wins
    for a in 0..<5 {
      #expect(wins[a][a].share == 0)
      for b in 0..<a { #expect(wins[a][b].share + wins[b][a].share <= 1 + 1e-12) }
    }
    // The first sixty draws of the second pilot are the first's.
    #expect(wins[0][1].share + wins[1][0].share == 0.75)
  }

  @Test("one pilot, and none")
  func degenerate() {
    var tally = RankTally(candidates: 1, criteria: 1)
    tally.add(values: Matrix(rows: 3, columns: 1), weights: Matrix(rows: 3, columns: 1))
    let one = RankIndices(tally, pilots: ["a"], confidence: [nil])
    #expect(one.acceptability == [[DrawnShare(share: 1, error: 0)]])
    #expect(one.holistic == [1] && one.choiceEntropy == 0 && one.rankingEntropy == 0)
    let none = RankIndices(
      RankTally(candidates: 0, criteria: 0), pilots: [], confidence: [])
    #expect(none.acceptability.isEmpty && none.choiceEntropy == 0)
  }
}

extension JointDraws {
  /// Draws that read these tables of utilities, draws × candidates, as the survey's.
  static func of(
    _ survey: [Matrix], interviews: [Matrix] = [], certain: [[Double]] = [], costs: [Double]? = nil
  ) -> JointDraws {
    let candidates = survey[0].columns
    return JointDraws(
      criteria: survey.map { CriterionDraws(points: $0.columnMeans, .survey($0)) }
        + interviews.map { CriterionDraws(points: $0.columnMeans, .interviews($0)) }
        + certain.map { CriterionDraws(points: $0, .none) },
      costs: (0..<candidates).map { NamedDraw(Range3(costs?[$0] ?? 1), name: "\($0)") },
      survey: JointReplicates(count: survey[0].rows),
      interviews: JointReplicates(count: interviews.first?.rows ?? 1), seed: 7)
  }
}

extension Matrix {
  init(rowsOf rows: [[Double]]) {
    self.init(
      rows: rows.count, columns: rows[0].count,
      columnMajor: rows[0].indices.flatMap { column in rows.map { $0[column] } })
  }
}

extension [Double] {
  func isClose(to other: [Double], _ tolerance: Double) -> Bool {
    count == other.count && zip(self, other).allSatisfy { abs($0 - $1) <= tolerance }
  }
}

extension Golden {
  /// Not a number where there is none, so that nothing equals it.
  var value: Double { number ?? .nan }
}
