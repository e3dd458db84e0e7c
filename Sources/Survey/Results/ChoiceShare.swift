/// The share of those who answered a set who chose an option of it, in %; shares of a set
/// need not add up to 100.
public struct ChoiceShare: Sendable, Equatable {
  public let domain: Domain
  /// Id of the set.
  public let set: String
  public let option: String
  public var estimate: Estimate
  /// Of those who answered, how many chose no option; unweighted.
  public var none: Int

  public init(domain: Domain, set: String, option: String, estimate: Estimate, none: Int) {
    (self.domain, self.set, self.option) = (domain, set, option)
    (self.estimate, self.none) = (estimate, none)
  }
}
