internal import Foundation
internal import Statistics
internal import TestSupport
internal import Testing

/// Against integrals to 34 digits (Tests/Golden/bivariate_exact.py) and identities.
@Suite struct BivariateNormalTests {
  /// Genz's rules leave about 1e-15 by their own account.
  @Test func distributionFunction() throws {
    let rows = try Golden("bivariate_exact")["distribution"].list.map(\.numbers)
    #expect(rows.count == 810)
    for row in rows {
      let normal = BivariateNormal(correlation: row[2])
      #expect((normal.cdf(row[0], row[1]) - row[3]).magnitude < 2e-15, "\(row)")
      #expect((normal.cdf(row[1], row[0]) - row[3]).magnitude < 2e-15, "\(row)")
    }
  }

  /// Small ones to their own digits, down to 1e-280, where corners leave none.
  @Test func rectangles() throws {
    let rows = try Golden("bivariate_exact")["rectangles"].list.map(\.numbers)
    #expect(rows.count > 60 && rows.contains { $0[5] < 1e-100 })
    for row in rows {
      let exact = row[5]
      let sides = row[..<4].map { $0.magnitude > 1e8 ? $0 * .infinity : $0 }
      let ours = BivariateNormal(correlation: row[4])
        .rectangle(x: (sides[0], sides[1]), y: (sides[2], sides[3]))
      #expect((ours - exact).magnitude <= max(1e-10 * exact, min(4e-15, 1e-7 * exact)), "\(row)")
    }
  }

  @Test func independenceAndIdentity() {
    for (x, y) in [(-3.0, 1.0), (0, 0), (0.4, 0.4), (2.5, -0.1)] {
      let (below, above) = (StandardNormal.cdf(x), StandardNormal.cdf(-y))
      #expect(isClose(BivariateNormal(correlation: 0).cdf(x, y), below * (1 - above), 1e-15))
      #expect(isClose(BivariateNormal(correlation: 1).cdf(x, y), min(below, 1 - above), 1e-15))
      #expect(isClose(BivariateNormal(correlation: -1).cdf(x, y), max(0, below - above), 1e-15))
    }
  }

  /// P(X ≤ 0, Y ≤ 0) = ¼ + asin ρ/2π: Sheppard (1899).
  @Test func orthant() {
    for step in -1000...1000 {
      let correlation = Double(step) / 1000
      let exact = 0.25 + asin(correlation) / (2 * Double.pi)
      let ours = BivariateNormal(correlation: correlation).cdf(0, 0)
      #expect((ours - exact).magnitude < 1e-15, "\(correlation)")
    }
  }

  @Test func infiniteCuts() {
    for correlation in [-1, -0.97, -0.3, 0, 0.5, 0.99, 1] {
      let normal = BivariateNormal(correlation: correlation)
      #expect(normal.cdf(.infinity, 0.3) == StandardNormal.cdf(0.3))
      #expect(normal.cdf(-.infinity, 0.3) == 0 && normal.cdf(.infinity, .infinity) == 1)
      #expect(normal.cdf(-38, 38) <= 1e-300 && normal.cdf(38, 38) == 1)
      let all = (-Double.infinity, Double.infinity)
      #expect(normal.rectangle(x: all, y: all) == 1)
      #expect(normal.rectangle(x: (0.2, 0.2), y: all) == 0)
    }
  }

  /// X and −X: P(X ≤ x, Y ≤ y; ρ) + P(X ≤ −x, Y ≤ y; −ρ) = P(Y ≤ y), also across the change of
  /// rule at 0.925; each side is good to 2e-15.
  @Test func reflection() {
    for step in 0..<400 {
      let correlation = Double(step) / 400
      let (x, y) = (sin(Double(step)) * 3, cos(Double(7 * step)) * 3)
      let sum =
        BivariateNormal(correlation: correlation).cdf(x, y)
        + BivariateNormal(correlation: -correlation).cdf(-x, y)
      #expect((sum - StandardNormal.cdf(y)).magnitude < 4e-15)
    }
  }

  /// φ₂ is the derivative of Φ₂ in ρ (Plackett): a central difference of step h is off by
  /// h²/6 times the third derivative plus 1e-15/h of rounding.
  @Test func densityIsTheDerivativeInTheCorrelation() {
    let h = 1e-4
    for correlation in [-0.9, -0.4, 0.1, 0.6, 0.8] {
      for (x, y) in [(0.0, 0.3), (-1.2, 0.8), (1.5, 1.4)] {
        let slope =
          (BivariateNormal(correlation: correlation + h).cdf(x, y)
            - BivariateNormal(correlation: correlation - h).cdf(x, y)) / (2 * h)
        #expect(isClose(BivariateNormal(correlation: correlation).density(x, y), slope, 3e-6))
      }
    }
  }
}
