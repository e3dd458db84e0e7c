/// A sample's distribution function: what share of the weight lies at or below a value.
public struct WeightedDistribution: Sendable, Equatable {
  /// Distinct values, ascending, and the weight at or below each.
  public let values: [Double]
  public let cumulative: [Double]

  /// From values and their weights; those without positive weight are left out.  O(n log n).
  ///
  /// nil where nothing has weight.
  public init?(_ weights: [Double: Double]) {
    let positive = weights.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    guard !positive.isEmpty else { return nil }
    var sum = 0.0
    values = positive.map(\.key)
    cumulative = positive.map {
      sum += $0.value
      return sum
    }
  }

  private var total: Double { cumulative.last ?? 0 }

  /// The least value with at least a share `p` of the weight at or below it; the least of
  /// all where p ≤ 0, the greatest where p ≥ 1.  R's `hf1`, the inverse of the step function.
  ///
  /// Source: Hyndman & Fan (1996), definition 1, doi:10.1080/00031305.1996.10473566.
  public func quantile(_ p: Double) -> Double {
    values[index(p)]
  }

  /// The greatest value below the p-quantile; nil where that is the least of all.
  public func valueBelow(quantile p: Double) -> Double? {
    let index = index(p)
    return index > 0 ? values[index - 1] : nil
  }

  private func index(_ p: Double) -> Int {
    // Shares such as .5 must be met by sums that equal them up to rounding.
    let wanted = p * total * (1 - 1e-12)
    return cumulative.firstIndex { $0 >= wanted } ?? values.count - 1
  }
}

/// An interval of a quantile by Woodruff's method: the interval of the share at or below
/// it, read back through the distribution function.
///
///     [F⁻¹(p − t · SE), F⁻¹(p + t · SE)]
///
/// centred at p, not at F(F⁻¹(p)), which on a scale of few values may lie far above p.
/// Limits that run out of (0, 1) are the ends of the scale.
///
/// - Parameters:
///   - p: the quantile's order, 0–1.
///   - distribution: the domain's.
///   - standardError: of the share at or below the quantile, or just below it, whichever
///     is larger, so that a pile of equal values at the top still leaves doubt.
///   - df: of the domain, above 0.
///   - confidence: between 0 and 1.
///   - scale: least and greatest possible value.
/// - Returns: the limits.
///
/// Source: Woodruff (1952), doi:10.1080/01621459.1952.10483443.
public func woodruffInterval(
  _ p: Double, of distribution: WeightedDistribution, standardError: Double, df: Int,
  confidence: Double, scale: ClosedRange<Double>
) -> (lower: Double, upper: Double) {
  let reach = StudentT(df: Double(df)).quantile((1 + confidence) / 2) * standardError
  return (
    p - reach > 0 ? distribution.quantile(p - reach) : scale.lowerBound,
    p + reach < 1 ? distribution.quantile(p + reach) : scale.upperBound
  )
}
