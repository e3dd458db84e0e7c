/// Candidates taken down a list, each that may still join.
///
/// Joins the first of the list that is not beyond the count, fits what is left of
/// the budget, is not excluded by one taken, and requires only what was taken
/// already; then the list is begun again, because what was taken may be what
/// another requires.  Optimal for fractions of candidates alone (Dantzig 1957,
/// doi:10.1287/opre.5.2.266), so that it is shown beside the best portfolio and
/// never instead of it.  O(candidates²).
struct GreedySelection: Sendable, Equatable {
  /// In the order in which they were taken.
  let taken: [Int]
  let cost: Double
  /// How many are lacking where a count is asked for.
  let missing: Int

  /// - Parameters:
  ///   - list: candidates, the most wanted first.
  ///   - rules: count, budget and links.
  ///   - costs: pounds, one per candidate.
  init(_ list: [Int], rules: PortfolioRules, costs: [Double]) {
    var (taken, chosen, spent) = ([Int](), PilotSet(), 0.0)
    func mayJoin(_ one: Int) -> Bool {
      rules.possible.contains(one) && !chosen.contains(one)
        && spent + costs[one] <= rules.spendable
        && chosen.isDisjoint(with: rules.bars[one])
        && (rules.needs[one] - PilotSet([one]) - chosen).isEmpty
    }
    while taken.count < rules.most, let next = list.first(where: mayJoin) {
      taken.append(next)
      chosen |= PilotSet([next])
      spent += costs[next]
    }
    (self.taken, cost) = (taken, spent)
    missing = max(0, (rules.constraints.compactMap(\.least).max() ?? 0) - taken.count)
  }
}
