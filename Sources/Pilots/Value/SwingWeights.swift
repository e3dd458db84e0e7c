internal import Survey

/// Swings turned into weights.
///
///     wⱼ = sⱼ / Σ s
///
/// A swing of 0 gives a weight of 0.  Where no swing is above 0 nothing was said
/// about weights, and every criterion counts alike.
///
/// Source: von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research.
struct SwingWeights: Sendable, Equatable {
  /// Weight per criterion, adding up to 1; empty without criteria.
  let shares: [Double]
  /// Swings as stated, or all 1 where none is above 0.
  let swings: [Double]
  /// Whether any swing was above 0.
  let isStated: Bool

  init(_ criteria: [Criterion]) {
    self.init(swings: criteria.map(\.swing))
  }

  init(swings stated: [Double]) {
    let counted = stated.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    isStated = counted.contains { $0 > 0 }
    swings = isStated ? counted : stated.map { _ in 1 }
    let total = swings.reduce(0, +)
    shares = swings.map { $0 / total }
  }
}
