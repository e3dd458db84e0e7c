internal import Foundation

/// A node of the integral from ρ = 1 downwards, for |ρ| ≥ 0.925:
///
///     Φ₂(x, y; ρ) = Φ(min(x, y)) − 1/2π ∫₀^√(1 − ρ²) f(t) dt
///     f(t) = exp(−(x − y)²/(2t²) − xy/(1 + √(1 − t²)))/√(1 − t²)
///
/// The first terms of f's expansion at 0, which carry its steepness, are integrated in closed
/// form and the rest by twenty points.  Genz (2004), doi:10.1023/B:STCO.0000035304.20635.31.
struct GenzNode: Sendable {
  let weight: Double
  /// t².
  let square: Double
  /// √(1 − t²).
  let root: Double

  /// The twenty nodes of a correlation, given 1 − ρ².
  static func all(_ complement: Double) -> [GenzNode] {
    let half = complement.squareRoot() / 2
    return zip(GaussLegendre.twenty.points, GaussLegendre.twenty.weights).map { point, weight in
      let t = half * (1 + point)
      return GenzNode(weight: half * weight, square: t * t, root: (1 - t * t).squareRoot())
    }
  }

  /// What Φ(min(x, y)) exceeds Φ₂(x, y) by.
  static func sum(_ nodes: [GenzNode], _ x: Double, _ y: Double, _ complement: Double) -> Double {
    guard complement > 0 else { return 0 }
    let (product, gap) = (x * y, (x - y) * (x - y))
    let (c, d) = ((4 - product) / 8, (12 - product) / 16)
    var sum = expanded(gap: gap, product: product, c: c, d: d, complement: complement)
    for node in nodes {
      let near = exp(-(gap / node.square + product) / 2)
      guard near > 0 else { continue }
      let exact = exp(-product * (1 - node.root) / (2 * (1 + node.root))) / node.root
      sum += node.weight * near * (exact - (1 + c * node.square * (1 + d * node.square)))
    }
    return sum / (2 * Double.pi)
  }

  /// ∫ exp(−gap/2t² − xy/2) (1 + ct² + cdt⁴) dt.
  private static func expanded(
    gap: Double, product: Double, c: Double, d: Double, complement: Double
  ) -> Double {
    let (a, b) = (complement.squareRoot(), gap.squareRoot())
    let near = exp(-(gap / complement + product) / 2)
    // Far on opposite sides of zero the tail vanishes faster than its factor overflows.
    guard product > -100 else { return 0 }
    let tail = exp(-product / 2) * (Double.pi / 2).squareRoot() * erfc(b / (a * 2.0.squareRoot()))
    return a * near
      * (1 - c * (gap - complement) * (1 - d * gap / 5) / 3 + c * d * complement * complement / 5)
      - b * tail * (1 - c * gap * (1 - d * gap / 5) / 3)
  }
}
