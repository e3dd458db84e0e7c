internal import Statistics
internal import TestSupport
internal import Testing

/// Two proportions against R (Tests/Golden/two-proportions.R) and published cases.
@Suite struct TwoProportionsTests {
  let golden: Golden

  init() throws { golden = try Golden("two-proportions") }

  private func counts(_ row: Golden) -> [Int] {
    ["a", "b", "c", "d"].map { Int(row[$0].number ?? -1) }
  }

  private func difference(_ n: [Int]) -> (value: Double, lower: Double, upper: Double) {
    proportionDifference((n[0], n[0] + n[1]), (n[2], n[2] + n[3]), confidence: 0.95)
  }

  @Test func exactTests() {
    let rows = golden["tables"].list
    #expect(rows.count > 30)
    for row in rows {
      let n = counts(row)
      #expect(isClose(fisherExact(n[0], n[1], n[2], n[3]), row["p"].number, 1e-12), "\(n)")
    }
  }

  @Test func differences() {
    for row in golden["tables"].list {
      let (n, ours) = (counts(row), difference(counts(row)))
      #expect(isClose(ours.value, row["difference"].number, 1e-12), "\(n)")
      #expect(isClose(ours.lower, row["lower"].number, 1e-12), "\(n)")
      #expect(isClose(ours.upper, row["upper"].number, 1e-12), "\(n)")
    }
  }

  @Test func publishedDifferences() {
    for row in golden["published"].list {
      let ours = difference(counts(row))
      #expect(isClose(ours.lower, row["lower"].number, 5e-5))
      #expect(isClose(ours.upper, row["upper"].number, 5e-5))
    }
  }

  /// Neither groups nor outcomes have an order.
  @Test func exactTestsHaveNoOrder() {
    for row in golden["tables"].list {
      let n = counts(row)
      let p = fisherExact(n[0], n[1], n[2], n[3])
      #expect(isClose(fisherExact(n[2], n[3], n[0], n[1]), p, 1e-12))
      #expect(isClose(fisherExact(n[1], n[0], n[3], n[2]), p, 1e-12))
      #expect(isClose(fisherExact(n[0], n[2], n[1], n[3]), p, 1e-12))
    }
  }

  @Test func nothingToTestIsNotOne() {
    #expect(fisherExact(0, 5, 0, 7) == nil && fisherExact(5, 0, 7, 0) == nil)
    #expect(fisherExact(0, 0, 3, 4) == nil && fisherExact(3, 4, 0, 0) == nil)
    #expect(fisherExact(2, 2, 3, 3) == 1)
  }

  /// R 4.2.2: weights of a large table neither overflow nor vanish.
  @Test func largeTables() {
    let p = fisherExact(50_000, 50_000, 50_400, 49_600)
    #expect(isClose(p, 0.0743589922568877, 1e-9))
  }
}
