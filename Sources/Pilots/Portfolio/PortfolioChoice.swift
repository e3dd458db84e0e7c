internal import Survey

/// The best set at the points, every other within 2 % of it, and how central
/// each candidate is to the sets worth considering.
struct PortfolioChoice: Sendable {
  /// Best first.
  let found: [PortfolioShelf.Found]
  let infeasibility: Infeasibility?
  /// Every set that keeps the rules at the points; nil: too many to try one by one.
  let feasible: [PilotSet]?
  /// nil: too many sets, or too many corners of the weights.
  let coreIndex: [Double]?
  /// As many as are listed; further sets may lie within reach.
  let isCapped: Bool
  let isProven: Bool

  static let listed = 200
  static let reach = 0.02
  private static let stepLimit = 20_000_000
  private static let cornerLimit = 64

  /// `rules` is nil where there are more candidates than can be searched;
  /// `utilities` are candidates × criteria.
  init(
    rules: PortfolioRules?, utilities: [[Double]], costs: [Double], region: WeightRegion,
    names: [String]
  ) {
    guard let rules else {
      (found, feasible, coreIndex, isCapped, isProven) = ([], nil, nil, false, true)
      infeasibility = .tooMany(candidates: utilities.count)
      return
    }
    var search = PortfolioSearch(
      rules, capacity: Self.listed, within: Self.reach, stepLimit: Self.stepLimit)
    search.run(values: utilities.map { $0.weighed(by: region.stated) }, costs: costs)
    (found, isCapped, isProven) = (search.shelf.found, search.shelf.isFull, search.isProven)
    infeasibility = found.isEmpty ? rules.infeasibility(costs: costs, names: names) : nil
    feasible = found.isEmpty ? [] : rules.feasibleSets(costs: costs, limit: rules.setLimit)
    coreIndex = found.isEmpty ? nil : Self.core(feasible, utilities, region)
  }

  private static func core(
    _ sets: [PilotSet]?, _ utilities: [[Double]], _ region: WeightRegion
  ) -> [Double]? {
    guard let sets, let corners = region.vertices(limit: cornerLimit) else { return nil }
    return CoreIndex.shares(
      of: sets, values: utilities.map { row in corners.map { row.weighed(by: $0) } })
  }
}

extension [Double] {
  /// Σⱼ wⱼ uⱼ, in the order of the criteria.
  func weighed(by weights: [Double]) -> Double {
    zip(self, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
