/// How the sample was drawn and is to be weighted.
public struct DesignPlan: Sendable, Equatable {
  /// What to do about a stratum with one primary sampling unit.
  public enum LonelyUnits: String, Sendable, Equatable, CaseIterable {
    case fail, certainty, adjust, average
  }
  /// By what distance weights stay close to those they start from.
  public enum Calibration: Sendable, Equatable {
    case raking, linear
    /// Weights stay between these multiples of the start weights.
    case logit(lower: Double, upper: Double)
  }
  /// Segmentation ids whose margins in the population the weights must meet.
  public var rake: [String]
  /// Segmentation ids whose every combination of levels the weights must meet.
  public var postStratify: [String]
  public var calibration: Calibration
  /// Largest weight in multiples of the mean weight; nil: no trimming.
  public var trim: Double?
  public var lonely: LonelyUnits

  public init(
    rake: [String] = [], postStratify: [String] = [], calibration: Calibration = .raking,
    trim: Double? = nil, lonely: LonelyUnits = .fail
  ) {
    (self.rake, self.postStratify, self.calibration) = (rake, postStratify, calibration)
    (self.trim, self.lonely) = (trim, lonely)
  }

  /// Segmentation ids per margin that weights must meet, several for their combinations.
  public var margins: [[String]] { postStratify.isEmpty ? rake.map { [$0] } : [postStratify] }
  /// How weights come to meet them.
  public var method: WeightingMethod {
    if !postStratify.isEmpty { return .postStratification }
    switch calibration {
    case .raking: return .raking
    case .linear: return .linear
    case .logit: return .logit
    }
  }
}

/// How the sample is taken again to see how estimates vary.
public enum ReplicationMethod: Sendable, Equatable {
  /// Rao and Wu's rescaled bootstrap.
  case bootstrap
  /// A Poisson bootstrap, for very large samples.
  case poisson
  /// Balanced half-samples.
  case brr
  /// Half-samples in which the other half keeps the share ρ of its weight, 0 < ρ < 1.
  case fay(rho: Double)
  /// One sampling unit left out at a time.
  case jackknife

  /// As the study file spells it.
  public var name: String {
    switch self {
    case .bootstrap: "bootstrap"
    case .poisson: "poisson"
    case .brr: "brr"
    case .fay: "fay"
    case .jackknife: "jackknife"
    }
  }

  /// Fay's ρ; nil for every other method.
  public var rho: Double? { if case .fay(let rho) = self { rho } else { nil } }
}

/// How estimates are made.
public struct EstimationPlan: Sendable, Equatable {
  /// Bootstrap replicates; half-samples and jackknife have as many as they need.
  public var replicates: Int
  /// What standard errors by replicates are made by.
  public var method: ReplicationMethod
  /// Between 0 and 1.
  public var confidence: Double
  public var seed: UInt64
  /// Least n for a flag.
  public var leastItem: Int
  public var leastConstruct: Int
  public var leastIndex: Int

  public init(
    replicates: Int = 1000, method: ReplicationMethod = .bootstrap, confidence: Double = 0.95,
    seed: UInt64 = 1, leastItem: Int = 30, leastConstruct: Int = 20, leastIndex: Int = 10
  ) {
    (self.replicates, self.method) = (replicates, method)
    (self.confidence, self.seed) = (confidence, seed)
    (self.leastItem, self.leastConstruct, self.leastIndex) = (leastItem, leastConstruct, leastIndex)
  }
}
