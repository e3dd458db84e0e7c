internal import Foundation
internal import LinearAlgebra

/// Varimax by turning two factors at a time through the angle that is best for them.
///
///     V = Σⱼ (Σᵢ λ⁴ᵢⱼ − (Σᵢ λ²ᵢⱼ)²/p)        is largest
///
/// The best angle of a pair is known in closed form, so V never falls; O(pm²) a sweep.
///
/// Source: Kaiser (1958), doi:10.1007/BF02289233.
struct Varimax {
  private var loadings: Matrix
  private var transformation: Matrix
  private var sweeps = 0
  private var largestAngle = Double.infinity

  init(_ unrotated: Matrix, from start: Matrix, limit: Int = 500) {
    (loadings, transformation) = (unrotated.times(start), start)
    while largestAngle > 1e-12, sweeps < limit {
      largestAngle = 0
      for j in 0..<loadings.columns {
        for k in 0..<j { turn(k, j) }
      }
      sweeps += 1
    }
  }

  private mutating func turn(_ j: Int, _ k: Int) {
    let angle = bestAngle(j, k)
    largestAngle = max(largestAngle, angle.magnitude)
    loadings.turnColumns(j, k, angle)
    transformation.turnColumns(j, k, angle)
  }

  /// φ = ¼ atan2(2(Σuv − ΣuΣv/p), Σ(u² − v²) − ((Σu)² − (Σv)²)/p) with u = λⱼ² − λₖ²,
  /// v = 2λⱼλₖ.
  private func bestAngle(_ j: Int, _ k: Int) -> Double {
    let (a, b, p) = (loadings.column(j), loadings.column(k), Double(loadings.rows))
    var (sumU, sumV, cross, squares) = (0.0, 0.0, 0.0, 0.0)
    for i in a.indices {
      let (u, v) = (a[i] * a[i] - b[i] * b[i], 2 * a[i] * b[i])
      (sumU, sumV) = (sumU + u, sumV + v)
      (cross, squares) = (cross + 2 * u * v, squares + u * u - v * v)
    }
    let (y, x) = (cross - 2 * sumU * sumV / p, squares - (sumU * sumU - sumV * sumV) / p)
    // Rounding only: every angle is as good.
    guard max(x.magnitude, y.magnitude) > 1e-14 else { return 0 }
    return atan2(y, x) / 4
  }

  private var criterion: Double {
    let p = Double(loadings.rows)
    return -(0..<loadings.columns).reduce(0) { total, j in
      let (fourth, second) = (0..<loadings.rows).reduce((0.0, 0.0)) { sums, i in
        let square = loadings[i, j] * loadings[i, j]
        return (sums.0 + square * square, sums.1 + square)
      }
      return total + fourth - second * second / p
    }
  }

  var turned: TurnedFactors {
    TurnedFactors(
      pattern: loadings, correlations: .identity(loadings.columns),
      transformation: transformation, criterion: criterion, converged: largestAngle <= 1e-12,
      iterations: sweeps)
  }
}

extension Matrix {
  /// Columns (a, b) become (a cos φ + b sin φ, b cos φ − a sin φ).
  fileprivate mutating func turnColumns(_ j: Int, _ k: Int, _ angle: Double) {
    let (c, s) = (cos(angle), sin(angle))
    for i in 0..<rows {
      let (a, b) = (self[i, j], self[i, k])
      (self[i, j], self[i, k]) = (c * a + s * b, c * b - s * a)
    }
  }
}
