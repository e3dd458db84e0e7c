/// A coefficient of agreement, or why it is none.
public enum AgreementCoefficient: Sendable, Equatable {
  case value(Double)
  /// Everybody gave one and the same value, so that chance would agree as well: 0/0.
  case noVariation
  /// No unit was given a value by two coders.
  case nothingShared
  /// What chance would give cannot be told from so few labels.
  case tooFewLabels

  /// 1 without variation, by convention; nil where nothing can be said.
  public var estimate: Double? {
    switch self {
    case .value(let value): value
    case .noVariation: 1
    case .nothingShared, .tooFewLabels: nil
    }
  }

  /// The value where there is one: what intervals are made of.
  public var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }
}
