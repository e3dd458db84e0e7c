public import LinearAlgebra

/// The one-factor minres (unweighted least squares) solution of a correlation matrix.
public struct OneFactor: Sendable, Equatable {
  /// λ per item; the sum is positive.
  public let loadings: [Double]
  /// ψᵢ = 1 − λᵢ².
  public let uniquenesses: [Double]
  /// A uniqueness at its lower bound of 0.005.
  public let isHeywood: Bool
  public let converged: Bool
  public let iterations: Int
}

extension OneFactor {
  /// The uniqueness below which no item may go, as in R's `psych::fa`.
  public static let leastUniqueness = 0.005

  /// Minimises the squared off-diagonal residuals
  ///
  ///     f(λ) = Σ_{i<j} (r_ij − λᵢ λⱼ)²
  ///
  /// one loading at a time: given the others, λᵢ = Σⱼ rᵢⱼ λⱼ / Σⱼ λⱼ² (j ≠ i) is
  /// the exact minimum, kept within λᵢ² ≤ 0.995, so f never rises.
  ///
  /// The correlation matrix is k × k, k ≥ 3.  O(k²) per sweep, some tens of sweeps.  Source: Harman & Fukuda (1966),
  /// doi:10.1007/BF02289525; Harman & Jones (1966), doi:10.1007/BF02289468.
  public init(correlation: Matrix, tolerance: Double = 1e-12, limit: Int = 10_000) {
    let k = correlation.columns
    precondition(k >= 3 && correlation.rows == k, "one factor of \(k) items is not determined")
    var loadings = Self.start(correlation)
    let bound = (1 - Self.leastUniqueness).squareRoot()
    var (sweeps, change) = (0, Double.infinity)
    while change > tolerance, sweeps < limit {
      change = 0
      for i in 0..<k {
        let updated = Self.best(i, loadings, correlation, bound)
        change = max(change, (updated - loadings[i]).magnitude)
        loadings[i] = updated
      }
      sweeps += 1
    }
    let sign: Double = loadings.reduce(0, +) < 0 ? -1 : 1
    self.loadings = loadings.map { sign * $0 }
    uniquenesses = loadings.map { 1 - $0 * $0 }
    isHeywood = loadings.contains { $0.magnitude >= bound }
    converged = change <= tolerance
    iterations = sweeps
  }

  /// Row sums over the root of their total: the centroid solution.
  private static func start(_ r: Matrix) -> [Double] {
    let k = r.columns
    let sums = (0..<k).map { i in (0..<k).reduce(0) { $0 + r[$1, i] } }
    let total = max(sums.reduce(0, +), Double(k) * 0.01)
    return sums.map { min(max($0 / total.squareRoot(), -0.9), 0.9) }
  }

  private static func best(
    _ i: Int, _ loadings: [Double], _ r: Matrix, _ bound: Double
  ) -> Double {
    var (cross, squares) = (0.0, 0.0)
    for j in loadings.indices where j != i {
      cross += r[j, i] * loadings[j]
      squares += loadings[j] * loadings[j]
    }
    return squares > 0 ? min(max(cross / squares, -bound), bound) : 0
  }

  /// McDonald's ω_total = (Σλ)² / ((Σλ)² + Σψ); nil where both vanish.
  ///
  /// Source: McDonald (1999), Test Theory; Revelle & Zinbarg (2009),
  /// doi:10.1007/s11336-008-9102-z.
  public var omega: Double? {
    let common = loadings.reduce(0, +) * loadings.reduce(0, +)
    let total = common + uniquenesses.reduce(0, +)
    return total > 0 ? common / total : nil
  }
}

extension Matrix {
  /// Correlations of a covariance matrix.
  ///
  /// - Throws: ``ReliabilityError/constantItem(_:)`` for the first item without variance.
  public func correlation() throws(ReliabilityError) -> Matrix {
    var result = self
    for i in 0..<columns where self[i, i] <= 0 { throw .constantItem(i) }
    for j in 0..<columns {
      for i in 0..<rows {
        result[i, j] = i == j ? 1 : self[i, j] / (self[i, i] * self[j, j]).squareRoot()
      }
    }
    return result
  }
}
