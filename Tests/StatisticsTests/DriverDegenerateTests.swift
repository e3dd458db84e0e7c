internal import LinearAlgebra
internal import Statistics
internal import TestSupport
internal import Testing

/// Data without drivers say why, and never trap.
@Suite struct DriverDegenerateTests {
  private func matrix(_ p: Int, _ values: [Double]) -> Matrix {
    Matrix(rows: p, columns: p, columnMajor: values)
  }

  @Test func oneDriverHasTheSquaredCorrelation() throws {
    let drivers = try DriverShares(covariance: matrix(2, [4, 3, 3, 9]), respondents: 5)
    #expect(drivers.rSquared == 0.25 && drivers.shares == [0.25])
    #expect(drivers.percentages == [100])
  }

  @Test func noDrivers() {
    #expect(throws: DriversError.noDrivers) {
      try DriverShares(covariance: matrix(1, [1]), respondents: 100)
    }
  }

  /// p + 1 respondents are fitted exactly; one more is the least.
  @Test(arguments: 0...3)
  func tooFewRespondents(_ n: Int) {
    #expect(throws: DriversError.tooFewRespondents(n, least: 4)) {
      try DriverShares(covariance: .identity(3), respondents: n)
    }
  }

  @Test func constantOutcome() {
    #expect(throws: DriversError.constantOutcome) {
      try DriverShares(covariance: matrix(2, [1, 0, 0, 0]), respondents: 10)
    }
  }

  @Test func constantDriversAreNamed() {
    let covariance = matrix(4, [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(throws: DriversError.constantDrivers([0, 2])) {
      try DriverShares(covariance: covariance, respondents: 10)
    }
  }

  /// Drivers 1 and 3 of four are the same answers in other units.
  @Test func identicalDriversAreNamed() {
    let x = [1.0, 4, 2, 8, 5, 7, 1, 3]
    let columns: [[Double]] = [
      [3, 1, 4, 1, 5, 9, 2, 6], x, [2, 7, 1, 8, 2, 8, 1, 8], x.map { -2 * $0 },
      [1, 1, 2, 3, 5, 8, 1, 3],
    ]
    #expect(throws: DriversError.collinearDrivers([1, 3])) {
      try DriverShares(covariance: covariance(columns), respondents: 8)
    }
  }

  /// A driver that is the mean of two others: all three, and not the fourth.
  @Test func combinedDriversAreNamed() {
    let (x, y) = ([1.0, 4, 2, 8, 5, 7, 1, 3], [2.0, 7, 1, 8, 2, 8, 1, 8])
    let columns = [
      x, [3, 1, 4, 1, 5, 9, 2, 6], y, zip(x, y).map { ($0 + $1) / 2 }, [1, 1, 2, 3, 5, 8, 1, 3],
    ]
    #expect(throws: DriversError.collinearDrivers([0, 2, 3])) {
      try DriverShares(covariance: covariance(columns), respondents: 8)
    }
  }

  @Test func anOutcomeUnrelatedToEveryDriverHasNoPercentages() throws {
    for method in [DriverShares.Method.shapley, .relativeWeights] {
      let drivers = try DriverShares(covariance: .identity(4), respondents: 10, method: method)
      #expect(drivers.rSquared == 0 && drivers.shares == [0, 0, 0])
      #expect(drivers.percentages == nil)
    }
  }

  /// Undefined covariances, of nobody, are no drivers either.
  @Test func undefinedCovariancesAreRefused() {
    #expect(throws: DriversError.self) {
      try DriverShares(
        covariance: Matrix(rows: 3, columns: 3, repeating: .nan), respondents: 10)
    }
  }

  /// Cross-products of centred columns.
  private func covariance(_ columns: [[Double]]) -> Matrix {
    let centred = columns.flatMap { column in
      let mean = column.reduce(0, +) / Double(column.count)
      return column.map { $0 - mean }
    }
    return Matrix(
      rows: columns[0].count, columns: columns.count, columnMajor: centred
    ).crossProduct()
  }
}
