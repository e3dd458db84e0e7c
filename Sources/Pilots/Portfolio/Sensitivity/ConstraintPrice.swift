/// What a constraint costs: what the best portfolio would be worth more without it.
public struct ConstraintPrice: Sendable, Equatable {
  public let constraint: ConstraintLabel
  /// Points of value, at least 0.
  public let gain: Double
  /// What would be chosen then, from what is chosen now.
  public let swap: Swap
  /// Pounds, of what would be chosen.
  public let cost: Double

  public init(constraint: ConstraintLabel, gain: Double, swap: Swap, cost: Double) {
    (self.constraint, self.gain, self.swap, self.cost) = (constraint, gain, swap, cost)
  }
}

/// What a larger budget would buy.
public struct BudgetStep: Sendable, Equatable {
  /// Pounds beyond the budget.
  public let extra: Double
  /// Points of value, at least 0.
  public let gain: Double
  public let swap: Swap
  /// Pounds, of what would be chosen.
  public let cost: Double

  public init(extra: Double, gain: Double, swap: Swap, cost: Double) {
    (self.extra, self.gain, self.swap, self.cost) = (extra, gain, swap, cost)
  }
}

extension PortfolioProblem {
  /// The price of each constraint, in the order of the constraints; one search each.
  mutating func prices(chosen: PilotSet, names: [String]) -> [ConstraintPrice] {
    rules.constraints.indices.compactMap { index in
      relaxed(to: rules.replacing(index), chosen, names).map { swap, gain, cost in
        ConstraintPrice(
          constraint: rules.constraints[index].label(names), gain: gain, swap: swap, cost: cost)
      }
    }
  }

  /// What each further £10,000 would buy, up to £50,000.
  mutating func budgetSteps(chosen: PilotSet, names: [String]) -> [BudgetStep] {
    guard let index = rules.constraints.firstIndex(where: { $0.amount != nil }),
      let budget = rules.budget
    else { return [] }
    return (1...5).compactMap { step in
      let extra = 10_000 * Double(step)
      let wider = rules.replacing(index, with: .budget(budget + extra))
      return relaxed(to: wider, chosen, names).map { swap, gain, cost in
        BudgetStep(extra: extra, gain: gain, swap: swap, cost: cost)
      }
    }
  }

  /// The chosen set itself where nothing is worth more.
  private mutating func relaxed(
    to wider: PortfolioRules, _ chosen: PilotSet, _ names: [String]
  ) -> (swap: Swap, gain: Double, cost: Double)? {
    guard let best = try? best(rules: wider) else { return nil }
    let isWorthMore = Self.isMore(value(of: best), than: value(of: chosen))
    let set = isWorthMore ? best : chosen
    return (
      Swap(from: chosen, to: set, names: names), 100 * (value(of: set) - value(of: chosen)),
      cost(of: set)
    )
  }
}
