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
    var (squares, covered, all, usable) = (0.0, 0.0, 0.0, 0)
    for (value, scale) in zip(values, scales) {
      all += scale
      guard value.isFinite else { continue }
      squares += scale * (value - estimate) * (value - estimate)
      covered += scale
      usable += 1
    }
    lost = values.count - usable
    standardError = usable > 1 ? (squares * all / covered).squareRoot() : nil
  }
}
