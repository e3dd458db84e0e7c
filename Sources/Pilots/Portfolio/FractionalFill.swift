/// The most a budget can buy where any number may be chosen and the last
/// candidate may be bought in part: an upper bound of what whole ones are worth.
///
/// Filling by worth per pound solves the relaxed problem exactly.
///
/// Source: Dantzig (1957), doi:10.1287/opre.5.2.266.
struct FractionalFill: Sendable {
  /// Possible candidates by worth per pound, greatest first, ties in candidate
  /// order.
  private(set) var order: [Int]
  private var worth: [Double]

  init(_ rules: PortfolioRules) {
    order = Array(rules.possible)
    worth = Array(repeating: 0, count: rules.candidates)
  }

  mutating func prepare(values: [Double], costs: [Double]) {
    for one in order { worth[one] = costs[one] > 0 ? values[one] / costs[one] : .infinity }
    order.insertionSort { [worth] a, b in
      worth[a] > worth[b] || (worth[a] == worth[b] && a < b)
    }
  }

  /// No set that adds to this one is worth more; a candidate dearer than what is
  /// left can be in none of them.
  func bound(
    of partial: PartialPortfolio, spendable: Double, values: [Double], costs: [Double]
  ) -> Double {
    var (bound, left) = (partial.value, spendable - partial.cost)
    for one in order where costs[one] <= spendable - partial.cost && partial.isOpen(one) {
      if costs[one] > left { return bound + values[one] * (left / costs[one]) }
      bound += values[one]
      left -= costs[one]
    }
    return bound
  }
}
