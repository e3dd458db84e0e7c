/// Where another method puts a pilot.
public struct MethodPlace: Sendable, Equatable {
  public let pilot: String
  /// In the method's own unit: TOPSIS 0–1, PROMETHEE II −1–1, the additive value
  /// 0–100, value for cost in points per £1,000; nil where it is not defined.
  public let score: Double?
  /// 1 is best; ties share the better rank.
  public let rank: Int
  /// The rank of the report.
  public let additiveRank: Int
}

/// A pilot that another method ranks differently.
public struct RankMove: Sendable, Equatable {
  public let pilot: String
  /// Its additive rank, and the method's.
  public let from: Int
  public let to: Int
  /// A pilot on the other side of it than in the additive ranking; nil where it
  /// only ties.
  public let rival: String?
  public let cause: Cause?

  /// What changes the difference to the rival most.
  public enum Cause: Sendable, Equatable {
    /// The pilot's lead over its rival on one criterion, in points of 100 (below 0:
    /// it lags), by the method and in the additive value.
    case criterion(String, here: Double, inValue: Double)
    /// Pounds.
    case cost(Double, rivals: Double)
  }
}

/// The candidates by another method.
public struct MethodComparison: Sendable, Equatable {
  public let method: RankingMethod
  /// In the order of the additive ranking.
  public let places: [MethodPlace]
  /// Kendall's τ-b with the additive ranking; nil where one of them ties all.
  public let tau: Double?
  /// The three that move most, the first the farthest; empty where none moves.
  public let moves: [RankMove]
  /// How many move at all.
  public var moved: Int { places.count { $0.rank != $0.additiveRank } }
}
