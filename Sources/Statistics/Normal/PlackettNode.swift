internal import Foundation

/// A node of the integral from independence,
///
///     Φ₂(x, y; ρ) = Φ(x) Φ(y) + 1/2π ∫₀^asin ρ exp(−(x² − 2xy sin t + y²)/(2 cos² t)) dt
///
/// which is smooth while ρ keeps clear of ±1.
struct PlackettNode: Sendable {
  /// Gauss–Legendre weight × asin ρ/4π.
  let weight: Double
  /// sin t/cos² t.
  let product: Double
  /// 1/(2 cos² t).
  let squares: Double

  static func all(_ correlation: Double) -> [PlackettNode] {
    let rule: GaussLegendre =
      switch correlation.magnitude {
      case ..<0.3: .six
      case ..<0.75: .twelve
      default: .twenty
      }
    let angle = asin(correlation)
    return zip(rule.points, rule.weights).map { point, weight in
      let sine = sin(angle * (1 + point) / 2)
      let squares = 1 / (2 * (1 - sine) * (1 + sine))
      return PlackettNode(
        weight: weight * angle / (4 * Double.pi), product: 2 * sine * squares, squares: squares)
    }
  }

  static func sum(_ nodes: [PlackettNode], _ x: Double, _ y: Double) -> Double {
    let (product, squares) = (x * y, x * x + y * y)
    var sum = 0.0
    for node in nodes {
      sum += node.weight * exp(product * node.product - squares * node.squares)
    }
    return sum
  }
}
