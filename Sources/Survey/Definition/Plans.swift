/// How the sample was drawn and is to be weighted.
public struct DesignPlan: Sendable, Equatable {
  /// What to do about a stratum with one primary sampling unit.
  public enum LonelyUnits: String, Sendable, Equatable, CaseIterable {
    case fail, certainty, adjust, average
  }
  /// Segmentation ids whose margins in the population the weights must meet.
  public var rake: [String]
  /// Largest weight in multiples of the mean weight; nil: no trimming.
  public var trim: Double?
  public var lonely: LonelyUnits

  public init(rake: [String] = [], trim: Double? = nil, lonely: LonelyUnits = .fail) {
    (self.rake, self.trim, self.lonely) = (rake, trim, lonely)
  }
}

/// How estimates are made.
public struct EstimationPlan: Sendable, Equatable {
  public var replicates: Int
  /// Between 0 and 1.
  public var confidence: Double
  public var seed: UInt64
  /// Least n for a flag.
  public var leastItem: Int
  public var leastConstruct: Int
  public var leastIndex: Int

  public init(
    replicates: Int = 1000, confidence: Double = 0.95, seed: UInt64 = 1, leastItem: Int = 30,
    leastConstruct: Int = 20, leastIndex: Int = 10
  ) {
    (self.replicates, self.confidence, self.seed) = (replicates, confidence, seed)
    (self.leastItem, self.leastConstruct, self.leastIndex) = (leastItem, leastConstruct, leastIndex)
  }
}
