internal import Foundation
internal import Statistics
package import Survey
package import Weighting

extension Interval {
  /// An interval of a reliability, whose distribution is skewed towards 1, on the scale on
  /// which it is not:
  ///
  ///     1 − exp(ln(1 − θ) ∓ t · SE),   SE that of ln(1 − θ) over the replicates
  ///
  /// The same for replicates of every method.  nil without degrees of freedom, or fewer
  /// than two usable replicates, or at θ = 1.
  ///
  /// - Parameters:
  ///   - reliabilities: θᵣ below 1; NaN where the replicate is lost.
  ///   - estimate: θ.
  ///   - replication: what made the replicates.
  ///   - df: sampling units less strata behind the estimate.
  ///   - confidence: between 0 and 1.
  ///
  /// Source: the scale is Bonett's (2002), doi:10.3102/10769986027004335; docs/COVERAGE.md
  /// says why not percentiles.
  package init?(
    reliabilities: [Double], about estimate: Double, _ replication: Replication, df: Int,
    confidence: Double
  ) {
    guard df > 0, estimate < 1 else { return nil }
    let spread = ReplicateSpread(
      reliabilities.map { $0 < 1 ? log(1 - $0) : .nan }, about: log(1 - estimate),
      scales: replication.scales)
    guard let error = spread.standardError else { return nil }
    let reach = exp(StudentT(df: Double(df)).quantile((1 + confidence) / 2) * error)
    self.init(lower: 1 - (1 - estimate) * reach, upper: 1 - (1 - estimate) / reach)
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
