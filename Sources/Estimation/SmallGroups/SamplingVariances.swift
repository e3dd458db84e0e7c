internal import Survey

/// Sampling variances of a segmentation's levels on one measure, as shrinkage takes them.
///
/// A variance estimated from few people is itself unsure: with df degrees of freedom by
/// √(2/df) of its value, so that two people who happen to agree would look certain and
/// not be drawn at all.  Levels with less than ``leastDF`` take the variance that levels
/// of their size have on average, a generalised variance function:
///
///     D̃ = φ / n,   φ = Σ df n D / Σ df   over the levels with a standard error
///
/// Source: Wolter (2007), Introduction to Variance Estimation, ch. 7.
struct SamplingVariances {
  /// A variance from as many degrees of freedom is known to a quarter of itself.
  static let leastDF = 30

  /// Per level; nil without a standard error.
  let values: [Double?]
  let isSmoothed: [Bool]

  init(_ estimates: [Estimate]) {
    var (sum, weights) = (0.0, 0.0)
    for estimate in estimates {
      guard let error = estimate.standardError, let df = estimate.df else { continue }
      sum += Double(df) * Double(estimate.n) * error * error
      weights += Double(df)
    }
    let average = weights > 0 ? sum / weights : 0
    isSmoothed = estimates.map { $0.standardError != nil && ($0.df ?? 0) < Self.leastDF }
    values = zip(estimates, isSmoothed).map { estimate, isSmoothed in
      estimate.standardError.map { isSmoothed ? average / Double(estimate.n) : $0 * $0 }
    }
  }
}
