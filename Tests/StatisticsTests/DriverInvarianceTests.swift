internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// What must hold for any data, over many seeds.  Correlations are of at least 60 rows of
/// 3 to 8 variables whose condition stays below 1e4, so that rounding stays below
/// 1e4 · 2^-53 · 2^8 differences ≈ 3e-10; most are at 1e-15.
@Suite struct DriverInvarianceTests {
  private static let both: [DriverShares.Method] = [.shapley, .relativeWeights]

  @Test(arguments: 0..<40)
  func sharesAddUpAndNoneIsNegative(_ seed: Int) throws {
    for method in Self.both {
      let drivers = try RandomDrivers(seed).shares(method)
      #expect(isClose(drivers.shares.reduce(0, +), drivers.rSquared, 1e-12))
      #expect(drivers.shares.allSatisfy { $0 >= 0 })
      #expect((0...1).contains(drivers.rSquared))
      let percentages = try #require(drivers.percentages)
      #expect(isClose(percentages.reduce(0, +), 100, 1e-12))
    }
    #expect(
      isClose(
        try RandomDrivers(seed).shares(.shapley).rSquared,
        try RandomDrivers(seed).shares(.relativeWeights).rSquared, 1e-10))
  }

  @Test(arguments: 0..<40)
  func permutingDriversPermutesShares(_ seed: Int) throws {
    let random = RandomDrivers(seed)
    var generator = CounterGenerator(seed: 7, purpose: .simulation, stream: seed)
    var order = Array(0..<random.drivers)
    for last in order.indices.reversed() {
      order.swapAt(last, generator.index(below: last + 1))
    }
    let rows = order + [random.drivers]
    let permuted = random.covariance.selectingRows(rows).selectingColumns(rows)
    for method in Self.both {
      let one = try random.shares(method).shares
      let two = try DriverShares(covariance: permuted, respondents: 60, method: method).shares
      for (place, driver) in order.enumerated() { #expect(isClose(two[place], one[driver], 1e-10)) }
    }
  }

  @Test(arguments: 0..<40)
  func unitsAndSignsDoNotMatter(_ seed: Int) throws {
    let random = RandomDrivers(seed)
    let units = [1e-3, -25, 1, -1e5, 0.4, 7, -2, 100, 3]
    var scaled = random.covariance
    for column in 0..<scaled.columns {
      for row in 0..<scaled.rows { scaled[row, column] *= units[row] * units[column] }
    }
    for method in Self.both {
      let one = try random.shares(method).shares
      let two = try DriverShares(covariance: scaled, respondents: 60, method: method).shares
      #expect(zip(two, one).allSatisfy { isClose($0, $1, 1e-10) })
    }
  }

  /// Shares of uncorrelated drivers are their squared correlations, by either method.
  @Test(arguments: 1...8)
  func uncorrelatedDriversHaveTheirOwnSquaredCorrelation(_ p: Int) throws {
    var covariance = Matrix.identity(p + 1)
    let alone = (0..<p).map { 0.9 * Double($0 + 1) / Double(p * p) }
    for driver in 0..<p {
      (covariance[driver, p], covariance[p, driver]) = (alone[driver], alone[driver])
    }
    for method in Self.both {
      let drivers = try DriverShares(covariance: covariance, respondents: 60, method: method)
      for (share, r) in zip(drivers.shares, alone) { #expect(isClose(share, r * r, 1e-14)) }
    }
  }

  /// A driver that adds nothing to any set of others has no share of its own by Shapley.
  @Test func aDriverUnrelatedToEverythingHasNoShare() throws {
    let covariance = symmetric([[1], [0.5, 1], [0, 0, 1], [0.6, 0.4, 0, 1]])
    for method in Self.both {
      let shares = try DriverShares(covariance: covariance, respondents: 60, method: method).shares
      #expect(abs(shares[2]) < 1e-15)
    }
  }

  /// Two drivers: φ₁ = (R² + r₁² − r₂²)/2.  The second, unrelated to the outcome, makes
  /// the first clearer (suppression) and gets half of what it adds.
  @Test func suppressionIsDivided() throws {
    let covariance = symmetric([[1], [0.7, 1], [0.5, 0, 1]])
    let drivers = try DriverShares(covariance: covariance, respondents: 60)
    let whole = 0.25 / 0.51
    #expect(isClose(drivers.rSquared, whole, 1e-15))
    #expect(isClose(drivers.shares[0], (whole + 0.25) / 2, 1e-15))
    #expect(isClose(drivers.shares[1], (whole - 0.25) / 2, 1e-15))
  }

  /// Drivers nearly alike divide their part in halves, and nothing runs away.
  @Test func nearlyIdenticalDriversShareEvenly() throws {
    let near = 1 - 1e-7
    let covariance = symmetric([[1], [near, 1], [0.5, 0.5, 1]])
    for method in Self.both {
      let shares = try DriverShares(covariance: covariance, respondents: 60, method: method).shares
      #expect(shares.allSatisfy { isClose($0, 0.125, 1e-6) })
    }
  }
}

/// A symmetric matrix from its lower triangle, row by row.
private func symmetric(_ rows: [[Double]]) -> Matrix {
  var matrix = Matrix(rows: rows.count, columns: rows.count)
  for (row, values) in rows.enumerated() {
    for (column, value) in values.enumerated() {
      (matrix[row, column], matrix[column, row]) = (value, value)
    }
  }
  return matrix
}

/// The cross-product of 60 rows of 2 to 7 correlated drivers and an outcome.
private struct RandomDrivers {
  let drivers: Int
  let covariance: Matrix

  init(_ seed: Int) {
    var generator = CounterGenerator(seed: 20_180_524, purpose: .simulation, stream: seed)
    drivers = 2 + seed % 6
    let rows = 60
    let common = (0..<rows).map { _ in generator.uniform() - 0.5 }
    let values = (0...drivers).flatMap { _ in
      let loading = generator.uniform()
      return common.map { loading * $0 + generator.uniform() - 0.5 }
    }
    covariance = Matrix(rows: rows, columns: drivers + 1, columnMajor: values).crossProduct()
  }

  func shares(_ method: DriverShares.Method) throws -> DriverShares {
    try DriverShares(covariance: covariance, respondents: 60, method: method)
  }
}
