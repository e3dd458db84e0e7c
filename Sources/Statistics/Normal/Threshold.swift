internal import CDistributions

/// A cut on the standard normal line with both of its tails, neither one the rounded complement
/// of the other.
struct Threshold: Sendable, Equatable {
  let value: Double
  /// Φ(value).
  let below: Double
  /// 1 − Φ(value).
  let above: Double

  init(_ value: Double) {
    (self.value, below, above) = (value, normal_cdf(value), normal_cdf(-value))
  }

  /// The cut that leaves these probabilities on either side; they sum to 1.
  init(below: Double, above: Double) {
    (self.below, self.above) = (below, above)
    value = below < above ? normal_quantile(below) : -normal_quantile(above)
  }

  static let lowest = Threshold(-.infinity)
  static let highest = Threshold(.infinity)
}
