public import LinearAlgebra

/// How much of the R² of an outcome on p drivers goes with each driver.
///
/// Shares are never negative and add up to R².  They describe association: drivers
/// that go together divide what they explain together between them.
public struct DriverShares: Sendable, Equatable {
  /// How R² was divided.
  public enum Method: Sendable, Equatable {
    /// Exact Shapley values (LMG), the mean over all orders of entry.
    case shapley
    /// Johnson's relative weights, by the nearest uncorrelated variables.
    case relativeWeights
  }

  /// Per driver, in the order given, between 0 and R².
  public let shares: [Double]
  /// Of the outcome on all drivers; at most 1 but for rounding.
  public let rSquared: Double
  public let method: Method

  /// Shares of what is explained, in %, adding up to 100; nil where R² is nothing but
  /// rounding.
  public var percentages: [Double]? {
    rSquared > 1e-12 ? shares.map { 100 * $0 / rSquared } : nil
  }
}

/// Why an outcome has no drivers.
public enum DriversError: Error, Sendable, Equatable {
  case noDrivers
  /// p drivers and an intercept fit p + 1 respondents exactly, whatever they answer.
  case tooFewRespondents(Int, least: Int)
  case constantOutcome
  /// Drivers that everybody scores alike.
  case constantDrivers([Int])
  /// Drivers that are a linear combination of each other: two alike, one the sum of others.
  case collinearDrivers([Int])
  /// The drivers' correlations have no eigenvalues that could be found.
  case noConvergence
}

extension DriverShares {
  /// The most drivers whose 2^p subsets are all fitted unless that is asked for.
  public static let mostExact = 15

  /// Divides R² among the drivers.
  ///
  /// Units do not matter: the covariances become correlations first.  O(2^p p) for
  /// Shapley values, O(p³) for relative weights.
  ///
  /// - Parameters:
  ///   - covariance: (p + 1) × (p + 1), symmetric, the outcome last.
  ///   - respondents: n, whose covariance it is.
  ///   - method: nil: exact up to ``mostExact`` drivers, relative weights beyond.
  /// - Throws: ``DriversError``, in the order of its cases.
  public init(
    covariance: Matrix, respondents: Int, method: Method? = nil
  ) throws(DriversError) {
    let correlation = try Self.correlation(covariance, respondents: respondents)
    let isExact = correlation.columns - 1 <= Self.mostExact
    switch method ?? (isExact ? .shapley : .relativeWeights) {
    case .shapley: self = Self.shapley(correlation)
    case .relativeWeights: self = try Self.relativeWeights(correlation)
    }
  }

  /// Correlations of drivers and outcome, where each has a variance of its own.
  static func correlation(
    _ covariance: Matrix, respondents: Int
  ) throws(DriversError) -> Matrix {
    let p = covariance.columns - 1
    precondition(covariance.rows == p + 1, "covariance is \(covariance.rows)×\(p + 1)")
    guard p > 0 else { throw .noDrivers }
    guard respondents > p + 1 else { throw .tooFewRespondents(respondents, least: p + 2) }
    guard covariance[p, p] > 0 else { throw .constantOutcome }
    let constant = (0..<p).filter { covariance[$0, $0] <= 0 }
    guard constant.isEmpty else { throw .constantDrivers(constant) }

    let deviations = (0...p).map { covariance[$0, $0].squareRoot() }
    var correlation = Matrix.identity(p + 1)
    for column in 0...p {
      for row in 0...p where row != column {
        correlation[row, column] = covariance[row, column] / deviations[row] / deviations[column]
      }
    }
    let collinear = correlation.leading(p).dependentColumns()
    guard collinear.isEmpty else { throw .collinearDrivers(collinear) }
    return correlation
  }
}

extension Matrix {
  /// The first p rows of the first p columns.
  func leading(_ p: Int) -> Matrix {
    selectingRows(Array(0..<p)).selectingColumns(Array(0..<p))
  }

  /// Columns with a part in a linear dependence, given their correlations; none where
  /// the correlations have full rank.
  ///
  /// A null vector names the columns that it combines by entries that are not zero.
  fileprivate func dependentColumns() -> [Int] {
    guard independentColumns().count < columns else { return [] }
    guard let eigen = try? symmetricEigen() else { return Array(0..<columns) }
    let null = eigen.values.indices.filter { eigen.values[$0] < 1e-9 }
    return (0..<columns).filter { row in
      null.contains { eigen.vectors[row, $0].magnitude > 1e-4 }
    }
  }
}
