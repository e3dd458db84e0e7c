internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import Weighting

/// Who stands behind the ratios of a domain, for one base.
struct DomainBase: Sendable {
  /// Respondents who contribute.
  private(set) var n = 0
  private(set) var units = 0
  private(set) var strata = 0
  private var sum = 0.0
  private var squares = 0.0
  private var last = (cluster: Int32(-1), stratum: Int32(-1))

  /// PSUs minus strata among them.
  var df: Int { units - strata }
  /// (Σ w D)² / Σ (w D)².
  var kish: Double { squares > 0 ? sum * sum / squares : 0 }

  /// Counts who of some rows, ascending in the order of the design, has a base above 0.
  mutating func add(_ rows: some Collection<Int>, _ people: WeightedRows, base: (Int) -> Double) {
    for row in rows {
      let (value, place) = (base(row), row - people.rows.lowerBound)
      guard value > 0 else { continue }
      n += 1
      let weight = people.weights[place] * value
      sum += weight
      squares += weight * weight
      let cluster = people.clusters[place]
      guard cluster != last.cluster else { continue }
      units += 1
      let stratum = people.strata[place]
      if stratum != last.stratum { strata += 1 }
      last = (cluster, stratum)
    }
  }
}

extension Estimate {
  /// A ratio with its interval: t for means, clipped to 0–100; logit or
  /// Korn–Graubard for shares.  One respondent, or no degree of freedom: no
  /// standard error.
  init(
    _ value: Double, variance: Double, statistic: Statistic, base: DomainBase, confidence: Double
  ) {
    guard base.n > 1, base.df > 0 else {
      self.init(value: value, standardError: nil, interval: nil, df: nil, n: base.n)
      return
    }
    let error = max(0, variance).squareRoot()
    let interval: Interval
    switch statistic {
    case .mean:
      let reach = StudentT(df: Double(base.df)).quantile((1 + confidence) / 2) * error
      // Negative weights may put a mean outside the scale.
      interval = Interval(
        lower: min(max(0, value - reach), 100), upper: max(min(100, value + reach), 0))
    case .favourable:
      let share = ProportionInterval(
        p: min(max(value / 100, 0), 1), standardError: error / 100, n: base.n, kish: base.kish,
        df: base.df, confidence: confidence)
      interval = Interval(lower: 100 * share.lower, upper: 100 * share.upper)
    }
    self.init(
      value: value, standardError: error, interval: interval, df: base.df, n: base.n)
  }
}
