internal import CDistributions

/// Fisher's F with `df1` and `df2` degrees of freedom (positive, fractions allowed).
public struct FisherF: Sendable, Equatable {
  public let df1: Double
  public let df2: Double

  public init(_ df1: Double, _ df2: Double) {
    precondition(df1 > 0 && df2 > 0, "F with \(df1) and \(df2) degrees of freedom")
    (self.df1, self.df2) = (df1, df2)
  }

  /// The F whose lower tail is `p`, 0 < p < 1.
  public func quantile(_ p: Double) -> Double { fisher_quantile(p, df1, df2) }
}
