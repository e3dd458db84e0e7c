/// What may be other than it is taken for.
public enum UncertaintySource: String, Sendable, Equatable, CaseIterable {
  /// Which staff answered.
  case survey
  /// Whom was interviewed.
  case interviews
  /// The ranges of judged criteria.
  case judgements
  /// What criteria weigh.
  case weights
  /// The ranges of costs.
  case costs
}

extension Set<UncertaintySource> {
  static let all = Set(UncertaintySource.allCases)
}
