/// Which sets of pilots may be funded, whatever they are worth.
public struct Selection: Sendable, Equatable {
  /// Which price must keep the budget.
  public enum Price: String, Sendable, Equatable, CaseIterable {
    /// The most likely one.
    case likely
    /// The highest, so that no price within its range breaks the budget.
    case high
  }

  /// A construct that some of the chosen pilots must address, with an effect above 0.
  public struct Coverage: Sendable, Equatable {
    public let construct: String
    public let atLeast: Int
    public init(construct: String, atLeast: Int) {
      (self.construct, self.atLeast) = (construct, atLeast)
    }
  }

  /// How many may be chosen of the pilots whose `group` bears this name; nil: no limit.
  public struct Group: Sendable, Equatable {
    public let name: String
    public let atLeast: Int?
    public let atMost: Int?
    public init(name: String, atLeast: Int?, atMost: Int?) {
      (self.name, self.atLeast, self.atMost) = (name, atLeast, atMost)
    }
  }

  /// How many pilots; nil: as few, or as many, as the other rules allow.
  public let atLeast: Int?
  public let atMost: Int?
  /// Pounds; nil: no limit.
  public let budget: Double?
  public let price: Price
  public let coverage: [Coverage]
  public let groups: [Group]

  public init(
    atLeast: Int? = nil, atMost: Int? = nil, budget: Double? = nil, price: Price = .likely,
    coverage: [Coverage] = [], groups: [Group] = []
  ) {
    (self.atLeast, self.atMost, self.budget) = (atLeast, atMost, budget)
    (self.price, self.coverage, self.groups) = (price, coverage, groups)
  }

  /// Exactly `count` pilots; nil: any number.
  public init(count: Int?, budget: Double?) {
    self.init(atLeast: count, atMost: count, budget: budget)
  }

  /// Where exactly so many are to be chosen.
  public var count: Int? { atLeast == atMost ? atLeast : nil }
}
