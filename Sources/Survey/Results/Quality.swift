/// How consistently the items of a construct measure one thing.
public struct Reliability: Sendable, Equatable {
  public let wave: String
  public let construct: String
  /// Item ids, in codebook order.
  public let items: [String]
  /// Respondents who answered every item.
  public var n: Int
  /// nil with the reason in `note` where α does not exist.
  public var alpha: Double?
  public var alphaInterval: Interval?
  /// Feldt's, of normal items in a simple random sample of the effective n: a cross-check.
  public var feldtInterval: Interval?
  public var omega: Double?
  public var omegaInterval: Interval?
  /// α without each item; nil where it does not exist.
  public var alphaIfDropped: [Double?]
  /// Correlation of each item with the sum of the others; negative: look at its direction.
  public var itemRest: [Double?]
  /// Replicates in which α or ω does not exist.
  public var lostReplicates: Int
  /// A uniqueness at its lower bound: ω is an upper bound then.
  public var isHeywood: Bool
  public var note: String?

  public init(
    wave: String, construct: String, items: [String], n: Int, alpha: Double? = nil,
    alphaInterval: Interval? = nil, omega: Double? = nil, omegaInterval: Interval? = nil,
    alphaIfDropped: [Double?] = [], itemRest: [Double?] = [], lostReplicates: Int = 0,
    isHeywood: Bool = false, note: String? = nil
  ) {
    (self.wave, self.construct, self.items, self.n) = (wave, construct, items, n)
    (self.alpha, self.alphaInterval) = (alpha, alphaInterval)
    (self.omega, self.omegaInterval) = (omega, omegaInterval)
    (self.alphaIfDropped, self.itemRest) = (alphaIfDropped, itemRest)
    (self.lostReplicates, self.isHeywood, self.note) = (lostReplicates, isHeywood, note)
  }
}

/// How one level answered the invitation.
public struct Response: Sendable, Equatable {
  public let domain: Domain
  /// Respondents.
  public var n: Int
  /// Staff in post; nil where the population file does not say.
  public var population: Int?
  /// Respondents per 100 staff in post; nil where those are not known.
  public var rate: Double?
  /// Share of respondents, and of the population, in %.
  public var sampleShare: Double
  public var populationShare: Double?
  /// Respondents' share after weighting, in %.
  public var weightedShare: Double

  public init(
    domain: Domain, n: Int, population: Int?, sampleShare: Double, populationShare: Double?,
    weightedShare: Double, rate: Double? = nil
  ) {
    (self.domain, self.n, self.population) = (domain, n, population)
    self.rate = rate
    (self.sampleShare, self.populationShare) = (sampleShare, populationShare)
    self.weightedShare = weightedShare
  }
}

/// How weights are made to meet what is known of the population.
public enum WeightingMethod: String, Sendable, Equatable {
  case raking, linear, logit
  case postStratification = "post-stratification"
}

/// What weighting cost, and whether it met its margins.
public struct WeightingSummary: Sendable, Equatable {
  public let wave: String
  public var respondents: Int
  /// Kish: (Σw)² / Σw².
  public var effectiveRespondents: Double
  /// Kish's effective n over n.
  public var efficiency: Double
  /// Segmentations weighted to; empty where weights were left alone.
  public var raked: [String]
  public var iterations: Int
  /// Largest relative error of a margin when raking stopped.
  public var largestMarginError: Double
  /// Share of the weight that trimming moved, in %.
  public var trimmedMass: Double
  public var smallest: Double
  public var largest: Double
  /// What made the replicates.
  public var method: ReplicationMethod
  public var replicates: Int
  /// Replicates whose weights could not be raked.
  public var lostReplicates: Int
  /// What the finite population correction is of; nil: none.
  public var finitePopulation: Int?
  /// nil where weights were left alone.
  public var calibration: WeightingMethod?
  /// Respondents with a negative weight, which only linear calibration gives.
  public var negative: Int

  public init(
    wave: String, respondents: Int, effectiveRespondents: Double, efficiency: Double,
    raked: [String], iterations: Int, largestMarginError: Double, trimmedMass: Double,
    smallest: Double, largest: Double, method: ReplicationMethod = .bootstrap, replicates: Int,
    lostReplicates: Int, finitePopulation: Int?, calibration: WeightingMethod? = nil,
    negative: Int = 0
  ) {
    (self.wave, self.respondents) = (wave, respondents)
    (self.effectiveRespondents, self.efficiency) = (effectiveRespondents, efficiency)
    (self.raked, self.iterations) = (raked, iterations)
    (self.largestMarginError, self.trimmedMass) = (largestMarginError, trimmedMass)
    (self.smallest, self.largest) = (smallest, largest)
    (self.method, self.replicates) = (method, replicates)
    self.lostReplicates = lostReplicates
    (self.finitePopulation, self.calibration) = (finitePopulation, calibration)
    self.negative = negative
  }
}
