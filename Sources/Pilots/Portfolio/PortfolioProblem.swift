/// A choice among candidates, solved again and again with something changed.
///
/// Every answer is exact: a search that is stopped before its proof throws, and
/// what it was to answer is left out and counted.
struct PortfolioProblem {
  let rules: PortfolioRules
  /// One per candidate, 0–1.
  let values: [Double]
  /// Pounds.
  let costs: [Double]
  /// Searches stopped before their proof.
  private(set) var stopped = 0
  private var search: PortfolioSearch
  private var stepsLeft = Self.allSteps

  /// A search was stopped before its proof.
  struct Stopped: Error {}

  private static let allSteps = 40_000_000
  private static let stepLimit = 1_000_000

  init(_ rules: PortfolioRules, values: [Double], costs: [Double]) {
    (self.rules, self.values, self.costs) = (rules, values, costs)
    search = Self.search(rules)
  }

  private static func search(_ rules: PortfolioRules) -> PortfolioSearch {
    PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: stepLimit)
  }

  /// The best set with other rules, values or costs, with or without a candidate;
  /// nil where none keeps the rules.
  mutating func best(
    rules other: PortfolioRules? = nil, values: [Double]? = nil, costs: [Double]? = nil,
    including: Int? = nil, excluding: Int? = nil
  ) throws(Stopped) -> PilotSet? {
    if let other {
      var fresh = Self.search(other)
      return try run(&fresh, values, costs, including, excluding)
    }
    var same = search
    defer { search = same }
    return try run(&same, values, costs, including, excluding)
  }

  private mutating func run(
    _ search: inout PortfolioSearch, _ values: [Double]?, _ costs: [Double]?, _ including: Int?,
    _ excluding: Int?
  ) throws(Stopped) -> PilotSet? {
    if stepsLeft > 0 {
      search.run(
        values: values ?? self.values, costs: costs ?? self.costs, including: including,
        excluding: excluding)
      stepsLeft -= search.steps
      if search.isProven { return search.shelf.found.first?.pilots }
    }
    stopped += 1
    throw Stopped()
  }

  /// Added up in the order of the candidates, so that equal sets are worth the same.
  func value(of set: PilotSet) -> Double { set.reduce(0) { $0 + values[$1] } }
  func cost(of set: PilotSet) -> Double { set.reduce(0) { $0 + costs[$1] } }

  /// Whether one worth is above another by more than the rounding of sums.
  static func isMore(_ a: Double, than b: Double) -> Bool { a - b > 1e-10 * max(abs(a), abs(b)) }
}

extension [Double] {
  /// With one of them changed.
  func replacing(_ index: Int, with value: Double) -> [Double] {
    var changed = self
    changed[index] = value
    return changed
  }
}
