internal import Foundation
public import LinearAlgebra

/// m common factors behind p items, before rotation: R ≈ ΛΛᵀ + Ψ.
public struct FactorSolution: Sendable, Equatable {
  public let method: FactorMethod
  /// Λ: p × m.  Factors by falling sum of squares, each with a positive sum.
  public let loadings: Matrix
  /// ψ per item, at least ``OneFactor/leastUniqueness``.
  public let uniquenesses: [Double]
  /// f at the solution; see ``FactorMethod``.
  public let objective: Double
  /// An item whose uniqueness stands at its lower bound: too many factors, or two items alike.
  public let isHeywood: Bool
  /// The gradient, in directions that the bounds leave free, is below 1e-9.
  public let converged: Bool
  /// Evaluations of f by L-BFGS, and Newton steps after them.
  public let iterations: Int

  /// hᵢ² = Σⱼ λᵢⱼ², which rotation does not change.  1 − ψᵢ, and more in a Heywood case.
  public var communalities: [Double] { loadings.rowSquares }

  /// Correlations less parameters: ((p − m)² − p − m) / 2.
  public var df: Int { Self.df(items: loadings.rows, factors: loadings.columns) }

  static func df(items p: Int, factors m: Int) -> Int { ((p - m) * (p - m) - p - m) / 2 }
}

extension FactorSolution {
  /// Minimises the discrepancy over uniquenesses: L-BFGS from squared multiple correlations,
  /// then Newton steps with the exact second derivatives, which end at a gradient of rounding.
  ///
  /// A correlation matrix from pairwise complete cases need not be positive definite for
  /// minres.  Some 30 eigenvalue problems of order p, 9p³ flops each.
  ///
  /// - Parameters:
  ///   - correlation: p × p, symmetric, ones on the diagonal, nothing undefined.
  ///   - factors: m, at least 1.
  ///   - method: minres or likelihood.
  /// - Throws: ``FactorError``.
  public init(
    correlation: Matrix, factors: Int, method: FactorMethod = .minres
  ) throws(FactorError) {
    let p = correlation.columns
    precondition(correlation.rows == p, "correlation is \(correlation.rows)×\(p)")
    guard p >= 3 else { throw .tooFewItems(p) }
    guard factors > 0 else { throw .noFactors }
    guard Self.df(items: p, factors: factors) >= 0, factors < p else {
      throw .tooManyFactors(factors, items: p)
    }
    let unique = correlation.uniqueVariances
    if method == .likelihood, unique == nil { throw .singular }
    let discrepancy = FactorDiscrepancy(
      method: method, correlation: correlation, factors: factors)
    let shrink = 1 - Double(factors) / Double(2 * p)
    let start = (unique ?? Array(repeating: 0.5, count: p)).map { shrink * $0 }
    guard let fitted = FittedUniquenesses(discrepancy, start: start) else { throw .singular }

    let (point, theta) = (fitted.point, fitted.point.theta)
    uniquenesses = theta.map(discrepancy.uniqueness)
    loadings = point.loadings(uniquenesses: uniquenesses, factors: factors).inFactorOrder
    isHeywood = theta.contains { $0 <= discrepancy.bounds.lowerBound + 1e-9 }
    (self.method, objective) = (method, point.value)
    (converged, iterations) = (fitted.converged, fitted.iterations)
  }
}

extension Matrix {
  /// 1/(R⁻¹)ᵢᵢ, the variance of an item that the others do not share; nil where R is not
  /// positive definite beyond rounding.
  fileprivate var uniqueVariances: [Double]? {
    guard let factor = try? cholesky(),
      (0..<rows).allSatisfy({ factor[$0, $0] > 1e-7 })
    else { return nil }
    let inverse = factor.inverseOfFactored()
    return (0..<rows).map { 1 / inverse[$0, $0] }
  }
}
