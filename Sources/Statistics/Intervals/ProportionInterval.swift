internal import Foundation

/// An interval of a proportion from complex samples, as shares of 1.
///
/// The logit interval is used where it is good; Korn and Graubard's where the
/// effective sample is small or the estimate is 0 or 1, at which the logit has
/// no interval.
public struct ProportionInterval: Sendable, Equatable {
  public let lower: Double
  public let upper: Double
  public let method: Method

  public enum Method: Sendable, Equatable {
    case logit, kornGraubard
  }

  /// Below this effective n the logit interval covers too little.
  public static let leastEffective = 30.0

  /// The interval of an estimate p (0–1) with its standard error, from n respondents
  /// and df > 0 design degrees of freedom.  At p of 0 or 1, where the standard error
  /// says nothing, `kish` is the effective n: the base's by its weights.
  public init(
    p: Double, standardError: Double, n: Int, kish: Double, df: Int, confidence: Double
  ) {
    let isExtreme = p <= 0 || p >= 1 || standardError <= 0
    let effective = isExtreme ? kish : p * (1 - p) / (standardError * standardError)
    if isExtreme || effective < Self.leastEffective {
      self.init(kornGraubard: p, effective: effective, n: n, df: df, confidence: confidence)
    } else {
      self.init(logit: p, standardError: standardError, df: df, confidence: confidence)
    }
  }

  /// logit⁻¹(logit p ± t · SE / (p(1−p))), R's `svyciprop(method = "xlogit")`.
  public init(logit p: Double, standardError: Double, df: Int, confidence: Double) {
    let t = StudentT(df: Double(df)).quantile((1 + confidence) / 2)
    let centre = log(p / (1 - p))
    let reach = t * standardError / (p * (1 - p))
    lower = 1 / (1 + exp(reach - centre))
    upper = 1 / (1 + exp(-reach - centre))
    method = .logit
  }

  /// Clopper–Pearson at the effective n, adjusted for the design's df, R's
  /// `svyciprop(method = "beta")`.
  ///
  ///     n* = n_eff · (t_{n−1} / t_df)²
  ///
  /// Source: Korn & Graubard (1998), Survey Methodology 24, 193–201.
  public init(
    kornGraubard p: Double, effective: Double, n: Int, df: Int, confidence: Double
  ) {
    let tail = (1 - confidence) / 2
    let ratio =
      n > 1
      ? StudentT(df: Double(n - 1)).quantile(tail) / StudentT(df: Double(df)).quantile(tail) : 1
    let adjusted = effective * ratio * ratio
    let (yes, no) = (adjusted * p, adjusted * (1 - p))
    lower = yes > 0 ? BetaDistribution(yes, no + 1).quantile(tail) : 0
    upper = no > 0 ? BetaDistribution(yes + 1, no).quantile(1 - tail) : 1
    method = .kornGraubard
  }
}
