internal import Foundation

/// Points and weights on (−1, 1) that integrate polynomials of degree 2m − 1 exactly.
struct GaussLegendre: Sendable {
  let points: [Double]
  /// Their sum is 2.
  let weights: [Double]

  /// The rule of m points: roots of the Legendre polynomial P_m by Newton steps from
  /// cos π(i − ¼)/(m + ½), weights 2/((1 − x²) P′_m(x)²).
  init(order m: Int) {
    let rule = (1...m).map { i in
      var x = cos(Double.pi * (Double(i) - 0.25) / (Double(m) + 0.5))
      // Newton's error squares: from 1e-3 five steps are past the last bit.
      for _ in 0..<6 {
        let (value, slope) = Self.legendre(m, x)
        x -= value / slope
      }
      let slope = Self.legendre(m, x).slope
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
    (points, weights) = (rule.map(\.0), rule.map(\.1))
  }

  /// P_m(x) and its derivative by the three-term recurrence.
  private static func legendre(_ m: Int, _ x: Double) -> (value: Double, slope: Double) {
    var (previous, value) = (1.0, x)
    for j in 2...max(m, 2) where m > 1 {
      let degree = Double(j)
      (previous, value) = (value, ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree)
    }
    return (value, Double(m) * (x * value - previous) / (x * x - 1))
  }

  static let six = GaussLegendre(order: 6)
  static let twelve = GaussLegendre(order: 12)
  static let twenty = GaussLegendre(order: 20)
}
