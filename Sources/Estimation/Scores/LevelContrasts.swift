internal import LinearAlgebra
internal import Statistics
package import Survey

/// Every level of a segmentation against everybody else with a known level, for one ratio,
/// from the joint covariance of the levels.
///
/// The rest's ratio depends on every other level k through its own ratio and size,
///
///     θ_rest = Σ S_k θ_k / S_rest,   z_rest = Σ (S_k / S_rest) (z_k + (θ_k − θ_rest) d_k)
///
/// with S the sums of bases, so that the variance of θ_l − θ_rest is gᵀCg with C the
/// covariance of all z and d.  What the two sides share is counted.
struct LevelContrasts {
  /// nil where either side has nobody, or there is no spread.
  let contrasts: [Contrast?]

  /// `covariance` is (2 · levels)²: the ratio's z, then its base's d.
  init(_ linear: LinearisedLevels, ratio index: Int, covariance: Matrix) {
    let ratio = linear.panel.ratios[index]
    let levels = linear.sums.indices
    let gradients = levels.map { level in
      Rest(linear, ratio, of: level).map { $0.gradient(levels.count, of: level) }
    }
    var matrix = Matrix(rows: 2 * levels.count, columns: levels.count)
    for (level, gradient) in gradients.enumerated() {
      for (row, value) in (gradient ?? []).enumerated() { matrix[row, level] = value }
    }
    let products = covariance.times(matrix)
    contrasts = levels.map { level in
      guard let value = linear.value(ratio, level), let rest = Rest(linear, ratio, of: level)
      else { return nil }
      let variance = (0..<matrix.rows).reduce(0) { $0 + matrix[$1, level] * products[$1, level] }
      let pooled = pooledDeviation(
        linear.spread(index, [level], about: value), linear.base(ratio, level).n,
        linear.spread(index, rest.levels, about: rest.value),
        linear.known(ratio).n - linear.base(ratio, level).n)
      return Contrast(
        value - rest.value, variance: variance, df: linear.known(ratio).df, pooled: pooled)
    }
  }
}

/// Everybody with a known level but one's own.
private struct Rest {
  let levels: [Int]
  let value: Double
  /// S_k / S_rest, and that times θ_k − θ_rest.
  private let shares: [Double]
  private let shifts: [Double]

  init?(_ linear: LinearisedLevels, _ ratio: Ratio, of level: Int) {
    levels = linear.sums.indices.filter { $0 != level && linear.value(ratio, $0) != nil }
    let sizes = levels.map { linear.sums[$0][ratio.denominator] }
    let total = sizes.reduce(0, +)
    guard total > 0 else { return nil }
    let value = levels.reduce(0) { $0 + linear.sums[$1][ratio.numerator] } / total
    self.value = value
    shares = sizes.map { $0 / total }
    shifts = zip(levels, shares).map { level, share in
      share * ((linear.value(ratio, level) ?? value) - value)
    }
  }

  /// Of θ_level − θ_rest by each level's z, then d.
  func gradient(_ count: Int, of level: Int) -> [Double] {
    var gradient = [Double](repeating: 0, count: 2 * count)
    gradient[level] = 1
    for (other, (share, shift)) in zip(levels, zip(shares, shifts)) {
      (gradient[other], gradient[count + other]) = (-share, -shift)
    }
    return gradient
  }
}

extension LinearisedLevels {
  /// Σ w (N − θD)² / Σ w D² over some levels together, about their common θ.
  func spread(_ index: Int, _ levels: [Int], about theta: Double) -> Double {
    let ratio = panel.ratios[index]
    var (squares, bases) = (0.0, 0.0)
    for level in levels {
      guard let own = value(ratio, level) else { continue }
      let size = sums[level][ratio.denominator]
      let shift = own - theta
      let base = spreads[level].bases[position(ratio)]
      squares +=
        size * size
        * (spreads[level].squares[index] + 2 * shift * spreads[level].crosses[index]
          + shift * shift * base)
      bases += size * size * base
    }
    return bases > 0 ? squares / bases : 0
  }
}

/// √(((n−1) s² + (m−1) t²) / (n + m − 2)) of two groups' variances s² and t²; 0 where
/// there is no spread, or where negative weights leave less than none.
package func pooledDeviation(_ s: Double, _ n: Int, _ t: Double, _ m: Int) -> Double {
  let squares = Double(n - 1) * s + Double(m - 1) * t
  return n + m > 2 && squares > 0 ? (squares / Double(n + m - 2)).squareRoot() : 0
}

extension Contrast {
  /// A two-sided t test of a difference; nil where it has no spread to be tested by.
  package init?(_ difference: Double, variance: Double, df: Int, pooled: Double) {
    guard df > 0, variance > 1e-20 else { return nil }
    let error = variance.squareRoot()
    self.init(
      difference: difference, standardError: error, df: df,
      p: StudentT(df: Double(df)).twoSided(difference / error),
      effect: pooled > 0 ? difference / pooled : nil)
  }
}
