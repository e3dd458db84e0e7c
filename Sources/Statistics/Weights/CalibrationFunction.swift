internal import Foundation

/// F, which turns x′λ into the factor on a start weight; F(0) = F′(0) = 1.
///
/// Source: Deville & Särndal (1992), doi:10.1080/01621459.1992.10475217, cases 1, 2 and 6.
public enum CalibrationFunction: Sendable, Equatable {
  /// F(u) = exp u: factors are positive.
  case raking
  /// F(u) = 1 + u, the generalised regression estimator: factors may be negative.
  case linear
  /// Factors stay between `lower` < 1 and `upper` > 1:
  ///
  ///     F(u) = (L(U−1) + U(1−L) e^{Au}) / ((U−1) + (1−L) e^{Au}),  A = (U−L)/((1−L)(U−1))
  case logit(lower: Double, upper: Double)

  /// F(u).
  public func factor(_ u: Double) -> Double {
    switch self {
    case .raking: exp(u)
    case .linear: 1 + u
    case .logit(let lower, let upper): lower + (upper - lower) * Self.share(u, lower, upper)
    }
  }

  /// F′(u) ≥ 0.
  public func slope(_ u: Double) -> Double {
    switch self {
    case .raking: return exp(u)
    case .linear: return 1
    case .logit(let lower, let upper):
      let share = Self.share(u, lower, upper)
      let a = (upper - lower) / ((1 - lower) * (upper - 1))
      return (upper - lower) * a * share * (1 - share)
    }
  }

  /// (F − L)/(U − L) = 1 / (1 + (U−1)/(1−L) · e^{−Au}), which no u overflows.
  private static func share(_ u: Double, _ lower: Double, _ upper: Double) -> Double {
    precondition(lower < 1 && upper > 1, "bounds \(lower) and \(upper) leave out 1")
    let a = (upper - lower) / ((1 - lower) * (upper - 1))
    return 1 / (1 + (upper - 1) / (1 - lower) * exp(-a * u))
  }
}
