/// Criteria that are weighed among themselves first: a branch of a two-level tree.
public struct CriterionGroup: Sendable, Equatable {
  public let id: String
  /// Worth of the whole group, against other groups and single criteria.
  public let swing: Double

  public init(id: String, swing: Double) { (self.id, self.swing) = (id, swing) }
}

/// A point of a value scale that bends.
public struct ScaleKnot: Sendable, Equatable {
  /// In the criterion's own unit.
  public let raw: Double
  /// 0 worst – 1 best.
  public let worth: Double

  public init(raw: Double, worth: Double) { (self.raw, self.worth) = (raw, worth) }
}

/// What one member of the panel says that criteria, and groups of them, are worth.
public struct PanelMember: Sendable, Equatable {
  public let name: String
  /// Swing by the id of a criterion or group; all of them.
  public let swings: [String: Double]

  public init(name: String, swings: [String: Double]) {
    (self.name, self.swings) = (name, swings)
  }
}

/// What is known of weights beside their swings; a weight is a criterion's share of
/// all weight, 0–1.
public struct WeightLimits: Sendable, Equatable {
  /// Ids of criteria, heaviest first: each weighs at least as much as the next.
  public let order: [String]
  /// Least and most weight by the id of a criterion.
  public let bounds: [String: ClosedRange<Double>]

  public init(order: [String] = [], bounds: [String: ClosedRange<Double>] = [:]) {
    (self.order, self.bounds) = (order, bounds)
  }
}

/// How much the panel's swings are taken at their word when pilots are drawn.
public enum WeightKnowledge: String, Sendable, Equatable, CaseIterable {
  /// Any weights at all.
  case uniform
  /// Only the order of the swings.
  case order
  /// The swings exactly.
  case exact
  /// Each draw takes one member of the panel at their word.
  case panel
}
