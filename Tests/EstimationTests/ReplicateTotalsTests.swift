internal import Estimation
internal import LinearAlgebra
internal import Survey
internal import TestSupport
internal import Testing
internal import Weighting

/// Totals per level against sums written out, one respondent after another.
@Suite struct ReplicateTotalsTests {
  /// One panel, whose levels are summed in turn, and several, which are added up.
  @Test(arguments: [(700, 1), (13_000, 4)])
  func areTheWeightedSumsOfEachLevel(_ n: Int, _ panels: Int) throws {
    let weighted = try wave(n).weighted()
    let replication = weighted.replication
    #expect(replication.panels.count == panels && replication.replicates == 3)
    let values = Matrix(
      rows: n, columns: 2, columnMajor: (0..<2 * n).map { Double(($0 * 7919) % 101) })
    let codes = LevelCodes((0..<n).map { $0 % 7 == 6 ? Wave.unknownLevel : UInt16(($0 * $0) % 4) })
    let totals = ReplicateTotals(weighted).map(of: values, codes: codes, levels: 5) { $0 }
    for (level, found) in totals.enumerated() {
      let expected = written(replication, values, codes, level)
      for replicate in 0...3 {
        for column in 0..<2 {
          #expect(isClose(found[replicate, column], expected[replicate, column], 1e-12))
        }
      }
    }
    // Nobody is at the last level.
    #expect(totals[4] == Matrix(rows: 4, columns: 2))
  }

  private func wave(_ n: Int) -> HandMadeWave {
    HandMadeWave(
      answers: [(0..<n).map { UInt8(($0 * 31) % 5) }],
      weights: (0..<n).map { 1 + Double($0 % 9) / 8 }, replicates: 3)
  }

  private func written(
    _ replication: Replication, _ values: Matrix, _ codes: LevelCodes, _ level: Int
  ) -> Matrix {
    var sums = Matrix(rows: replication.replicates + 1, columns: values.columns)
    for panel in replication.panels {
      let weights = replication.weights(of: panel)
      for row in panel.rows where Int(codes[row]) == level {
        for replicate in 0..<sums.rows {
          for column in 0..<sums.columns {
            sums[replicate, column] +=
              weights[replicate, row - panel.rows.lowerBound] * values[row, column]
          }
        }
      }
    }
    return sums
  }
}
