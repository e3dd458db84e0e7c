/// How much of the differences between people in the outcome goes with each of the
/// other constructs: association, not cause.
public struct OutcomeDrivers: Sendable, Equatable {
  /// How the explained part was divided.
  public enum Method: String, Sendable, Equatable {
    /// Exact Shapley values, LMG.
    case shapley
    /// Johnson's relative weights.
    case relativeWeights = "relative weights"
  }

  public let wave: String
  /// Construct id.
  public let outcome: String
  /// Respondents with a score on the outcome and on every driver.
  public var n: Int
  /// nil, like every figure, with the reason in `note` where there is nothing to divide.
  public var method: Method?
  /// Of the outcome on all drivers, in %.
  public var rSquared: Double?
  public var rSquaredInterval: Interval?
  /// In codebook order.
  public var shares: [DriverShare]
  /// Replicates in which the shares do not exist.
  public var lostReplicates: Int
  public var note: String?

  public init(
    wave: String, outcome: String, n: Int, method: Method? = nil, rSquared: Double? = nil,
    rSquaredInterval: Interval? = nil, shares: [DriverShare], lostReplicates: Int = 0,
    note: String? = nil
  ) {
    (self.wave, self.outcome, self.n, self.method) = (wave, outcome, n, method)
    (self.rSquared, self.rSquaredInterval) = (rSquared, rSquaredInterval)
    (self.shares, self.lostReplicates, self.note) = (shares, lostReplicates, note)
  }
}

/// The part of what is explained that goes with one construct.
public struct DriverShare: Sendable, Equatable {
  public let construct: String
  /// In % of R²; a wave's shares add up to 100.
  public var share: Double?
  public var interval: Interval?

  public init(construct: String, share: Double? = nil, interval: Interval? = nil) {
    (self.construct, self.share, self.interval) = (construct, share, interval)
  }
}
