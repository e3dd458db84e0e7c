/// A search's position: some candidates chosen, some ruled out, the rest open.
struct PartialPortfolio: Sendable {
  private(set) var chosen = PilotSet()
  private(set) var closed: PilotSet
  private(set) var count = 0
  private(set) var value = 0.0
  private(set) var cost = 0.0

  /// Nothing chosen yet.
  init(_ rules: PortfolioRules) {
    closed = PilotSet(0..<rules.candidates) - rules.possible
  }

  func isOpen(_ candidate: Int) -> Bool { !(chosen | closed).contains(candidate) }

  /// Whether as many are chosen as may be.
  func isFull(_ rules: PortfolioRules) -> Bool { count >= rules.most }

  /// Whether it keeps every rule as it is.
  func isComplete(_ rules: PortfolioRules) -> Bool {
    count >= rules.least && count <= rules.most
      && rules.quotas.allSatisfy { (chosen & $0.members).count >= $0.least }
  }

  /// Whether candidates still open, and places still free, may meet every quota.
  func canMeetQuotas(_ rules: PortfolioRules) -> Bool {
    rules.quotas.allSatisfy { quota in
      quota.least == 0
        || ((quota.members - closed).count >= quota.least
          && (chosen & quota.members).count + rules.most - count >= quota.least)
    }
  }

  /// With a candidate and all it requires; nil where that breaks a limit.
  func taking(
    _ candidate: Int, _ rules: PortfolioRules, values: [Double], costs: [Double]
  ) -> PartialPortfolio? {
    let added = rules.needs[candidate] - chosen
    guard added.isDisjoint(with: closed) else { return nil }
    var next = self
    for one in added {
      next.value += values[one]
      next.cost += costs[one]
    }
    next.count += added.count
    guard next.cost <= rules.spendable, next.count <= rules.most else { return nil }
    next.chosen |= added
    next.closed |= rules.bars[candidate]
    return next.keepsQuotas(rules) ? next : nil
  }

  /// Where a quota is used up the rest of its members is ruled out.
  private mutating func keepsQuotas(_ rules: PortfolioRules) -> Bool {
    for quota in rules.quotas where quota.most < quota.members.count {
      let taken = chosen & quota.members
      if taken.count > quota.most { return false }
      guard taken.count == quota.most else { continue }
      for one in quota.members - taken { close(one, rules) }
    }
    return true
  }

  /// Without a candidate, hence without all that require it.
  mutating func close(_ candidate: Int, _ rules: PortfolioRules) {
    closed |= rules.dependents[candidate]
  }
}
