public import LinearAlgebra

/// Bartlett's test that no two items correlate.
///
///     χ² = −(n − 1 − (2p + 5)/6) log |R|,  df = p(p − 1)/2
///
/// Source: Bartlett (1951), Biometrika 38, 337–344, doi:10.1093/biomet/38.3-4.337.
public struct Sphericity: Sendable, Equatable {
  public let chiSquared: Double
  public let df: Double
  /// P(χ²_df ≥ χ²).
  public let p: Double
}

extension Sphericity {
  /// - Parameters:
  ///   - correlation: p × p.
  ///   - respondents: n; with weights an effective n.
  /// - Throws: ``AdequacyError``.
  public init(correlation: Matrix, respondents: Double) throws(AdequacyError) {
    let items = correlation.columns
    precondition(correlation.rows == items, "correlations of \(correlation.rows)×\(items)")
    guard items >= 2 else { throw .tooFewItems(items) }
    let multiplier = respondents - 1 - (2 * Double(items) + 5) / 6
    guard multiplier > 0 else { throw .tooFewRespondents(Int(respondents)) }
    let logDeterminant = try correlation.factoredCorrelation().logDeterminantOfFactored
    // Rounding may leave log |R| a hair above zero.
    chiSquared = max(0, -multiplier * logDeterminant)
    df = Double(items * (items - 1)) / 2
    p = UpperTail.chiSquared(chiSquared, df: df)
  }
}
