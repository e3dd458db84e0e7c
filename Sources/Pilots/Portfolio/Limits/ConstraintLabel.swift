/// A constraint as a person would name it: "count 6", "P09 requires P02".
public struct ConstraintLabel: Sendable, Equatable {
  /// `count`, `budget`, `requires`, `excludes`, `coverage` or `group`.
  public let kind: String
  private let amount: String

  /// `amount` is all of its words, with figures.
  public init(kind: String, amount: String) { (self.kind, self.amount) = (kind, amount) }

  /// Whether it tells of money.
  public var isCommercial: Bool { kind == "budget" }

  /// In words; the budget without its amount for a reader who may not see costs.
  public func words(showsMoney: Bool) -> String {
    isCommercial && !showsMoney ? "the budget" : amount
  }
}

extension Constraint {
  /// Named for these candidates.
  func label(_ names: [String]) -> ConstraintLabel {
    func link(_ kind: String, _ one: Int, _ other: String) -> ConstraintLabel {
      ConstraintLabel(kind: kind, amount: "\(names[one]) \(kind) \(other)")
    }
    func count(_ words: String) -> ConstraintLabel { ConstraintLabel(kind: "count", amount: words) }
    switch self {
    case .exactly(let number): return count("count \(number)")
    case .atLeast(let number): return count("at least \(number) pilots")
    case .atMost(let number): return count("at most \(number) pilots")
    case .budget(let amount):
      return ConstraintLabel(kind: "budget", amount: "budget \(amount.pounds)")
    case .requires(let one, let other): return link("requires", one, names[other])
    case .unmet(let one, let other):
      return link("requires", one, "\(other) (which cannot be ranked)")
    case .excludes(let one, let other): return link("excludes", one, names[other])
    case .coverage(let construct, _, let least):
      return ConstraintLabel(kind: "coverage", amount: "coverage of \(construct) ≥ \(least)")
    case .groupAtLeast(let name, _, let least):
      return ConstraintLabel(kind: "group", amount: "group \(name) ≥ \(least)")
    case .groupAtMost(let name, _, let most):
      return ConstraintLabel(kind: "group", amount: "group \(name) ≤ \(most)")
    }
  }
}
