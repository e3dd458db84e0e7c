internal import CDistributions
internal import Foundation

/// Student's t with `df` degrees of freedom (df > 0, fractions allowed).
public struct StudentT: Sendable, Equatable {
  public let df: Double

  public init(df: Double) {
    precondition(df > 0, "Student's t with \(df) degrees of freedom")
    self.df = df
  }

  /// The t whose lower tail is `p`, 0 < p < 1.
  public func quantile(_ p: Double) -> Double { student_quantile(p, df) }

  /// P(|T| ≥ |t|).
  public func twoSided(_ t: Double) -> Double { min(1, 2 * student_upper(t.magnitude, df)) }
}

/// The standard normal distribution.
public enum StandardNormal {
  public static func cdf(_ x: Double) -> Double { normal_cdf(x) }
  public static func quantile(_ p: Double) -> Double { normal_quantile(p) }
  public static func density(_ x: Double) -> Double {
    Foundation.exp(-x * x / 2) / (2 * Double.pi).squareRoot()
  }
}

/// The beta distribution on (0, 1) with shapes a, b > 0.
public struct BetaDistribution: Sendable, Equatable {
  public let a: Double
  public let b: Double

  public init(_ a: Double, _ b: Double) {
    precondition(a > 0 && b > 0, "Beta(\(a), \(b))")
    (self.a, self.b) = (a, b)
  }

  public func cdf(_ x: Double) -> Double { beta_cdf(x, a, b) }
  public func quantile(_ p: Double) -> Double { beta_quantile(p, a, b) }
}

/// Upper tails used by tests of several parameters at once.
public enum UpperTail {
  public static func chiSquared(_ x: Double, df: Double) -> Double { chi_squared_upper(x, df) }
  public static func fisher(_ x: Double, _ df1: Double, _ df2: Double) -> Double {
    fisher_upper(x, df1, df2)
  }
}

/// Fisher's F with df1, df2 > 0, fractions allowed.
public enum FisherF {
  /// The F whose lower tail is `p`, 0 < p < 1.
  public static func quantile(_ p: Double, _ df1: Double, _ df2: Double) -> Double {
    fisher_quantile(p, df1, df2)
  }
}

/// The binomial distribution of n trials with probability q.
public enum Binomial {
  /// The smallest k with P(X ≤ k) ≥ p.
  public static func quantile(_ p: Double, trials n: Int, probability q: Double) -> Int {
    if n == 0 || q <= 0 { return 0 }
    if q >= 1 { return n }
    return Int(binomial_quantile(p, Double(n), q))
  }
}
