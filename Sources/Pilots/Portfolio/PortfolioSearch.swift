/// The sets of candidates worth most under the rules, by branch and bound.
///
/// Every set that keeps the rules is visited or lies below a bound that no set
/// of its branch can pass, so what remains on the shelf is proven best.  The
/// bound is the ``FractionalFill`` where a budget alone limits the number, else the
/// Lagrangian of ``BudgetPrice``, of the candidates still open; a branch is also left where
/// the cheapest way to complete it cannot be paid, or a quota cannot be met.  Ties go to the set found
/// first: in the order of the bound, then of the candidates.
///
/// Exponential at worst; with 20 candidates tens of steps are usual.
///
/// Source: Land & Doig (1960), doi:10.2307/1910129.
struct PortfolioSearch: Sendable {
  private(set) var shelf: PortfolioShelf
  /// False where the search was stopped by its limit of steps.
  private(set) var isProven = true

  private let rules: PortfolioRules
  private let stepLimit: Int
  /// Candidates tried by the last run.
  private(set) var steps = 0
  /// Bounds, except where a budget alone limits the number.
  private var pricing: BudgetPrice?
  private var filling: FractionalFill
  private var values: [Double] = []
  private var costs: [Double] = []
  private var byCost: [Int]

  /// After `stepLimit` candidates tried the search gives up and says so; the
  /// others say what the shelf keeps.
  init(_ rules: PortfolioRules, capacity: Int, within: Double, stepLimit: Int) {
    (self.rules, self.stepLimit) = (rules, stepLimit)
    shelf = PortfolioShelf(capacity: capacity, within: within)
    pricing = rules.isSized || rules.budget == nil ? BudgetPrice(rules) : nil
    filling = FractionalFill(rules)
    byCost = filling.order
  }

  /// Searches anew; nothing on the shelf afterwards means that no set keeps the
  /// rules, where `isProven`.
  ///
  /// - Parameters:
  ///   - values: one per candidate, ≥ 0.
  ///   - costs: pounds, ≥ 0.
  ///   - including: a candidate that every set must contain.
  ///   - excluding: a candidate that no set may contain.
  mutating func run(
    values: [Double], costs: [Double], including: Int? = nil, excluding: Int? = nil
  ) {
    precondition(values.count == rules.candidates && costs.count == rules.candidates)
    (self.values, self.costs, steps, isProven) = (values, costs, 0, true)
    shelf.clear()
    guard rules.least <= rules.most, pricing?.minimise(values: values, costs: costs) ?? true
    else { return }
    if pricing == nil { filling.prepare(values: values, costs: costs) }
    byCost.insertionSort { a, b in costs[a] < costs[b] || (costs[a] == costs[b] && a < b) }
    var start = PartialPortfolio(rules)
    if let excluding { start.close(excluding, rules) }
    guard let including else { return extend(start) }
    guard start.isOpen(including),
      let taken = start.taking(including, rules, values: values, costs: costs)
    else { return }
    if taken.isComplete(rules) { shelf.offer(taken.chosen, value: taken.value) }
    extend(taken)
  }

  /// Visits every set that adds to this one: those with the best open candidate,
  /// then those without it.
  private mutating func extend(_ start: PartialPortfolio) {
    var partial = start
    while !partial.isFull(rules), let best = order.first(where: { partial.isOpen($0) }),
      bound(of: partial) > shelf.bar, isCompletable(partial)
    {
      steps += 1
      guard steps <= stepLimit else {
        isProven = false
        return
      }
      if let taken = partial.taking(best, rules, values: values, costs: costs) {
        if taken.isComplete(rules) { shelf.offer(taken.chosen, value: taken.value) }
        extend(taken)
      }
      partial.close(best, rules)
    }
  }

  private var order: [Int] { pricing?.order ?? filling.order }

  /// No set that adds to this one is worth more.
  private func bound(of partial: PartialPortfolio) -> Double {
    pricing?.bound(of: partial)
      ?? filling.bound(of: partial, spendable: rules.spendable, values: values, costs: costs)
  }

  /// Whether quotas can be met, and the cheapest open candidates complete the set
  /// within the budget.
  private func isCompletable(_ partial: PartialPortfolio) -> Bool {
    guard partial.canMeetQuotas(rules) else { return false }
    guard rules.budget != nil else { return true }
    var (cost, left) = (partial.cost, max(rules.least - partial.count, 0))
    for candidate in byCost where partial.isOpen(candidate) {
      if left == 0 { break }
      cost += costs[candidate]
      left -= 1
    }
    return left == 0 && cost <= rules.spendable
  }
}
