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

  /// How many more must be chosen; nil: any number.
  func wanted(_ rules: PortfolioRules) -> Int? { rules.count.map { $0 - count } }

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
    guard next.cost <= rules.spendable, next.count <= rules.count ?? .max else { return nil }
    next.chosen |= added
    next.closed |= rules.bars[candidate]
    return next
  }

  /// Without a candidate, hence without all that require it.
  mutating func close(_ candidate: Int, _ rules: PortfolioRules) {
    closed |= rules.dependents[candidate]
  }
}
