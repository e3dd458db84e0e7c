internal import Statistics

extension FactorError {
  /// In words.
  var explanation: String {
    switch self {
    case .tooFewItems(let count): "\(count) items are too few for a factor"
    case .noFactors: "no factor stands out from chance"
    case .tooManyFactors(let factors, let items):
      "\(factors) factors are too many for \(items) items"
    case .singular: "some items are answered alike by everybody"
    case .tooFewGroupFactors(let groups):
      "a general factor takes three group factors to tell; there are \(groups)"
    case .noCommonVariance: "the items’ correlations add up to nothing"
    }
  }
}

extension PolychoricError {
  /// In words.
  var explanation: String {
    switch self {
    case .invalidWeight: "some respondents have a negative weight"
    case .weightsOverflow: "the weights add up to more than a number can hold"
    case .noEigenvalues: "the correlations have no eigenvalues"
    }
  }
}

extension PolychoricPair {
  /// Why two items have no correlation, with their ids.
  func explanation(_ items: [String]) -> String {
    let pair = "\(items[first]) and \(items[second])"
    guard case .failure(let reason) = result else { return "\(pair) have a correlation" }
    switch reason {
    case .noCompletePair: return "nobody answered both \(pair)"
    case .oneLabel: return "of those who answered both \(pair), all gave one of them one answer"
    }
  }
}
