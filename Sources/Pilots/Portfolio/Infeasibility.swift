/// Why no set of candidates keeps the rules.
enum Infeasibility: Sendable, Equatable {
  case noCandidates
  case nothingAsked(Int)
  case tooMany(candidates: Int)
  case tooFew(asked: Int, rankable: Int)
  /// `requires` and `excludes` alone rule it out; `most` can run together.
  case links(asked: Int?, most: Int)
  /// The cheapest choice costs more than the budget; `linked`: the cheapest that
  /// keeps `requires` and `excludes`.
  case budget(asked: Int?, cheapest: Double, budget: Double, linked: Bool)
  /// The search was stopped before it found one.
  case undecided

  /// In words; without figures for a reader who may not see costs.
  func explanation(showsMoney: Bool) -> String {
    switch self {
    case .noCandidates: "no pilot can be ranked"
    case .nothingAsked(let count): "the study asks for \(count) pilots"
    case .tooMany(let count):
      "\(count) pilots can be ranked; portfolios are searched among at most \(PilotSet.limit)"
    case .tooFew(let asked, let rankable):
      "the study asks for \(asked) pilots and only \(rankable) can be ranked"
    case .links(.some(let asked), let most):
      "no \(asked) pilots keep every “requires” and “excludes”: at most \(most) can run together"
    case .links(.none, _): "every pilot requires one that cannot run, or excludes what it requires"
    case .budget(let asked, let cheapest, let budget, let linked):
      Self.overBudget(asked, linked, showsMoney ? (cheapest, budget) : nil)
    case .undecided: "the search for a portfolio was stopped before it found one"
    }
  }

  private static func overBudget(
    _ asked: Int?, _ linked: Bool, _ money: (cheapest: Double, budget: Double)?
  ) -> String {
    let isOne = asked ?? 1 == 1
    let choice = isOne ? "the cheapest pilot" : "the \(asked ?? 1) cheapest pilots"
    let cost = isOne ? "costs" : "cost"
    let links = linked ? ", “requires” and “excludes” kept," : ""
    guard let money else { return "\(choice)\(links) \(cost) more than the budget" }
    return "\(choice)\(links) \(cost) \(money.cheapest.pounds), more than the budget of "
      + money.budget.pounds
  }
}

extension PortfolioRules {
  /// Why a search under these rules found nothing, the plainest reason first.
  func infeasibility(costs: [Double]) -> Infeasibility {
    if candidates == 0 { return .noCandidates }
    if let count, count < 1 { return .nothingAsked(count) }
    if let count, count > candidates { return .tooFew(asked: count, rankable: candidates) }
    let plain = costs.sorted().prefix(count ?? 1).reduce(0, +)
    if let budget, plain > spendable {
      return .budget(asked: count, cheapest: plain, budget: budget, linked: false)
    }
    guard let cheapest = cheapestSet(costs: costs) else {
      return .links(asked: count, most: largestSet()?.count ?? 0)
    }
    guard let budget, cheapest > spendable else { return .undecided }
    return .budget(asked: count, cheapest: cheapest, budget: budget, linked: true)
  }

  /// What the cheapest set costs that keeps count, requires and excludes.
  private func cheapestSet(costs: [Double]) -> Double? {
    guard count != nil else {
      return possible.map { needs[$0].reduce(0) { $0 + costs[$1] } }.min()
    }
    let dearest = costs.max() ?? 0
    return with(count: count, budget: nil).best(values: costs.map { dearest - $0 })
      .map { $0.reduce(0) { $0 + costs[$1] } }
  }

  /// The most candidates that can run together.
  private func largestSet() -> PilotSet? {
    with(count: nil, budget: nil).best(values: [Double](repeating: 1, count: candidates))
  }

  private func best(values: [Double]) -> PilotSet? {
    var search = PortfolioSearch(self, capacity: 1, within: 0, stepLimit: 1_000_000)
    search.run(values: values, costs: values.map { _ in 0 })
    return search.shelf.found.first?.pilots
  }
}
