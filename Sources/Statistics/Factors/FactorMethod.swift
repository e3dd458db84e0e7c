internal import Foundation
internal import LinearAlgebra

/// How the distance between correlations and a factor model is measured.
public enum FactorMethod: Sendable, Equatable {
  /// Minimum residuals, that is unweighted least squares.
  case minres
  /// Normal maximum likelihood.
  case likelihood
}

/// The distance of a correlation matrix R from the nearest model ΛΛᵀ + Ψ with m factors, as
/// a function of θ, which stands for the uniquenesses alone: given Ψ, the best Λ comes
/// from eigenvectors.
///
///     minres       A = R − Ψ            θ = ψ       f = ½ Σ λ²            = Σ_{i<j} (R − ΛΛᵀ)²ᵢⱼ
///     likelihood   A = Ψ^−½ R Ψ^−½     θ = log ψ   f = Σ (λ − log λ − 1)  = log|Σ| + tr RΣ⁻¹ − log|R| − p
///
/// λ, u are A's eigenvalues and vectors; sums of f run over the residual ones, which are all
/// but the m largest.  (Minres equals the sum over pairs where no uniqueness is at its bound.)
///
/// Source: Harman & Jones (1966), doi:10.1007/BF02289468; Jöreskog (1967),
/// doi:10.1007/BF02289658; second derivatives: Clarke (1970), doi:10.1007/BF02291368.
struct FactorDiscrepancy {
  let method: FactorMethod
  let correlation: Matrix
  let factors: Int

  /// What θ may be: uniquenesses between 0.005 and 1.
  var bounds: ClosedRange<Double> {
    theta(OneFactor.leastUniqueness)...theta(1)
  }

  func theta(_ uniqueness: Double) -> Double {
    method == .minres ? uniqueness : log(uniqueness)
  }
  func uniqueness(_ theta: Double) -> Double {
    method == .minres ? theta : exp(theta)
  }

  /// A at θ.
  private func reduced(_ theta: [Double]) -> Matrix {
    var reduced = correlation
    switch method {
    case .minres:
      for i in theta.indices { reduced[i, i] -= theta[i] }
    case .likelihood:
      let roots = theta.map { exp(-$0 / 2) }
      for j in roots.indices {
        for i in roots.indices { reduced[i, j] *= roots[i] * roots[j] }
      }
    }
    return reduced
  }

  /// - Throws: where LAPACK finds no eigenvalues.
  func point(_ theta: [Double]) throws(LinearAlgebraError) -> DiscrepancyPoint {
    DiscrepancyPoint(
      method: method, theta: theta, eigen: try reduced(theta).symmetricEigen(), factors: factors)
  }
}
