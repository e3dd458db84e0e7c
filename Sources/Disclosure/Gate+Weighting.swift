internal import Survey

extension Gate {
  /// What weighting cost, of everybody; nil where fewer than the threshold answered.
  func weighting(_ findings: WaveFindings) -> WeightingSummary? {
    findings.weighting.flatMap {
      pass($0, n: $0.respondents, isWithheld: false).value
    }
  }
}

extension WeightingSummary: Roundable {
  /// Effective n and efficiency give away n between them, weights the staff per respondent:
  /// counts of people are rounded as such, ratios to two places.  Staff in post are no secret.
  func rounded(by rounding: Rounding) -> WeightingSummary {
    var rounded = self
    rounded.respondents = rounding.count(respondents)
    rounded.effectiveRespondents = Double(rounding.count(Int(effectiveRespondents.rounded())))
    rounded.efficiency = rounding.coefficient(efficiency)
    rounded.largestMarginError = rounding.probability(largestMarginError)
    rounded.trimmedMass = rounding.number(trimmedMass)
    rounded.smallest = rounding.coefficient(smallest)
    rounded.largest = rounding.coefficient(largest)
    rounded.negative = rounding.count(negative)
    return rounded
  }
}
