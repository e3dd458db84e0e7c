internal import Statistics
package import Survey
package import Weighting

extension Interval {
  /// An interval from an estimate and its replicates: their middle `confidence` where they
  /// are bootstrap draws; θ ± t · SE where they are half-samples or leave one unit out,
  /// for those lie far closer to θ than another sample would.
  ///
  /// - Parameters:
  ///   - values: θᵣ; NaN where the replicate is lost.
  ///   - estimate: θ.
  ///   - replication: what made the replicates.
  ///   - df: sampling units less strata behind the estimate.
  ///   - confidence: between 0 and 1.
  ///   - most: the largest value there can be.
  package init?(
    replicates values: [Double], about estimate: Double, _ replication: Replication, df: Int,
    confidence: Double, upTo most: Double
  ) {
    if replication.isBootstrap {
      self.init(percentilesOf: values.filter(\.isFinite), confidence: confidence)
      return
    }
    let spread = ReplicateSpread(values, about: estimate, scales: replication.scales)
    guard df > 0, let error = spread.standardError else { return nil }
    let reach = StudentT(df: Double(df)).quantile((1 + confidence) / 2) * error
    self.init(lower: estimate - reach, upper: min(most, estimate + reach))
  }

  /// The middle `confidence` of replicate values; nil with fewer than 20 of them.
  package init?(percentilesOf values: [Double], confidence: Double) {
    let sorted = values.sorted()
    guard sorted.count >= 20,
      let lower = percentile((1 - confidence) / 2, ofSorted: sorted),
      let upper = percentile((1 + confidence) / 2, ofSorted: sorted)
    else { return nil }
    self.init(lower: lower, upper: upper)
  }
}
