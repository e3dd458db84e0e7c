/// Whether further interviews would bring new codes.
public struct CodeSaturation: Sendable, Equatable {
  /// Codes heard after so many interviews.
  public struct Step: Sendable, Equatable {
    public let interviews: Int
    /// In the order of the file.
    public var given: Double
    /// Over random orders: the median and the middle 90 %.
    public var median: Double
    public var band: Interval
    public init(interviews: Int, given: Double, median: Double, band: Interval) {
      (self.interviews, self.given, self.median, self.band) = (interviews, given, median, band)
    }
  }
  /// When a run of interviews first brought so little that is new.
  public struct Stop: Sendable, Equatable {
    /// Interviews of the base and of a run.
    public let base: Int
    public let run: Int
    /// % of the base's codes.
    public let threshold: Double
    /// Interviews held when that run began; nil: no run did.
    public var given: Int?
    /// Over random orders, an order without such a run lasting for ever: nil.
    public var median: Int?
    public var lower: Int?
    public var upper: Int?
    /// % of orders with such a run.
    public var reached: Double
    /// Interviews held before the last run.
    public var held: Int
    /// New codes of the last run in % of the base's: the median order and the middle 90 %.
    public var last: Double
    public var lastBand: Interval

    public init(
      base: Int, run: Int, threshold: Double, given: Int?, median: Int?, lower: Int?, upper: Int?,
      reached: Double, held: Int, last: Double, lastBand: Interval
    ) {
      (self.base, self.run, self.threshold, self.given) = (base, run, threshold, given)
      (self.median, self.lower, self.upper) = (median, lower, upper)
      self.held = held
      (self.reached, self.last, self.lastBand) = (reached, last, lastBand)
    }
  }
  public let wave: String
  public var n: Int
  /// Random orders.
  public let orders: Int
  public var curve: [Step]
  public var stops: [Stop]
  /// Codes heard, in one interview only, in two.
  public var seen: Int
  public var once: Int
  public var twice: Int
  /// Chao's lower bound of codes, heard and unheard.
  public var expected: Double
  public var expectedInterval: Interval?
  /// Share of mentions that codes already heard make up, in %; nil without a mention.
  public var coverage: Double?
  /// Why there are no runs.
  public let note: String?

  public init(
    wave: String, n: Int, orders: Int, curve: [Step], stops: [Stop], seen: Int, once: Int,
    twice: Int, expected: Double, expectedInterval: Interval?, coverage: Double?, note: String?
  ) {
    (self.wave, self.n, self.orders, self.curve, self.stops) = (wave, n, orders, curve, stops)
    (self.seen, self.once, self.twice, self.expected) = (seen, once, twice, expected)
    (self.expectedInterval, self.coverage, self.note) = (expectedInterval, coverage, note)
  }
}
