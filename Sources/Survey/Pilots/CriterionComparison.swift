/// One answer to "how many times as much is going from worst to best on this
/// criterion worth as on that one?"
public struct CriterionComparison: Sendable, Equatable {
  public let criterion: String
  public let over: String
  /// Above 0; below 1 where the second is worth more.
  public let ratio: Double
  /// Who said so; empty where nobody is named.
  public let member: String

  public init(criterion: String, over: String, ratio: Double, member: String = "") {
    (self.criterion, self.over, self.ratio) = (criterion, over, ratio)
    self.member = member
  }
}
