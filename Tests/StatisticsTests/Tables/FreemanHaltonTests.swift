internal import Foundation
internal import Statistics
internal import TestSupport
internal import Testing

@Suite struct FreemanHaltonTests {
  @Test func isRs() throws {
    let golden = try Golden("freeman-halton")
    let found = golden["tables"].list.map { table in
      freemanHalton(
        successes: table["successes"].numbers.map { Int($0) },
        trials: table["trials"].numbers.map { Int($0) })
    }
    #expect(found.count > 40)
    for (p, expected) in zip(found, golden["p"].numbers) { #expect(isClose(p, expected, 1e-8)) }
    for (q, expected) in zip(benjaminiHochberg(found.compactMap(\.self)), golden["q"].numbers) {
      #expect(isClose(q, expected, 1e-8))
    }
  }

  @Test func ofALargeTableThereIsNone() {
    let trials = (0..<40).map { 20 + 3 * $0 }
    #expect(freemanHalton(successes: trials.map { $0 / 2 }, trials: trials, limit: 10_000) == nil)
  }

  @Test(arguments: [
    ([0, 0], [4, 5]), ([4, 5], [4, 5]), ([2], [4]), ([2, 0], [4, 0]), ([], []),
  ])
  func whereNothingCanDifferThereIsNoTest(_ successes: [Int], _ trials: [Int]) {
    #expect(freemanHalton(successes: successes, trials: trials) == nil)
  }

  @Test func neitherTheOrderOfGroupsNorWhatIsCalledASuccessMatters() throws {
    let (successes, trials) = ([5, 0, 2, 7], [6, 4, 9, 8])
    let p = try #require(freemanHalton(successes: successes, trials: trials))
    let order = [2, 0, 3, 1]
    let moved = freemanHalton(
      successes: order.map { successes[$0] }, trials: order.map { trials[$0] })
    let turned = freemanHalton(successes: zip(trials, successes).map { $0 - $1 }, trials: trials)
    #expect(isClose(moved, p, 1e-9) && isClose(turned, p, 1e-9))
    // An empty group adds nothing.
    #expect(isClose(freemanHalton(successes: successes + [0], trials: trials + [0]), p, 1e-12))
  }

  @Test func ofTwoGroupsItIsFishers() {
    for a in 0...6 {
      for c in 0...9 where a + c > 0 && a + c < 15 {
        let two = freemanHalton(successes: [a, c], trials: [6, 9])
        #expect(isClose(two, fisherExact(a, 6 - a, c, 9 - c), 1e-9))
      }
    }
  }

  /// 3 of 4 against 1 of 4: the tea-tasting lady, 34/70.
  @Test func theLadyTastingTea() {
    #expect(isClose(freemanHalton(successes: [3, 1], trials: [4, 4]), 34.0 / 70, 1e-9))
  }
}
