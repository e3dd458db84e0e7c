internal import Foundation

/// How many categories there are at least, seen and unseen, from how often each was seen.
///
///     Ŝ = S + f₁² / 2f₂,   or S + f₁(f₁ − 1) / 2 where nothing was seen twice
///
/// f₁ and f₂ are the categories seen once and twice.  The interval is log-normal about Ŝ − S,
/// so that it never falls below S.
/// Source: Chao (1984), Scandinavian Journal of Statistics 11, 265–270; variance and interval:
/// Chao (1987), doi:10.2307/2531532.
public struct Chao1: Sendable, Equatable {
  /// S.
  public let seen: Int
  public let once: Int
  public let twice: Int
  /// Ŝ.
  public let estimate: Double
  /// nil where nothing is unseen by the estimate, or its variance is nothing.
  public let interval: (lower: Double, upper: Double)?

  /// The estimate from how often each category was seen, 0 for those that were not.
  public init(_ counts: [Int], confidence: Double) {
    seen = counts.count { $0 > 0 }
    once = counts.count { $0 == 1 }
    twice = counts.count { $0 == 2 }
    let (f1, f2) = (Double(once), Double(twice))
    let unseen = f2 > 0 ? f1 * f1 / (2 * f2) : f1 * (f1 - 1) / 2
    estimate = Double(seen) + unseen
    let ratio = f2 > 0 ? f1 / f2 : 0
    let variance =
      f2 > 0
      ? f2 * (ratio * ratio / 2 + ratio * ratio * ratio + ratio * ratio * ratio * ratio / 4)
      : f1 * (f1 - 1) / 2 + f1 * (2 * f1 - 1) * (2 * f1 - 1) / 4
        - f1 * f1 * f1 * f1 / (4 * max(1, estimate))
    guard unseen > 0, variance > 0 else {
      interval = nil
      return
    }
    let z = StandardNormal.quantile((1 + confidence) / 2)
    let reach = exp(z * log(1 + variance / (unseen * unseen)).squareRoot())
    interval = (Double(seen) + unseen / reach, Double(seen) + unseen * reach)
  }

  public static func == (left: Chao1, right: Chao1) -> Bool {
    left.seen == right.seen && left.once == right.once && left.twice == right.twice
  }

  /// Good and Turing's coverage: the share of all that is said that seen categories make up.
  ///
  ///     1 − f₁ / Σ counts
  ///
  /// nil where nothing was seen.  Source: Good (1953), doi:10.1093/biomet/40.3-4.237.
  public static func coverage(_ counts: [Int]) -> Double? {
    let total = counts.reduce(0, +)
    return total > 0 ? 1 - Double(counts.count { $0 == 1 }) / Double(total) : nil
  }
}
