/// The fewest constraints that no set of candidates keeps together.
///
/// A conflict must share a constraint with every correction: a correction is what
/// must be dropped before the rest can be kept.  Conflicts of one, two, three …
/// constraints are tried, branching over a correction that is not yet met; where
/// one meets them all and can be kept after all, the constraints that cannot be
/// added to it are a new correction.  The first found is smallest, and first in
/// the order of the constraints among those tried.
///
/// Exponential at worst; conflicts of a few constraints take tens of searches.
///
/// Source: Ignatiev, Previti, Liffiton & Marques-Silva (2015),
/// doi:10.1007/978-3-319-23219-5_13.
struct SmallestConflict {
  private let rules: PortfolioRules
  private let costs: [Double]
  private var corrections: [[Int]] = []
  private var searches = 0
  private var isDecided = true

  init(_ rules: PortfolioRules, costs: [Double]) { (self.rules, self.costs) = (rules, costs) }

  /// Indices of constraints, ascending; nil where the search was stopped, or where
  /// all can be kept.
  mutating func search() -> [Int]? {
    guard !isKept(Array(rules.constraints.indices)) else { return nil }
    for size in 1...max(rules.constraints.count, 1) {
      if let found = extend([], by: size) { return isDecided ? found.sorted() : nil }
      if !isDecided { return nil }
    }
    return nil
  }

  private mutating func extend(_ chosen: [Int], by left: Int) -> [Int]? {
    while isDecided {
      if let unmet = corrections.first(where: { !$0.contains(where: chosen.contains) }) {
        guard left > 0 else { return nil }
        for one in unmet {
          if let found = extend(chosen + [one], by: left - 1) { return found }
        }
        return nil
      }
      if !isKept(chosen) { return chosen }
      corrections.append(correction(beside: chosen))
    }
    return nil
  }

  /// The constraints that cannot be added to some that can be kept.
  private mutating func correction(beside chosen: [Int]) -> [Int] {
    var (kept, dropped) = (chosen, [Int]())
    for one in rules.constraints.indices where !chosen.contains(one) {
      if isKept(kept + [one]) { kept.append(one) } else { dropped.append(one) }
    }
    return dropped
  }

  /// Whether some set keeps these constraints; the cheapest candidates come first.
  private mutating func isKept(_ members: [Int]) -> Bool {
    let subset = PortfolioRules(
      candidates: rules.candidates, constraints: members.sorted().map { rules.constraints[$0] })
    var search = PortfolioSearch(subset, capacity: 1, within: 0, stepLimit: Self.stepLimit)
    search.run(values: costs.map { -$0 }, costs: costs)
    searches += 1
    let isFound = !search.shelf.found.isEmpty
    if (!isFound && !search.isProven) || searches > Self.searchLimit { isDecided = false }
    return isFound
  }

  private static let stepLimit = 200_000
  private static let searchLimit = 20_000
}
