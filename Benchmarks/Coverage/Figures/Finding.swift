import Foundation
import Statistics
import Survey

/// One figure of one survey, as printed.
struct Finding: Sendable {
  let value: Double
  let standardError: Double?
  /// nil: Canvass gave none.
  let interval: Interval?
}

extension Finding {
  init(_ estimate: Estimate) {
    self.init(
      value: estimate.value, standardError: estimate.standardError, interval: estimate.interval)
  }

  /// Value ± t · SE.
  init(_ value: Double, _ error: Double, df: Int, confidence: Double) {
    let reach = StudentT(df: Double(df)).quantile((1 + confidence) / 2) * error
    self.init(
      value: value, standardError: error,
      interval: Interval(lower: value - reach, upper: value + reach))
  }

  /// A reliability from ln(1 − value) ± t · SE of that logarithm, which is skewed less:
  /// the ends of the scale of reliability trade places.
  init?(reliability value: Double, logError: Double, df: Int, confidence: Double) {
    guard value < 1, df > 0 else { return nil }
    let reach = StudentT(df: Double(df)).quantile((1 + confidence) / 2) * logError
    self.init(
      value: value, standardError: (1 - value) * logError,
      interval: Interval(
        lower: 1 - (1 - value) * exp(reach), upper: 1 - (1 - value) * exp(-reach)))
  }
}
