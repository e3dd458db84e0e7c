internal import Foundation

/// Two standard normal variables X and Y with correlation ρ.
///
/// What depends on ρ alone is worked out once, so that many points of one correlation
/// cost little more than an exponential per node.
public struct BivariateNormal: Sendable {
  /// ρ, −1 ≤ ρ ≤ 1.
  public let correlation: Double
  /// 1 − ρ².
  let complement: Double
  private let integral: Integral

  /// Which of the two integrals over correlations gives P(X ≤ x, Y ≤ y).
  private enum Integral: Sendable {
    case fromIndependence([PlackettNode])
    case fromIdentity([GenzNode])
  }

  public init(correlation: Double) {
    precondition(correlation.magnitude <= 1, "correlation of \(correlation)")
    self.correlation = correlation
    complement = (1 - correlation) * (1 + correlation)
    integral =
      correlation.magnitude < 0.925
      ? .fromIndependence(PlackettNode.all(correlation))
      : .fromIdentity(GenzNode.all(complement))
  }

  /// P(X ≤ x, Y ≤ y), to about 1e-15.
  ///
  /// Source: Genz (2004), Statistics and Computing 14, 251–260,
  /// doi:10.1023/B:STCO.0000035304.20635.31; Plackett (1954), doi:10.1093/biomet/41.3-4.351.
  public func cdf(_ x: Double, _ y: Double) -> Double { cdf(Threshold(x), Threshold(y)) }

  /// P(X ≤ x, Y ≤ y) of cuts whose margins are known.
  func cdf(_ x: Threshold, _ y: Threshold) -> Double {
    if x.below == 0 || y.below == 0 { return 0 }
    if x.above == 0 { return y.below }
    if y.above == 0 { return x.below }
    let probability =
      switch integral {
      case .fromIndependence(let nodes):
        x.below * y.below + PlackettNode.sum(nodes, x.value, y.value)
      case .fromIdentity(let nodes) where correlation > 0:
        min(x.below, y.below) - GenzNode.sum(nodes, x.value, y.value, complement)
      case .fromIdentity(let nodes):
        max(0, x.below < 0.5 ? y.below - x.above : x.below - y.above)
          + GenzNode.sum(nodes, x.value, -y.value, complement)
      }
    return max(0, probability)
  }

  /// φ₂(x, y), which is also the derivative of the distribution function in ρ; |ρ| < 1.
  public func density(_ x: Double, _ y: Double) -> Double {
    let residual = x - correlation * y
    let exponent = residual * residual / complement + y * y
    return exp(-exponent / 2) / (2 * Double.pi * complement.squareRoot())
  }
}
