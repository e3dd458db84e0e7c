import LinearAlgebra
import Statistics
import Survey
import TestSupport
import Testing

@testable import Pilots

/// What a page weighs anew with.
@Suite struct ReweighingTests {
  /// Two criteria of the survey and three pilots that vary together, 400 replicates.
  private static let tables: [Matrix] = {
    var dice = CounterGenerator(seed: 5, purpose: .simulation, stream: 1)
    var tables = [Matrix(rows: 400, columns: 3), Matrix(rows: 400, columns: 3)]
    for row in 0..<400 {
      let shared = dice.normal()
      for criterion in 0..<2 {
        for pilot in 0..<3 {
          let own = dice.normal()
          tables[criterion][row, pilot] = 0.5 + 0.05 * shared + 0.02 * Double(pilot + 1) * own
        }
      }
    }
    return tables
  }()

  private static func covariance(_ columns: [[Double]]) -> [[Double]] {
    let n = Double(columns[0].count)
    let centred = columns.map { column in
      let mean = column.reduce(0, +) / n
      return column.map { $0 - mean }
    }
    return centred.map { a in
      centred.map { b in zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } / (n - 1) }
    }
  }

  @Test("draws have the covariance of the replicates, criteria and pilots together")
  func spread() {
    let drawn = ScoreDraws(JointDraws.of(Self.tables)).deviations(40_000)
    let wanted = Self.covariance(
      (0..<3).flatMap { pilot in
        Self.tables.map { table in (0..<400).map { table[$0, pilot] } }
      })
    let found = Self.covariance((0..<6).map { column in drawn.map { $0[column] } })
    for (row, golden) in zip(found, wanted) { #expect(row.isClose(to: golden, 1.5e-4)) }
    for column in 0..<6 {
      #expect(abs(drawn.reduce(0) { $0 + $1[column] } / 40_000) < 1e-3)
    }
  }

  @Test("nothing of the replicates is drawn but their covariance: their order is not there")
  func order() {
    let turned = Self.tables.map { $0.selectingRows((0..<400).map { ($0 * 7 + 3) % 400 }) }
    let (one, other) = (
      ScoreDraws(JointDraws.of(Self.tables)).deviations(50),
      ScoreDraws(JointDraws.of(turned)).deviations(50)
    )
    for (row, golden) in zip(one, other) { #expect(row.isClose(to: golden, 1e-9)) }
  }

  @Test("what does not vary stays at its point, and the same seed draws the same")
  func certain() {
    let still = Matrix(rows: 1, columns: 3, repeating: 0.25)
    let joint = JointDraws.of([Self.tables[0], still])
    let drawn = ScoreDraws(joint).deviations(20)
    for row in drawn { #expect(row[1] == 0 && row[3] == 0 && row[5] == 0 && row[0] != 0) }
    #expect(drawn == ScoreDraws(joint).deviations(20))
  }

  @Test("at any weights the best of the sets kept is the best of all that keep the rules")
  func sets() throws {
    var dice = CounterGenerator(seed: 9, purpose: .simulation, stream: 2)
    let (pilots, criteria) = (9, 3)
    let utilities = (0..<pilots).map { _ in (0..<criteria).map { _ in dice.uniform() } }
    let costs = (0..<pilots).map { _ in 10 + 30 * dice.uniform() }
    let rules = PortfolioRules(candidates: pilots, count: 4, budget: 95, requires: [[3]])
    let all = try #require(rules.feasibleSets(costs: costs, limit: 10_000))
    let kept = CoreIndex.nonDominated(all, values: utilities)
    #expect(kept.count < all.count && !kept.isEmpty)
    for _ in 0..<300 {
      let swings = (0..<criteria).map { _ in dice.uniform() }
      let weights = swings.map { $0 / swings.reduce(0, +) }
      func best(_ sets: [PilotSet]) -> Double {
        sets.map { $0.reduce(0.0) { $0 + utilities[$1].weighed(by: weights) } }.max() ?? 0
      }
      #expect(abs(best(kept) - best(all)) < 1e-12)
    }
  }
}
