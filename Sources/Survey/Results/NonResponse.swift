/// What is known of those who did not answer.
public struct NonResponse: Sendable, Equatable {
  public var representativeness: [Representativeness] = []
  public var tippingPoints: [TippingPoint] = []
  public var lateDifferences: [LateDifference] = []

  public init() {}
}

/// How evenly people answered over the levels of a segmentation, or over the cells that
/// weights were fitted to.
public struct Representativeness: Sendable, Equatable {
  public let wave: String
  /// Segmentation ids; several where the cells are combinations of their levels.
  public let segments: [String]
  /// R = 1 − 2 S(ρ): 1 where all are equally likely to answer.
  public var indicator: Double
  /// R without what chance alone would make of S.
  public var adjusted: Double
  /// S(ρ) over the mean propensity: the largest bias of a mean, in standard deviations.
  public var variation: Double
  /// √(N_l/N) (ρ_l − ρ̄) per level, negative where it answered less; empty for several.
  public var partials: [(level: String, value: Double)] {
    get { zip(levels, values).map { ($0, $1) } }
    set { (levels, values) = (newValue.map(\.level), newValue.map(\.value)) }
  }
  private var levels: [String]
  private var values: [Double]
  /// Respondents.
  public var n: Int

  public init(
    wave: String, segments: [String], indicator: Double, adjusted: Double, variation: Double,
    partials: [(level: String, value: Double)], n: Int
  ) {
    (self.wave, self.segments, self.n) = (wave, segments, n)
    (self.indicator, self.adjusted, self.variation) = (indicator, adjusted, variation)
    (levels, values) = (partials.map(\.level), partials.map(\.value))
  }
}

/// How different those who did not answer would have to be for a conclusion to change.
public struct TippingPoint: Sendable, Equatable {
  /// What would no longer hold.
  public enum Conclusion: String, Sendable, Equatable {
    /// The mean lies on one side of 50.
    case midpoint
    /// A construct lies on one side of the index.
    case index
    /// The level differs from everybody else.
    case flag
  }

  public let domain: Domain
  public let measure: Measure
  public let conclusion: Conclusion
  /// Mean of those who answered, 0–100.
  public var mean: Double
  /// Share of staff in post who answered, in %.
  public var rate: Double
  /// Mean of the others less that of those who answered, at which it stops holding.
  public var difference: Double
  public var n: Int

  public init(
    domain: Domain, measure: Measure, conclusion: Conclusion, mean: Double, rate: Double,
    difference: Double, n: Int
  ) {
    (self.domain, self.measure, self.conclusion) = (domain, measure, conclusion)
    (self.mean, self.rate, self.difference, self.n) = (mean, rate, difference, n)
  }

  /// The mean the others would have; nil where it is not on the scale, so that no answers
  /// of theirs could change the conclusion.
  public var othersMean: Double? {
    let others = mean + difference
    return (0...100).contains(others) ? others : nil
  }
}

/// The last third to answer against those before them, as a hint at those who never did.
public struct LateDifference: Sendable, Equatable {
  public let wave: String
  public let measure: Measure
  /// The day after which somebody is late: `2018-05-24`.
  public let lastEarlyDay: String
  /// Mean scores.
  public var early: Double
  public var late: Double
  /// Late less early; nil where there is no spread to test by.
  public var contrast: Contrast?
  public var nEarly: Int
  public var nLate: Int
  /// Respondents with the measure and without a date.
  public var undated: Int
  public var flag: Flag

  public init(
    wave: String, measure: Measure, lastEarlyDay: String, early: Double, late: Double,
    contrast: Contrast?, nEarly: Int, nLate: Int, undated: Int, flag: Flag = .notTested
  ) {
    (self.wave, self.measure, self.lastEarlyDay) = (wave, measure, lastEarlyDay)
    (self.early, self.late, self.contrast) = (early, late, contrast)
    (self.nEarly, self.nLate, self.undated, self.flag) = (nEarly, nLate, undated, flag)
  }
}
