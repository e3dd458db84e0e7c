/// How an estimate spreads over replicates, about the full-sample estimate θ.
///
///     V = A/A′ · Σ′ aᵣ (θᵣ − θ)²
///
/// with Σ′ and A′ = Σ′ aᵣ over the replicates in which θᵣ exists and A = Σ aᵣ over all:
/// the lost are taken to vary as the others do on average.  Leaving them out would make
/// the variance too small, above all a jackknife's, whose replicates are not
/// exchangeable draws but each a part of the sum.
public struct ReplicateSpread: Sendable, Equatable {
  /// nil with fewer than two replicates.
  public let standardError: Double?
  /// Replicates in which the estimate does not exist.
  public let lost: Int

  /// From an estimate and its replicates.
  ///
  /// - Parameters:
  ///   - values: θᵣ; NaN where the replicate is lost.
  ///   - estimate: θ.
  ///   - scales: aᵣ.
  public init(_ values: [Double], about estimate: Double, scales: [Double]) {
    precondition(values.count == scales.count, "one scale per replicate")
    var sums = SpreadSums(estimate: estimate)
    for (value, scale) in zip(values, scales) { sums.add(value, scale, exists: value.isFinite) }
    self.init(sums)
  }

  /// The same of ratios of sums, θᵣ = Nᵣ / Dᵣ, lost where Dᵣ is not positive: without a
  /// list of them, since there is one for every measure of every level.
  ///
  /// - Parameters:
  ///   - numerators: Nᵣ.
  ///   - denominators: Dᵣ.
  ///   - estimate: θ.
  ///   - scales: aᵣ.
  public init(
    ratiosOf numerators: Span<Double>, to denominators: Span<Double>, about estimate: Double,
    scales: [Double]
  ) {
    precondition(numerators.count == scales.count, "one scale per replicate")
    var sums = SpreadSums(estimate: estimate)
    let scales = scales.span
    for index in numerators.indices {
      let base = denominators[index]
      sums.add(numerators[index] / base, scales[index], exists: base > 0)
    }
    self.init(sums)
  }

  private init(_ sums: SpreadSums) {
    lost = sums.lost
    standardError =
      sums.usable > 1 ? (sums.squares * sums.all / sums.covered).squareRoot() : nil
  }
}

/// Σ′ aᵣ (θᵣ − θ)², A′ and A.
private struct SpreadSums {
  let estimate: Double
  var (squares, covered, all) = (0.0, 0.0, 0.0)
  var (usable, lost) = (0, 0)

  init(estimate: Double) { self.estimate = estimate }

  /// Without a branch: it runs for every replicate of every ratio of every level.
  @inline(__always)
  mutating func add(_ value: Double, _ scale: Double, exists: Bool) {
    let shift = exists ? value - estimate : 0
    squares += scale * shift * shift
    covered += exists ? scale : 0
    all += scale
    usable += exists ? 1 : 0
    lost += exists ? 0 : 1
  }
}
