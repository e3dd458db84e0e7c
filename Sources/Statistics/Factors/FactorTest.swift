internal import LinearAlgebra

/// Whether m factors are enough, by the likelihood ratio against unrestricted correlations.
///
/// Large samples reject every model; read it beside the root mean square residual.
public struct FactorTest: Sendable, Equatable {
  /// (n − 1 − (2p + 5)/6 − 2m/3) f.
  public let chiSquared: Double
  public let df: Int
  public let p: Double
  /// √ max(0, f/df − 1/(n − 1)).
  public let rmsea: Double

  /// nil for minres, without degrees of freedom, or with too few respondents for the factor
  /// of the statistic to be positive.
  ///
  /// - Parameters:
  ///   - solution: by maximum likelihood.
  ///   - n: respondents behind the correlations.
  ///
  /// Source: Bartlett (1951), doi:10.1093/biomet/38.3-4.337; Steiger & Lind (1980); as R's
  /// `factanal` and `psych::fa`.
  public init?(_ solution: FactorSolution, n: Int) {
    let (p, m) = (Double(solution.loadings.rows), Double(solution.loadings.columns))
    let factor = Double(n) - 1 - (2 * p + 5) / 6 - 2 * m / 3
    guard solution.method == .likelihood, solution.df > 0, factor > 0 else { return nil }
    df = solution.df
    chiSquared = factor * solution.objective
    self.p = UpperTail.chiSquared(chiSquared, df: Double(df))
    rmsea = max(0, solution.objective / Double(df) - 1 / Double(n - 1)).squareRoot()
  }
}
