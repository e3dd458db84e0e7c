/// A level's mean score beside the same score drawn toward what the levels of its
/// segmentation have in common, the more the less sure it is.
public struct ShrunkenScore: Sendable, Equatable {
  public let domain: Domain
  /// The index or a construct.
  public let measure: Measure
  public var direct: Estimate
  /// The direct estimate's standard error as it was weighed; nil where it has none.
  public var weighedError: Double?
  /// The level is small, and ``weighedError`` is what levels of its size have on average.
  public var isSmoothed: Bool
  /// nil with the reason in `note` where only the direct estimate stands.
  public var shrunken: Estimate?
  /// Share of the direct estimate in the shrunken one, 0–1; the rest is the levels' mean.
  public var weight: Double?
  /// Standard deviation of the levels' true scores beyond sampling, in points; 0 where
  /// they differ no more than chance explains.
  public var spread: Double?
  public var note: String?

  public init(
    domain: Domain, measure: Measure, direct: Estimate, weighedError: Double?, isSmoothed: Bool,
    shrunken: Estimate? = nil, weight: Double? = nil, spread: Double? = nil, note: String? = nil
  ) {
    (self.domain, self.measure, self.direct) = (domain, measure, direct)
    (self.weighedError, self.isSmoothed, self.shrunken) = (weighedError, isSmoothed, shrunken)
    (self.weight, self.spread, self.note) = (weight, spread, note)
  }
}

/// How much people of one unit answer alike.
public struct UnitClimate: Sendable, Equatable {
  /// Stands for sampling units where a segmentation's id would.
  public static let samplingUnits = "cluster"

  public let wave: String
  /// Segmentation id, or ``samplingUnits``.
  public let segment: String
  /// The index or a construct.
  public let measure: Measure
  /// Units with a score, and respondents with one.
  public var units: Int
  public var n: Int
  /// Fewest respondents whom any unit's part in a figure rests on.
  public var smallestUnit: Int
  /// nil with the reason in `note` where there is none.
  public var icc1: Double?
  public var icc1Interval: Interval?
  public var icc2: Double?
  /// Of the F test that units do not differ.
  public var p: Double?
  /// nil for the index, and where no unit has two people who answered everything.
  public var agreement: UnitAgreement?
  public var note: String?

  public init(
    wave: String, segment: String, measure: Measure, units: Int, n: Int, smallestUnit: Int,
    icc1: Double? = nil, icc1Interval: Interval? = nil, icc2: Double? = nil, p: Double? = nil,
    agreement: UnitAgreement? = nil, note: String? = nil
  ) {
    (self.wave, self.segment, self.measure) = (wave, segment, measure)
    (self.units, self.n, self.smallestUnit) = (units, n, smallestUnit)
    (self.icc1, self.icc1Interval, self.icc2, self.p) = (icc1, icc1Interval, icc2, p)
    (self.agreement, self.note) = (agreement, note)
  }
}

/// r_wg of units, summed up.
public struct UnitAgreement: Sendable, Equatable {
  public var median: Double
  /// Units with two or more people who answered every item.
  public var units: Int
  /// Units that disagree more than answers at random would, set to 0.
  public var atZero: Int

  public init(median: Double, units: Int, atZero: Int) {
    (self.median, self.units, self.atZero) = (median, units, atZero)
  }
}
