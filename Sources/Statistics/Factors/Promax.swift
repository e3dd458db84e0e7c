internal import Foundation
internal import LinearAlgebra

extension TurnedFactors {
  /// These orthogonal loadings X, turned towards Q = X |X|^(power−1).
  ///
  ///     U = (XᵀX)⁻¹XᵀQ, columns scaled so that (UᵀU)⁻¹ = Φ has ones;   Λ = XU
  ///
  /// The same loadings where XᵀX or U has no inverse (a factor without loadings), then not
  /// converged.
  ///
  /// Source: Hendrickson & White (1964), doi:10.1111/j.2044-8317.1964.tb00244.x.
  func promax(power: Int) -> TurnedFactors {
    let (x, m) = (pattern, pattern.columns)
    var target = x
    for j in 0..<m {
      for i in 0..<x.rows { target[i, j] *= pow(x[i, j].magnitude, Double(power - 1)) }
    }
    guard let regression = try? x.crossProduct().cholesky() else { return notConverged }
    var towards = regression.solve(x.transposeTimes(target))
    guard let factor = try? towards.crossProduct().cholesky() else { return notConverged }
    let covariance = factor.inverseOfFactored()
    let scales = (0..<m).map { covariance[$0, $0].squareRoot() }
    var correlations = covariance
    for j in 0..<m {
      for i in 0..<m {
        towards[i, j] *= scales[j]
        correlations[i, j] = i == j ? 1 : covariance[i, j] / (scales[i] * scales[j])
      }
    }
    return TurnedFactors(
      pattern: x.times(towards), correlations: correlations, transformation: transformation,
      criterion: criterion, converged: converged, iterations: iterations)
  }

  private var notConverged: TurnedFactors {
    TurnedFactors(
      pattern: pattern, correlations: correlations, transformation: transformation,
      criterion: criterion, converged: false, iterations: iterations)
  }
}
