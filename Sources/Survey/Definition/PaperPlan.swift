/// What only people can say in a decision paper, as the study file gives it.
public struct PaperPlan: Sendable, Equatable {
  /// A part of the paper that somebody writes, by the study file's key.
  public enum Remark: String, Sendable, Equatable, CaseIterable {
    case to, from, meeting, date, contact
    case neededBy = "decision needed by"
    case because
    case background, issues, funding, legal, equality, privacy
    case doNothing = "do nothing"
    case risks, engagement
    case exempt = "exempt because"
  }

  /// An amount from which other rules apply.
  public struct Threshold: Sendable, Equatable {
    public let name: String
    /// Pounds; what costs more lies above.
    public let amount: Double
    /// What then applies; empty where the study does not say.
    public let above: String

    public init(name: String, amount: Double, above: String) {
      (self.name, self.amount, self.above) = (name, amount, above)
    }
  }

  /// What has been written.
  public var remarks: [Remark: String]
  /// In the order of the study file.
  public var thresholds: [Threshold]
  /// The total may stand in the part that is published.
  public var publishesTotal: Bool

  public init(
    remarks: [Remark: String] = [:], thresholds: [Threshold] = [], publishesTotal: Bool = false
  ) {
    (self.remarks, self.thresholds) = (remarks, thresholds)
    self.publishesTotal = publishesTotal
  }
}
