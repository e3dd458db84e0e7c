/// What differences between values mean.
public enum MeasurementLevel: Sendable, Equatable, CaseIterable {
  /// Names: alike or not.
  case nominal
  /// Order: how many values lie between.
  case ordinal
  /// Distance.
  case interval
  /// Distance relative to the size; values of at least 0.
  case ratio

  /// What values are measured by, given how often each occurs: their mid-ranks where only
  /// the order counts, else themselves.
  ///
  /// Ordinal differences are those of mid-ranks, since Σ_{g=c}^{k} n_g − (n_c + n_k)/2 is
  /// the distance from the middle of c's ranks to the middle of k's.
  func formPositions(_ positions: inout [Double], values: [Double], counts: [Double]) {
    guard self == .ordinal else {
      positions = values
      return
    }
    var below = 0.0
    for (index, count) in counts.enumerated() {
      positions[index] = below + count / 2
      below += count
    }
  }

  /// δ² of two different values at these positions.
  @inline(__always)
  func squaredDifference(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .nominal: return 1
    case .ordinal, .interval: return (a - b) * (a - b)
    case .ratio:
      let relative = (a - b) / (a + b)
      return relative * relative
    }
  }
}
