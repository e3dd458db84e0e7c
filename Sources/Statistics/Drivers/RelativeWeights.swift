internal import Foundation
internal import LinearAlgebra

extension DriverShares {
  /// Johnson's relative weights: R² goes to the uncorrelated variables nearest to the
  /// drivers, and each hands on what it got by how much of it every driver carries.
  ///
  ///     β = R_xx^(−1/2) r_xy          εⱼ = Σₖ (R_xx^(1/2))ⱼₖ² βₖ²
  ///
  /// Of correlations, the outcome last; drivers linearly independent.  One symmetric
  /// eigenproblem and 4p³ flops.
  ///
  /// Source: Johnson (2000), doi:10.1207/S15327906MBR3501_1.
  static func relativeWeights(_ correlation: Matrix) throws(DriversError) -> DriverShares {
    let p = correlation.columns - 1
    guard let drivers = try? correlation.leading(p).symmetricEigen() else { throw .noConvergence }
    let outcome = correlation.selectingColumns([p]).selectingRows(Array(0..<p))
    let loadings = drivers.power(0.5)
    let slopes = drivers.power(-0.5).times(outcome)
    let shares = (0..<p).map { driver in
      (0..<p).reduce(0) { sum, k in
        let part = loadings[driver, k] * slopes[k, 0]
        return sum + part * part
      }
    }
    return DriverShares(
      shares: shares, rSquared: slopes.crossProduct()[0, 0], method: .relativeWeights)
  }
}

extension SymmetricEigen {
  /// V diag(λ^e) Vᵀ: a power of the matrix, which is positive definite.
  fileprivate func power(_ exponent: Double) -> Matrix {
    var scaled = vectors
    for (k, value) in values.enumerated() {
      var column = scaled.mutableColumn(k)
      let factor = pow(value, exponent / 2)
      for row in column.indices { column[row] *= factor }
    }
    return scaled.transposed().crossProduct()
  }
}
