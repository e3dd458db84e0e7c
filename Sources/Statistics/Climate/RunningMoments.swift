/// Count, mean and squared deviations of values that come one by one.
///
///     d = x − x̄,   x̄ ← x̄ + d / n,   Σ(x − x̄)² ← Σ(x − x̄)² + d (x − x̄)
///
/// Values that are all the same leave squares of exactly 0.
///
/// Source: Welford (1962), doi:10.1080/00401706.1962.10490022.
public struct RunningMoments: Sendable, Equatable {
  public private(set) var count = 0
  public private(set) var mean = 0.0
  /// Σ (x − x̄)².
  public private(set) var squares = 0.0

  /// Of values known already.
  public init(_ values: some Sequence<Double> = []) {
    for value in values { add(value) }
  }

  public mutating func add(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    squares += deviation * (value - mean)
  }

  /// Σ (x − x̄)² / (n − 1); nil below two values.
  public var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }
}
