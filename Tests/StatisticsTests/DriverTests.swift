internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// Shares of R² against R: every order of entry walked with `lm`, or every subset solved
/// (Tests/Golden/drivers.R).
@Suite struct DriverTests {
  @Test func sharesAreTheMeanOverAllOrders() throws {
    let cases = try Golden("drivers")["cases"].list.filter { !$0["lmg"].numbers.isEmpty }
    #expect(cases.map { $0["drivers"].list.count } == [3, 4, 5, 13, 1, 15, 5])
    for example in cases {
      let drivers = try shares(of: example)
      #expect(drivers.method == .shapley)
      #expect(isClose(drivers.rSquared, example["r_squared"].number, 1e-10))
      expectClose(drivers.shares, example["lmg"].numbers)
    }
  }

  @Test func relativeWeightsAreJohnsons() throws {
    for example in try Golden("drivers")["cases"].list {
      let drivers = try shares(of: example, .relativeWeights)
      #expect(isClose(drivers.rSquared, example["r_squared"].number, 1e-10))
      expectClose(drivers.shares, example["relative_weights"].numbers)
    }
  }

  @Test func moreThanFifteenDriversGetRelativeWeights() throws {
    let many = try #require(
      try Golden("drivers")["cases"].list.first { $0["drivers"].list.count == 24 })
    let drivers = try shares(of: many)
    #expect(drivers.method == .relativeWeights)
    expectClose(drivers.shares, many["relative_weights"].numbers)
  }

  /// What `relaimpo` and `rwa` printed for others, to the last digit they printed.
  @Test func publishedExamples() throws {
    let golden = try Golden("drivers")
    for printed in golden["published"].list {
      let example = try #require(
        golden["cases"].list.first { $0["name"].text == printed["case"].text })
      let exact = try shares(of: example)
      let relative = try shares(of: example, .relativeWeights)
      let percentages = try #require(exact.percentages).map { $0 / 100 }
      let pairs = [
        (exact.shares, printed["lmg"].numbers), (percentages, printed["lmg_of_r_squared"].numbers),
        (relative.shares, printed["relative_weights"].numbers),
      ].filter { !$0.1.isEmpty }
      #expect(pairs.count == 1)
      for (ours, theirs) in pairs {
        #expect(ours.count == theirs.count)
        #expect(zip(ours, theirs).allSatisfy { abs($0 - $1) < 5.1e-8 }, "\(ours)")
      }
    }
  }
}

/// The shares of a golden case.
private func shares(
  of example: Golden, _ method: DriverShares.Method? = nil
) throws -> DriverShares {
  let rows = example["covariance"].list.map(\.numbers)
  let covariance = Matrix(
    rows: rows.count, columns: rows.count, columnMajor: rows.flatMap { $0 })
  let n = try #require(example["n"].number)
  return try DriverShares(covariance: covariance, respondents: Int(n), method: method)
}

private func expectClose(_ ours: [Double], _ theirs: [Double]) {
  #expect(ours.count == theirs.count)
  for (mine, other) in zip(ours, theirs) { #expect(isClose(mine, other, 1e-10)) }
}
