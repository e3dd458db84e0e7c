internal import Disclosure
internal import Pilots
internal import Survey

/// An assessment as one audience may see it: shares in %, rounded for all but
/// analysts, and without anything commercial for the public.
struct PilotFigures {
  let assessment: Assessment
  let showsCommerce: Bool
  private let isExact: Bool

  init(_ assessment: Assessment, audience: Audience) {
    self.assessment = assessment
    (showsCommerce, isExact) = (audience != .public, audience == .analyst)
  }

  /// A value of 0–100.
  func value(_ value: Double?) -> Double? { value.map { rounded($0, to: 10) } }
  /// Of values of 0–100.
  func interval(_ interval: Interval?) -> Interval? {
    interval.map {
      Interval(lower: rounded($0.lower, to: 10), upper: rounded($0.upper, to: 10))
    }
  }
  /// A utility of 0–1.
  func utility(_ value: Double?) -> Double? { value.map { rounded($0, to: 1000) } }
  /// A share of 0–1, in %.
  func share(_ share: Double?) -> Double? { value(share.map { $0 * 100 }) }
  /// Pounds.
  func cost(_ cost: Double?) -> Double? { showsCommerce ? cost : nil }

  /// Whether what pilots score on criteria, and what these weigh, may be seen.
  ///
  /// What a pilot costs would give itself away through a criterion made of it; and where
  /// that one alone is left out, the value, the other scores and weights that add up to 1
  /// give it away as well.  So one such criterion hides them all from the public.
  var showsCriteria: Bool {
    showsCommerce || !assessment.criteria.contains(where: \.criterion.isCommercial)
  }

  /// Empty where they may not be seen.
  var criteria: [WeightedCriterion] { showsCriteria ? assessment.criteria : [] }

  private func rounded(_ value: Double, to parts: Double) -> Double {
    isExact ? value : (value * parts).rounded() / parts
  }
}

extension Criterion {
  /// Made of what is commercial.
  fileprivate var isCommercial: Bool {
    guard case .column(let column) = source else { return false }
    return ["cost", "sponsor", "price"].contains { column.lowercased().contains($0) }
  }
}
