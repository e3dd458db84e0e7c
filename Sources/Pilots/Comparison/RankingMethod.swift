/// A way to rank the candidates by the same scores and weights.
public enum RankingMethod: Sendable, Hashable, CaseIterable {
  /// Σ w u on fixed scales at the stated weights: the ranking of the report.
  case additive
  /// The same at the centroid of the weights that the draws are made of: what
  /// the order of the swings alone says.
  case centroid
  case topsisVector
  case topsisRange
  /// PROMETHEE II in which any difference is a whole preference: it has no
  /// thresholds that nobody agreed on, and counts who is ahead, not by how much.
  case prometheeUsual
  /// Value per £1,000 of likely cost.
  case valueForCost

  /// As files and tables name it.
  public var name: String {
    switch self {
    case .additive, .centroid: "additive value"
    case .topsisVector, .topsisRange: "TOPSIS"
    case .prometheeUsual: "PROMETHEE II"
    case .valueForCost: "value for cost"
    }
  }

  /// What makes the criteria comparable.
  public var normalisation: String {
    switch self {
    case .additive: "fixed scales"
    case .centroid: "fixed scales at centroid weights"
    case .topsisVector: "vector"
    case .topsisRange: "min-max"
    case .prometheeUsual: "usual preference"
    case .valueForCost: "per £1000"
    }
  }

  /// Needs what candidates cost.
  public var isCommercial: Bool { self == .valueForCost }
}
