/// Why items have no factor solution of the kind asked for.
public enum FactorError: Error, Sendable, Equatable {
  /// Two correlations cannot tell loadings apart: factors need three items.
  case tooFewItems(Int)
  /// A model without factors is a test of no correlation: see Bartlett's.
  case noFactors
  /// More parameters than correlations.
  case tooManyFactors(Int, items: Int)
  /// The likelihood needs the inverse of the correlations, which identical items, or more
  /// items than respondents, do not have.  Minres does not.
  case singular
  /// A general factor is told from fewer than three group factors only by assumption.
  case tooFewGroupFactors(Int)
  /// The correlations of all items add up to nothing, so that the share of a factor in the
  /// total score is not defined.
  case noCommonVariance
}
