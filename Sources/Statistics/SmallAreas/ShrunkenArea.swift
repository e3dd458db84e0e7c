internal import LinearAlgebra

/// One area's estimate after it was drawn toward what the areas have in common.
public struct ShrunkenArea: Sendable, Equatable {
  /// θ̂ᵢ, the empirical best linear unbiased predictor.
  public let estimate: Double
  /// Of θ̂ᵢ about the area's true value.
  public let meanSquaredError: Double
  /// γᵢ, the weight of the direct estimate, 0 … 1.
  public let weight: Double
  /// xᵢᵀβ̂, what it was drawn toward.
  public let synthetic: Double
}

extension ShrunkenArea {
  /// Every area at σ²ᵥ, with
  ///
  ///     mse = g₁ + g₂ + 2 g₃
  ///     g₁ = γᵢ Dᵢ                            were everything known
  ///     g₂ = (1 − γᵢ)² xᵢᵀ C xᵢ               for estimating β
  ///     g₃ = (1 − γᵢ)² / (σ²ᵥ + Dᵢ) · V(σ̂²ᵥ)   for estimating σ²ᵥ
  ///
  /// and V(σ̂²ᵥ) = 2 / Σ (σ²ᵥ + Dᵢ)⁻².
  ///
  /// Source: Prasad & Rao (1990), doi:10.1080/01621459.1990.10475320; for restricted
  /// likelihood Datta & Lahiri (2000), Statistica Sinica 10, 613–627.
  static func all(
    _ likelihood: RestrictedLikelihood, at point: RestrictedLikelihood.Point
  ) -> [ShrunkenArea] {
    let (X, sigma) = (likelihood.covariates, point.variance)
    let C = X.times(point.covariance)
    let uncertainty = 2 / likelihood.variances.reduce(0) { $0 + 1 / ((sigma + $1) * (sigma + $1)) }
    return likelihood.variances.indices.map { area in
      let D = likelihood.variances[area]
      let gamma = sigma / (sigma + D)
      let rest = D / (sigma + D)
      let synthetic = (0..<X.columns).reduce(0) { $0 + X[area, $1] * point.coefficients[$1] }
      let leverage = (0..<X.columns).reduce(0) { $0 + C[area, $1] * X[area, $1] }
      let g1 = gamma * D
      let g2 = rest * rest * leverage
      let g3 = rest * rest / (sigma + D) * uncertainty
      return ShrunkenArea(
        estimate: gamma * likelihood.estimates[area, 0] + rest * synthetic,
        meanSquaredError: g1 + g2 + 2 * g3, weight: gamma, synthetic: synthetic)
    }
  }
}
