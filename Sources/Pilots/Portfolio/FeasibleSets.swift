extension PortfolioRules {
  /// So many sets are tried one by one, as a matrix of at most 32 MB.
  var setLimit: Int { min(200_000, 4_000_000 / max(candidates, 1)) }

  /// Every non-empty set that keeps the rules, nil where there are more than
  /// `limit` of them or finding them takes too long.
  func feasibleSets(costs: [Double], limit: Int) -> [PilotSet]? {
    var walk = FeasibleWalk(rules: self, costs: costs, limit: limit)
    walk.extend(PartialPortfolio(self), from: 0)
    return walk.isWhole ? walk.sets : nil
  }
}

/// A walk through all feasible sets, candidate by candidate.
private struct FeasibleWalk {
  let rules: PortfolioRules
  let costs: [Double]
  let limit: Int
  var sets: [PilotSet] = []
  var isWhole = true
  private var steps = 0

  init(rules: PortfolioRules, costs: [Double], limit: Int) {
    (self.rules, self.costs, self.limit) = (rules, costs, limit)
  }

  mutating func extend(_ start: PartialPortfolio, from first: Int) {
    var partial = start
    for candidate in first..<max(first, rules.candidates) where partial.isOpen(candidate) {
      guard isWhole, !partial.isFull(rules), partial.canMeetQuotas(rules) else { return }
      steps += 1
      if let taken = partial.taking(candidate, rules, values: costs, costs: costs) {
        if taken.isComplete(rules) { sets.append(taken.chosen) }
        extend(taken, from: candidate + 1)
      }
      partial.close(candidate, rules)
      if sets.count > limit || steps > Self.stepsPerSet * limit { isWhole = false }
    }
  }

  /// Dead ends are common under a tight budget.
  private static let stepsPerSet = 10
}
