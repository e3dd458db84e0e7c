internal import CDistributions
internal import Foundation

extension BivariateNormal {
  /// P(x₀ < X ≤ x₁, y₀ < Y ≤ y₁): to about 1e-15, and where that says little about a small
  /// probability, to about ten of its own digits.
  public func rectangle(
    x: (lower: Double, upper: Double), y: (lower: Double, upper: Double)
  ) -> Double {
    precondition(x.lower <= x.upper && y.lower <= y.upper, "sides \(x), \(y)")
    let (x0, x1) = (Threshold(x.lower), Threshold(x.upper))
    let (y0, y1) = (Threshold(y.lower), Threshold(y.upper))
    let corners = cdf(x1, y1) - cdf(x0, y1) - cdf(x1, y0) + cdf(x0, y0)
    return corners < Self.leastByCorners && complement > 0
      ? rectangleByStrips(x, y) : max(0, corners)
  }

  /// Probability below which four corners leave fewer than eight digits.
  static let leastByCorners = 1e-7

  /// The same by strips of x: every term is positive, so nothing cancels.
  ///
  ///     ∫ φ(x) [Φ((y₁ − ρx)/√(1 − ρ²)) − Φ((y₀ − ρx)/√(1 − ρ²))] dx
  ///
  /// 80 points over the x at which the density is within e⁻⁴⁰ of its largest in the rectangle.
  func rectangleByStrips(
    _ x: (lower: Double, upper: Double), _ y: (lower: Double, upper: Double)
  ) -> Double {
    let (lower, upper) = support(x, y)
    guard lower < upper else { return 0 }
    let (rule, deviation) = (GaussLegendre.twenty, complement.squareRoot())
    let half = (upper - lower) / 8
    var sum = 0.0
    for panel in 0..<4 {
      let middle = lower + half * Double(2 * panel + 1)
      for (point, weight) in zip(rule.points, rule.weights) {
        let at = middle + half * point
        let shift = correlation * at
        sum +=
          weight * StandardNormal.density(at)
          * Self.between((y.lower - shift) / deviation, (y.upper - shift) / deviation)
      }
    }
    return half * sum
  }

  /// Φ(b) − Φ(a) by the tail that keeps its digits, a ≤ b.
  private static func between(_ a: Double, _ b: Double) -> Double {
    a > 0 ? normal_cdf(-a) - normal_cdf(-b) : normal_cdf(b) - normal_cdf(a)
  }

  /// The x of the rectangle's points with q ≤ least q + 80, where the density is e^(−q/2):
  /// the ellipse q = c reaches from ρy − √((1 − ρ²)(c − y²)) to ρy + √(…) at height y.
  private func support(
    _ x: (lower: Double, upper: Double), _ y: (lower: Double, upper: Double)
  ) -> (Double, Double) {
    let level = leastDistance(x, y) + 80
    func reach(_ side: Double) -> Double {
      let height = min(max(side * correlation * level.squareRoot(), y.lower), y.upper)
      let width = (complement * max(0, level - height * height)).squareRoot()
      return correlation * height + side * width
    }
    return (max(x.lower, reach(-1)), min(x.upper, reach(1)))
  }

  /// Least q = (x² − 2ρxy + y²)/(1 − ρ²) in the rectangle: at the origin or on an edge.
  private func leastDistance(
    _ x: (lower: Double, upper: Double), _ y: (lower: Double, upper: Double)
  ) -> Double {
    if x.lower <= 0, x.upper >= 0, y.lower <= 0, y.upper >= 0 { return 0 }
    func edge(_ fixed: Double, _ along: (lower: Double, upper: Double)) -> Double {
      guard fixed.isFinite else { return .infinity }
      let nearest = min(max(correlation * fixed, along.lower), along.upper)
      let residual = nearest - correlation * fixed
      return fixed * fixed + residual * residual / complement
    }
    return min(edge(x.lower, y), edge(x.upper, y), edge(y.lower, x), edge(y.upper, x))
  }
}
