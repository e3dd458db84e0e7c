internal import Foundation

/// How far a difference on one criterion is a preference, from 0 to 1.
///
/// The six shapes of Brans & Vincke (1985), doi:10.1287/mnsc.31.6.647.  Thresholds
/// are in the criterion's unit: up to q nothing, from p on everything.
enum PreferenceFunction: Sendable, Equatable {
  /// Any difference is a whole preference.
  case usual
  case uShape(q: Double)
  case vShape(p: Double)
  /// Half a preference between q and p.
  case level(q: Double, p: Double)
  /// Growing from q to p.
  case linear(q: Double, p: Double)
  /// 1 − exp(−d²/2s²).
  case gaussian(s: Double)

  /// Of d, the better less the worse; without d > 0 there is no preference.
  /// Thresholds of 0 or both alike leave a step.
  func callAsFunction(_ d: Double) -> Double {
    guard d > 0 else { return 0 }
    switch self {
    case .usual: return 1
    case .uShape(let q): return d > q ? 1 : 0
    case .vShape(let p): return d < p ? d / p : 1
    case .level(let q, let p): return d > p ? 1 : d > q ? 0.5 : 0
    case .linear(let q, let p): return d >= p && d > q ? 1 : d > q ? (d - q) / (p - q) : 0
    case .gaussian(let s): return s > 0 ? 1 - exp(-d * d / (2 * s * s)) : 1
    }
  }
}
