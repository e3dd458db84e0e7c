/// Pilots taken down the list of value for cost under the same count, budget and
/// links as the best portfolio.
public struct GreedyPortfolio: Sendable, Equatable {
  /// Ids, in the order in which they were taken.
  public let pilots: [String]
  /// Sum of the pilots' values.
  public let value: Double
  /// Pounds.
  public let cost: Double
  /// How many more the count asks for, of which none may join.
  public let missing: Int
}
