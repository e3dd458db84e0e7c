internal import Foundation
internal import Statistics
internal import TestSupport
internal import Testing

/// A table of a golden file, row by row.
func contingencyTable(_ golden: Golden) -> ContingencyTable {
  let rows = golden["table"].list.map(\.numbers)
  return ContingencyTable(
    rows: rows.count, columns: rows.first?.count ?? 0, cells: rows.flatMap { $0 })
}

/// One pair at a time, against maxima found to 60 digits (Tests/Golden/polychoric_exact.py).
@Suite struct PolychoricTests {
  /// The search ends at a step of 1e-12, and the steps before were about a tenth of the error
  /// each or better; probabilities are good to 1e-15 against a curvature of about 1.
  @Test(arguments: ["tables", "complete"])
  func exactMaximum(_ kind: String) throws {
    let cases = try Golden("polychoric_exact")[kind].list
    #expect(cases.count >= 10)
    for example in cases {
      let name = example["name"].text ?? ""
      let ours = try PolychoricCorrelation(contingencyTable(example))
      let exact = try #require(example["rho"].number)
      #expect((ours.value - exact).magnitude < 1e-11, "\(name): \(ours.value), exactly \(exact)")
      #expect(ours.state == (example["boundary"].flag == true ? .boundary : .interior), "\(name)")
      guard ours.state == .interior else { continue }
      #expect(zip(ours.rowThresholds, example["x"].numbers).allSatisfy { isClose($0, $1, 1e-14) })
      #expect(
        zip(ours.columnThresholds, example["y"].numbers).allSatisfy { isClose($0, $1, 1e-14) })
      #expect(ours.iterations <= 13, "\(name): \(ours.iterations)")
    }
  }

  /// `psych` ends a golden-section search of (−1, 1) at R's default width, 6.1e-5.
  @Test func psychStopsNearby() throws {
    let cases = try Golden("polychoric")["tables"].list.filter { $0["psych"].number != nil }
    #expect(cases.count == 24)
    for example in cases {
      let ours = try PolychoricCorrelation(contingencyTable(example))
      #expect(isClose(ours.value, example["psych"].number, 6.1e-5))
    }
  }

  /// `lavaan` ends `nlminb` within 1e-8 of the exact maxima, which ours meet above.
  @Test func lavaanStopsNearby() throws {
    for example in try Golden("polychoric")["lavaan"].list {
      let ours = try PolychoricCorrelation(contingencyTable(example))
      #expect(isClose(ours.value, example["lavaan"].number, 1e-8))
    }
  }

  /// Two labels each, cut at the median: ρ = sin 2π(P₁₁ − ¼), Sheppard (1899).
  @Test func tetrachoricAtTheMedian() throws {
    for step in 1..<50 {
      let share = Double(step) / 100
      let table = ContingencyTable(
        rows: 2, columns: 2, cells: [share, 0.5 - share, 0.5 - share, share])
      let ours = try PolychoricCorrelation(table)
      #expect(isClose(ours.value, sin(2 * Double.pi * (share - 0.25)), 1e-12), "\(share)")
    }
  }

  @Test func whatHasNoCorrelationSaysWhy() {
    func attempt(_ rows: Int, _ columns: Int, _ cells: [Double]) -> NoPolychoric? {
      do {
        _ = try PolychoricCorrelation(ContingencyTable(rows: rows, columns: columns, cells: cells))
        return nil
      } catch {
        return error
      }
    }
    #expect(attempt(2, 3, [0, 0, 0, 0, 0, 0]) == .noCompletePair)
    #expect(attempt(0, 0, []) == .noCompletePair)
    #expect(attempt(2, 3, [0, 0, 0, 1, 2, 3]) == .oneLabel(first: true, second: false))
    #expect(attempt(2, 2, [0, 3, 0, 4]) == .oneLabel(first: false, second: true))
    #expect(attempt(2, 2, [0, 3, 0, 0]) == .oneLabel(first: true, second: true))
    #expect(attempt(1, 1, [5]) == .oneLabel(first: true, second: true))
  }

  @Test func twoIdenticalItemsStandAtTheBoundary() throws {
    let identical = ContingencyTable(rows: 3, columns: 3, cells: [5, 0, 0, 0, 7, 0, 0, 0, 2])
    let ours = try PolychoricCorrelation(identical)
    #expect(ours.value == 1 && ours.state == .boundary)
    let reversed = ContingencyTable(rows: 3, columns: 3, cells: [0, 0, 5, 0, 7, 0, 2, 0, 0])
    #expect(try PolychoricCorrelation(reversed).value == -1)
  }
}
