public import LinearAlgebra

/// Kaiser, Meyer and Olkin's measure of how much correlations owe to common factors rather
/// than to single pairs of items.
///
///     KMO = Σ r_ij² / (Σ r_ij² + Σ q_ij²),  i ≠ j
///
/// with q_ij the partial correlation of items i and j given all others.  Below 0.5 is
/// unacceptable, above 0.8 good.
///
/// Source: Kaiser & Rice (1974), Educational and Psychological Measurement 34, 111–117,
/// doi:10.1177/001316447403400115.
public struct SamplingAdequacy: Sendable, Equatable {
  public let overall: Double
  /// The same over item i's own pairs, in item order.
  public let items: [Double]
}

/// Why a correlation matrix has no KMO or sphericity test.
public enum AdequacyError: Error, Sendable, Equatable {
  /// Two items are needed.
  case tooFewItems(Int)
  /// Some items are a linear combination of others: there are no partial correlations.
  case singular
  /// Nothing correlates with anything (or not with this item, from 0): KMO is 0/0.
  case uncorrelated(item: Int?)
  /// n − 1 − (2p + 5)/6 is not positive.
  case tooFewRespondents(Int)
}

extension SamplingAdequacy {
  /// KMO of a p × p correlation matrix; one inverse, O(p³).
  ///
  /// - Throws: ``AdequacyError``.
  public init(correlation: Matrix) throws(AdequacyError) {
    let p = correlation.columns
    precondition(correlation.rows == p, "correlations of \(correlation.rows)×\(p)")
    guard p >= 2 else { throw .tooFewItems(p) }
    let inverse = try correlation.factoredCorrelation().inverseOfFactored()
    var (simple, partial) = ([Double](repeating: 0, count: p), [Double](repeating: 0, count: p))
    for i in 0..<p {
      for j in 0..<p where i != j {
        simple[i] += correlation[i, j] * correlation[i, j]
        partial[i] += inverse[i, j] * inverse[i, j] / (inverse[i, i] * inverse[j, j])
      }
    }
    let (r, q) = (simple.reduce(0, +), partial.reduce(0, +))
    guard r > 0 else { throw .uncorrelated(item: nil) }
    if let item = simple.firstIndex(of: 0) { throw .uncorrelated(item: item) }
    overall = r / (r + q)
    items = zip(simple, partial).map { $0 / ($0 + $1) }
  }
}

extension Matrix {
  /// The Cholesky factor of a correlation matrix whose least pivot is more than rounding.
  func factoredCorrelation() throws(AdequacyError) -> Matrix {
    guard let factor = try? cholesky() else { throw .singular }
    // A pivot is an item's variance given those before it.
    let isSingular = (0..<columns).contains { factor[$0, $0] * factor[$0, $0] < 1e-12 }
    guard !isSingular else { throw .singular }
    return factor
  }
}
