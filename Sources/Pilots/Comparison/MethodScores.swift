/// What a method makes of a table.
struct MethodScores: Sendable, Equatable {
  /// Per candidate, more is better; nil where the method cannot tell them apart.
  let scores: [Double]?
  /// 1 is best; ties share the better rank, and without scores all tie.
  let ranks: [Int]
  /// What each criterion brings, candidates × criteria, in 0–1 of value; differences
  /// between candidates say what sets them apart.
  let contributions: [[Double]]

  init(_ value: AdditiveValue) {
    (scores, contributions) = (value.values, value.contributions)
    ranks = Pilots.ranks(of: value.values)
  }

  /// Sums that others take part in are rounded differently from candidate to
  /// candidate: what is alike to twelve digits is tied.
  init(_ scores: [Double]?, contributions: [[Double]] = [], candidates: Int) {
    (self.scores, self.contributions) = (scores, contributions)
    ranks =
      scores.map { Pilots.ranks(of: $0.map { ($0 * 1e12).rounded() }) }
      ?? Array(repeating: 1, count: candidates)
  }
}

extension DecisionTable {
  /// The table by one method; `centroid` are the weights of ``RankingMethod/centroid``
  /// and `costs`, in pounds, what ``RankingMethod/valueForCost`` divides by.
  func scored(
    by method: RankingMethod, centroid: [Double] = [], costs: [Double] = []
  ) -> MethodScores {
    switch method {
    case .additive: MethodScores(AdditiveValue(self))
    case .centroid: MethodScores(AdditiveValue(with(weights: centroid)))
    case .topsisVector: topsis(.vector)
    case .topsisRange: topsis(.range)
    case .prometheeUsual: promethee(weights.map { _ in .usual })
    case .valueForCost: valueForCost(costs)
    }
  }

  private func topsis(_ normalisation: Normalisation) -> MethodScores {
    let found = Topsis(self, normalisation)
    return MethodScores(
      found?.closeness, contributions: found?.contributions ?? [], candidates: candidates)
  }

  /// φ lies in −1…1, so that its halves are on the scale of a value.
  private func promethee(_ preferences: [PreferenceFunction]) -> MethodScores {
    let found = Promethee(self, preferences)
    return MethodScores(
      found?.net, contributions: found?.contributions.map { $0.map { $0 / 2 } } ?? [],
      candidates: candidates)
  }

  private func valueForCost(_ costs: [Double]) -> MethodScores {
    MethodScores(
      Pilots.valueForCost(AdditiveValue(self).values, costs: costs), candidates: candidates)
  }
}
