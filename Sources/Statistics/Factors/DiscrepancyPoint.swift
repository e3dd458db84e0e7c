internal import Foundation
internal import LinearAlgebra

/// A ``FactorDiscrepancy`` at one θ: its value, slope and curvature.
struct DiscrepancyPoint {
  let method: FactorMethod
  let theta: [Double]
  let eigen: SymmetricEigen
  /// Factors that explain something: the m largest eigenvalues, without those that no real
  /// loading could reproduce.
  let retained: Int
  /// ∂f/∂θᵢ = Σₖ s(λₖ) uᵢₖ², over the residual k.
  let gradient: [Double]

  init(method: FactorMethod, theta: [Double], eigen: SymmetricEigen, factors: Int) {
    (self.method, self.theta, self.eigen) = (method, theta, eigen)
    let least: Double = method == .minres ? 0 : 1
    let retained = eigen.values.prefix(factors).count { $0 > least }
    self.retained = retained
    gradient = theta.indices.map { i in
      (retained..<theta.count).reduce(0) { sum, k in
        sum + method.slope(eigen.values[k]) * eigen.vectors[i, k] * eigen.vectors[i, k]
      }
    }
  }

  private var residual: Range<Int> { retained..<eigen.values.count }

  var value: Double {
    residual.reduce(0) { sum, k in
      let root = eigen.values[k]
      return sum + (method == .minres ? root * root / 2 : root - log(root) - 1)
    }
  }

  /// ∂²f/∂θᵢ∂θⱼ = Σ c_kl uᵢₖ uᵢₗ uⱼₖ uⱼₗ over pairs with k residual, l ≤ k: p × p.
  ///
  /// Two residual eigenvectors mix freely, so their pair counts t(λₖ, λₗ), and one with itself
  /// half of it; a residual and a retained one repel: s(λₖ) t(λₖ, λₗ) / (λₗ − λₖ).  The pairs
  /// are the rows of one product; p⁴/2 flops.
  var hessian: Matrix {
    let pairs = residual.flatMap { k in (0...k).map { (k, $0) } }
    let p = theta.count
    var (products, weighted) = (
      Matrix(rows: pairs.count, columns: p), Matrix(rows: pairs.count, columns: p)
    )
    for (row, (k, l)) in pairs.enumerated() {
      let factor = curvature(k, l)
      for i in 0..<p {
        let product = eigen.vectors[i, k] * eigen.vectors[i, l]
        (products[row, i], weighted[row, i]) = (product, factor * product)
      }
    }
    return products.transposeTimes(weighted)
  }

  private func curvature(_ k: Int, _ l: Int) -> Double {
    let together = method == .minres ? 2 : eigen.values[k] + eigen.values[l]
    if k == l { return together / 2 }
    return l >= retained
      ? together : method.slope(eigen.values[k]) * together / (eigen.values[l] - eigen.values[k])
  }

  /// Λ: p × m, given the uniquenesses; a column without a retained eigenvalue is zero.
  func loadings(uniquenesses: [Double], factors: Int) -> Matrix {
    var loadings = Matrix(rows: theta.count, columns: factors)
    for l in 0..<retained {
      let excess = method == .minres ? eigen.values[l] : eigen.values[l] - 1
      for i in theta.indices {
        let scale = method == .minres ? excess : excess * uniquenesses[i]
        loadings[i, l] = scale.squareRoot() * eigen.vectors[i, l]
      }
    }
    return loadings
  }
}

extension FactorMethod {
  /// s(λ): how f changes with θ through one residual eigenvalue.
  fileprivate func slope(_ root: Double) -> Double { self == .minres ? -root : 1 - root }
}
