public import LinearAlgebra

/// Ranks of estimates with the ranks that each could truly have.
public struct RankSet: Sendable, Equatable {
  /// 1 is the largest; equal estimates share the better rank.
  public let rank: Int
  /// Ranks that the data do not rule out, `lower` ≤ `upper`.
  public let lower: Int
  public let upper: Int
}

/// Confidence sets of the ranks of L estimates from their joint covariance.
///
/// Every estimate is compared with each of the others at a level of α/(L − 1), two-sided:
/// with a of them significantly larger and b significantly smaller, its true rank is in
/// a + 1 … L − b with probability of at least 1 − α.
///
/// - Parameters:
///   - estimates: L of them.
///   - covariance: L × L.
///   - df: degrees of freedom of each, above 0; a comparison takes the smaller of its two.
///   - confidence: 1 − α.
/// - Returns: a set per estimate, in their order.  O(L²).
///
/// Source: Mogstad, Romano, Shaikh & Wilhelm (2024), doi:10.1093/restud/rdad006 (marginal
/// sets), with Bonferroni's bound for their critical value; Klein, Wright & Wieczorek (2020),
/// doi:10.1111/rssa.12521.
public func rankSets(
  of estimates: [Double], covariance: Matrix, df: [Int], confidence: Double
) -> [RankSet] {
  let count = estimates.count
  precondition(covariance.rows == count && covariance.columns == count, "L × L covariance")
  precondition(df.count == count && df.allSatisfy { $0 > 0 }, "df above 0")
  let tail = (1 - confidence) / 2 / Double(max(count - 1, 1))
  let limits = Dictionary(
    uniqueKeysWithValues: Set(df).map { ($0, StudentT(df: Double($0)).quantile(1 - tail)) })
  return estimates.indices.map { i in
    var (larger, above, below) = (0, 0, 0)
    for k in estimates.indices where k != i {
      let difference = estimates[k] - estimates[i]
      let variance = covariance[i, i] + covariance[k, k] - 2 * covariance[i, k]
      let reach = max(0, variance).squareRoot() * (limits[min(df[i], df[k])] ?? .infinity)
      if difference > 0 { larger += 1 }
      // Estimates without any spread are known to differ where they do.
      if difference > reach { above += 1 }
      if -difference > reach { below += 1 }
    }
    return RankSet(rank: larger + 1, lower: above + 1, upper: count - below)
  }
}
