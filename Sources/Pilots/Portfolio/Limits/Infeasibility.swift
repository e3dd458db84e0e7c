/// Why no set of candidates keeps the rules.
enum Infeasibility: Sendable, Equatable {
  case noCandidates
  case tooMany(candidates: Int)
  /// The fewest constraints that no set can keep together.
  case conflict([ConstraintLabel], Detail)
  /// The search was stopped before it found one.
  case undecided

  /// What the conflict comes down to.
  enum Detail: Sendable, Equatable {
    case plain
    /// No more can run together under the conflict's other constraints.
    case most(Int)
    /// Pounds: the cheapest set under the conflict's other constraints.
    case cheapest(Double)
  }

  /// In words; without figures for a reader who may not see costs.
  func explanation(showsMoney: Bool) -> String {
    switch self {
    case .noCandidates: "no pilot can be ranked"
    case .tooMany(let count):
      "\(count) pilots can be ranked; portfolios are searched among at most \(PilotSet.limit)"
    case .conflict(let labels, let detail):
      Self.words(labels.map { $0.words(showsMoney: showsMoney) })
        + detail.words(showsMoney: showsMoney)
    case .undecided: "the search for a portfolio was stopped before it found one"
    }
  }

  private static func words(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else {
      return "\(names.first ?? "") cannot be kept"
    }
    return names.dropLast().joined(separator: ", ") + " and \(last) cannot all be kept"
  }

  var labels: [ConstraintLabel] {
    if case .conflict(let labels, _) = self { labels } else { [] }
  }
}

extension Infeasibility.Detail {
  fileprivate func words(showsMoney: Bool) -> String {
    switch self {
    case .plain: ""
    case .most(let most): ": at most \(most) can run together"
    case .cheapest(let cost):
      showsMoney ? ": without the budget the cheapest choice costs \(cost.pounds)" : ""
    }
  }
}

extension PortfolioRules {
  /// Why a search under these rules found nothing.
  func infeasibility(costs: [Double], names: [String]) -> Infeasibility {
    if candidates == 0 { return .noCandidates }
    var conflict = SmallestConflict(self, costs: costs)
    guard let members = conflict.search() else { return .undecided }
    let kept = members.map { constraints[$0] }
    return .conflict(kept.map { $0.label(names) }, detail(kept, costs: costs))
  }

  private func detail(_ kept: [Constraint], costs: [Double]) -> Infeasibility.Detail {
    func best(_ isLeft: (Constraint) -> Bool, _ values: [Double]) -> PilotSet? {
      let rules = PortfolioRules(
        candidates: candidates, constraints: kept.filter { !isLeft($0) })
      var search = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 200_000)
      search.run(values: values, costs: costs)
      return search.isProven ? search.shelf.found.first?.pilots : nil
    }
    if kept.contains(where: { $0.amount != nil }) {
      let cheapest = best({ $0.amount != nil }, costs.map { -$0 })
      return cheapest.map { .cheapest($0.reduce(0) { $0 + costs[$1] }) } ?? .plain
    }
    guard kept.contains(where: \.asksForMany) else { return .plain }
    return best(\.asksForMany, costs.map { _ in 1 }).map { .most($0.count) } ?? .plain
  }
}

extension Constraint {
  fileprivate var asksForMany: Bool {
    switch self {
    case .exactly(let number), .atLeast(let number): number > 1
    default: false
    }
  }
}
