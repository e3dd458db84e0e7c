/// Where a score stands among others of its kind, with the ranks it could truly have.
public struct ScoreRank: Sendable, Equatable {
  /// What is put in order.
  public enum Among: String, Sendable, Equatable {
    /// The levels of a segmentation, by one measure.
    case levels
    /// The constructs, in one domain.
    case constructs
  }
  public let among: Among
  public let domain: Domain
  public let measure: Measure
  public let statistic: Statistic
  /// 1 is the highest.
  public var rank: Int
  /// Ranks that the data do not rule out.
  public var lower: Int
  public var upper: Int
  /// How many are ranked.
  public var of: Int
  /// Respondents with the measure.
  public var n: Int

  public init(
    among: Among, domain: Domain, measure: Measure, statistic: Statistic, rank: Int, lower: Int,
    upper: Int, of: Int, n: Int
  ) {
    (self.among, self.domain, self.measure) = (among, domain, measure)
    (self.statistic, self.rank, self.lower) = (statistic, rank, lower)
    (self.upper, self.of, self.n) = (upper, of, n)
  }
}

/// A quantile of respondents' scores.
public struct ScoreQuantile: Sendable, Equatable {
  public let domain: Domain
  public let measure: Measure
  /// Order, between 0 and 1: .5 is the median.
  public let order: Double
  public var value: Double
  /// Woodruff's; nil for one respondent.
  public var interval: Interval?
  public var n: Int

  public init(
    domain: Domain, measure: Measure, order: Double, value: Double, interval: Interval?, n: Int
  ) {
    (self.domain, self.measure, self.order) = (domain, measure, order)
    (self.value, self.interval, self.n) = (value, interval, n)
  }
}

/// Whether answers to an item differ between the levels of a segmentation, as a whole.
public struct Association: Sendable, Equatable {
  public let wave: String
  public let segment: String
  public let item: String
  /// Respondents who answered and whose level is known.
  public var n: Int
  /// Rao and Scott's second-order F; nil with the reason in `note`.
  public var test: AssociationTest?
  public var note: String?

  public init(
    wave: String, segment: String, item: String, n: Int, test: AssociationTest?, note: String? = nil
  ) {
    (self.wave, self.segment, self.item) = (wave, segment, item)
    (self.n, self.test, self.note) = (n, test, note)
  }
}

/// A test of a two-way table.
public struct AssociationTest: Sendable, Equatable {
  public var f: Double
  public var df1: Double
  public var df2: Double
  public var p: Double
  /// p after Benjamini–Hochberg over the items of one segmentation and wave.
  public var q: Double?
  /// Cramér's V, 0–1.
  public var cramersV: Double

  public init(f: Double, df1: Double, df2: Double, p: Double, q: Double? = nil, cramersV: Double) {
    (self.f, self.df1, self.df2, self.p) = (f, df1, df2, p)
    (self.q, self.cramersV) = (q, cramersV)
  }
}
