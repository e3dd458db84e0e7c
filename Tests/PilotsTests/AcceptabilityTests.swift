import Survey
import Testing

@testable import Pilots

/// Rank acceptability of whole assessments.
@Suite struct AcceptabilityTests {
  /// Closed form: over uniform weights on three criteria, (1, 0, 1) beats
  /// (0, 1, 0) where w₂ < ½, of probability ¾.  4.5 standard errors at 20,000
  /// draws are 0.0138.
  @Test func threeQuarters() throws {
    let plan = Make.judged([[1, 0, 1], [0, 1, 0]], count: 1, weights: .uniform)
    let assessment = Make.assess(plan, draws: 20_000)
    let (first, second) = (
      try #require(assessment[pilot: "P1"]), try #require(assessment[pilot: "P2"])
    )
    #expect(abs(first.acceptability[0] - 0.75) < 0.0138)
    #expect(abs(second.acceptability[0] - 0.25) < 0.0138)
    #expect(first.selectedShare == first.acceptability[0])
    #expect(first.rank == 1 && second.rank == 2)
    #expect(first.isSelected && !second.isSelected)
  }

  /// The same with the stated swings: 200/300 against 100/300, always.
  @Test func exactWeightsLeaveNoDoubt() {
    let assessment = Make.assess(Make.judged([[1, 0, 1], [0, 1, 0]]))
    #expect(assessment[pilot: "P1"]?.acceptability == [1, 0])
    #expect(assessment[pilot: "P1"]?.value.map { abs($0 - 200 / 3.0) < 1e-12 } == true)
    #expect(assessment[pilot: "P1"]?.interval?.lower == assessment[pilot: "P1"]?.interval?.upper)
  }

  private let table: [[Double]] = [
    [0.9, 0.1, 0.5], [0.2, 0.8, 0.6], [0.5, 0.5, 0.4], [0.1, 0.3, 0.9], [0.7, 0.6, 0.1],
  ]

  @Test("rows and columns of the acceptability matrix add up to 1", arguments: 1...3)
  func doublyStochastic(_ seed: UInt64) {
    let assessment = Make.assess(
      Make.judged(table, swings: [3, 2, 1], weights: .order), seed: seed)
    let matrix = assessment.pilots.map(\.acceptability)
    for row in matrix { #expect(abs(row.reduce(0, +) - 1) < 1e-12) }
    for rank in 0..<5 {
      #expect(abs(matrix.reduce(0) { $0 + $1[rank] } - 1) < 1e-12)
    }
  }

  private func uncertain(_ order: [Int], raised: Double = 0) -> PilotPlan {
    let criteria = ["a", "b", "c"].map { Make.criterion($0, .column($0)) }
    let pilots = order.map { row in
      let lift = row == 2 ? raised : 0
      return Make.pilot(
        "P\(row)", cost: Range3(low: 5, mode: 10 + Double(row), high: 30),
        judged: Dictionary(
          uniqueKeysWithValues: zip(criteria, table[row]).map { criterion, mode in
            (
              criterion.id,
              Range3(low: mode - 0.1 + lift, mode: mode + lift, high: mode + 0.2 + lift)
            )
          }))
    }
    return Make.plan(pilots, criteria, count: 2, budget: 30, weights: .uniform)
  }

  @Test("the order of the pilots in the file changes nothing")
  func permutation() {
    let one = Make.assess(uncertain([0, 1, 2, 3, 4]))
    let other = Make.assess(uncertain([3, 0, 4, 2, 1]))
    #expect(one.pilots == other.pilots)
    #expect(one.portfolios.map { Set($0.pilots) } == other.portfolios.map { Set($0.pilots) })
    #expect(one.infeasibleDraws == other.infeasibleDraws)
  }

  @Test("a raised score never lowers a rank", arguments: [0.01, 0.1, 0.3])
  func monotone(_ lift: Double) throws {
    let before = try #require(Make.assess(uncertain([0, 1, 2, 3, 4]))[pilot: "P2"])
    let after = try #require(
      Make.assess(uncertain([0, 1, 2, 3, 4], raised: lift))[pilot: "P2"])
    #expect(try #require(after.rank) <= #require(before.rank))
    var (cumulativeBefore, cumulativeAfter) = (0.0, 0.0)
    for (was, now) in zip(before.acceptability, after.acceptability) {
      cumulativeBefore += was
      cumulativeAfter += now
      #expect(cumulativeAfter >= cumulativeBefore - 1e-12)
    }
  }

  /// Belton & Gear's reversal: a copy must leave the others in their order.
  @Test func aCopyReversesNothing() {
    let three = Make.assess(Make.judged(table))
    let four = Make.assess(Make.judged(table + [table[1]]))
    let originals = Set(three.pilots.map(\.pilot.id))
    #expect(
      four.pilots.map(\.pilot.id).filter(originals.contains) == three.pilots.map(\.pilot.id))
    #expect(four[pilot: "P2"]?.rank == four[pilot: "P6"]?.rank)
    #expect(four[pilot: "P2"]?.acceptability == four[pilot: "P6"]?.acceptability)
  }

  @Test func sameSeedSameBytes() {
    let plan = uncertain([0, 1, 2, 3, 4])
    #expect(Make.assess(plan, seed: 5) == Make.assess(plan, seed: 5))
    #expect(Make.assess(plan, seed: 5) != Make.assess(plan, seed: 6))
  }

  @Test func monteCarloError() {
    let assessment = Make.assess(Make.judged([[1]]), draws: 400)
    #expect(assessment.monteCarloError(of: 0.5) == 0.025)
  }
}
