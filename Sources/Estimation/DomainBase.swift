internal import LinearAlgebra
internal import Statistics
internal import Survey
internal import Weighting

/// Who stands behind the ratios of a domain, per base column of the panel.
struct DomainBase {
  /// Respondents who contribute.
  let n: [Int: Int]
  /// PSUs minus strata among them.
  let df: [Int: Int]
  /// (Σ w D)² / Σ (w D)² of them.
  let kish: [Int: Double]

  init(_ weighted: WeightedWave, _ panel: RatioPanel, rows: ArraySlice<Int>) {
    var (n, df, kish) = ([Int: Int](), [Int: Int](), [Int: Double]())
    for base in panel.bases {
      let column = panel.values.column(base)
      let active = rows.filter { column[$0] > 0 }
      n[base] = active.count
      df[base] = weighted.design.degreesOfFreedom(ofUnits: active)
      let (sum, squares) = active.reduce((0.0, 0.0)) {
        let value = weighted.weights[$1] * column[$1]
        return ($0.0 + value, $0.1 + value * value)
      }
      kish[base] = squares > 0 ? sum * sum / squares : 0
    }
    (self.n, self.df, self.kish) = (n, df, kish)
  }
}

extension Estimate {
  /// A ratio with its interval: t for means, clipped to 0–100; logit or
  /// Korn–Graubard for shares.  One respondent, or no degree of freedom: no
  /// standard error.
  init(
    _ value: Double, variance: Double, statistic: Statistic, n: Int, df: Int, kish: Double,
    confidence: Double
  ) {
    guard n > 1, df > 0 else {
      self.init(value: value, standardError: nil, interval: nil, df: nil, n: n)
      return
    }
    let error = variance.squareRoot()
    let interval: Interval
    switch statistic {
    case .mean:
      let reach = StudentT(df: Double(df)).quantile((1 + confidence) / 2) * error
      // Negative weights may put a mean outside the scale.
      interval = Interval(
        lower: min(max(0, value - reach), 100), upper: max(min(100, value + reach), 0))
    case .favourable:
      let share = ProportionInterval(
        p: min(max(value / 100, 0), 1), standardError: error / 100, n: n, kish: kish, df: df,
        confidence: confidence)
      interval = Interval(lower: 100 * share.lower, upper: 100 * share.upper)
    }
    self.init(value: value, standardError: error, interval: interval, df: df, n: n)
  }
}
