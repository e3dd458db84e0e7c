internal import Pilots
internal import Survey

/// Other methods' results as one audience may see them.
extension PilotFigures {
  var methods: [MethodComparison] {
    assessment.comparisons.methods.filter { showsCommerce || !$0.method.isCommercial }
  }

  var reversals: [RankReversals] { assessment.comparisons.reversals }

  /// Who judged is nobody's business outside.
  var namesPanel: Bool { showsCommerce }

  /// Down the list of value for cost; what can be paid gives costs away.
  var greedy: GreedyPortfolio? { showsCommerce ? assessment.comparisons.greedy : nil }

  /// A score is an equation in all criteria: where one may not be shown, several
  /// methods' scores together would give it away, and ranks alone are shown.
  func score(_ place: MethodPlace, by method: RankingMethod) -> Double? {
    guard showsCriteria else { return nil }
    switch method {
    case .additive, .centroid, .valueForCost: return value(place.score)
    case .topsisVector, .topsisRange, .prometheeUsual: return utility(place.score).map { $0 + 0 }
    }
  }

  /// nil where it speaks of something that is not shown.
  func cause(_ move: RankMove) -> RankMove.Cause? {
    switch move.cause {
    case .criterion(let id, let here, let inValue):
      guard showsCriteria, let here = value(here), let inValue = value(inValue) else { return nil }
      return .criterion(id, here: here, inValue: inValue)
    case .cost: return showsCommerce ? move.cause : nil
    case nil: return nil
    }
  }
}
