/// What a pound is worth at the margin, and the candidates in the order of what
/// they are worth beyond their price.
///
/// For any price λ ≥ 0 no set that keeps the budget B is worth more than
///
///     L(λ) = λB + Σ over the k largest (vᵢ − λcᵢ)
///
/// where exactly k are chosen; where k to m may be, those beyond the k-th count
/// while they are above 0.  L is convex and piecewise linear; its least value
/// is found where the line of an affordable choice crosses that of an
/// unaffordable one, each crossing giving the next choice (Kelley's cutting
/// planes in one dimension).  Any λ gives a valid bound, so the proof never rests
/// on the last digit of this search.
///
/// Source: Fisher (1981), doi:10.1287/mnsc.27.1.1.
struct BudgetPrice: Sendable {
  private var price = 0.0
  /// vᵢ − λcᵢ.
  private var reduced: [Double]
  /// Possible candidates by `reduced`, greatest first, ties in candidate order.
  private(set) var order: [Int]
  /// What rounding may take off a bound: λ is large where costs differ by pennies.
  private var rounding: Double { 1e-13 * price * (budget + totalCost) }

  private let least: Int
  private let most: Int
  private let budget: Double
  private var totalCost = 0.0

  /// A choice as a line in λ: value + λ · (budget − cost).
  private struct Line {
    var value = 0.0
    var cost = 0.0
  }

  init(_ rules: PortfolioRules) {
    reduced = Array(repeating: 0, count: rules.candidates)
    order = Array(rules.possible)
    (least, most, budget) = (rules.least, max(rules.most, 0), rules.spendable)
  }

  /// Sets the price for these values and costs; false where not even the cheapest
  /// choice can be paid.
  mutating func minimise(values: [Double], costs: [Double]) -> Bool {
    if order.count < least || most < least { return false }
    totalCost = costs.reduce(0, +)
    var dear = choice(at: 0, values, costs)
    if dear.cost <= budget { return true }
    var cheap = cheapest(values, costs)
    if cheap.cost > budget { return false }
    for _ in 0..<Self.stepLimit {
      let crossing = max((dear.value - cheap.value) / (dear.cost - cheap.cost), 0)
      let height = dear.value + crossing * (budget - dear.cost)
      let line = choice(at: crossing, values, costs)
      let bound = line.value + crossing * (budget - line.cost)
      if bound <= height + 1e-12 * abs(height) { break }
      if line.cost > budget { dear = line } else { cheap = line }
    }
    return true
  }

  private static let stepLimit = 40

  private mutating func choice(at price: Double, _ values: [Double], _ costs: [Double]) -> Line {
    self.price = price
    for one in order { reduced[one] = values[one] - price * costs[one] }
    order.insertionSort { [reduced] a, b in
      reduced[a] > reduced[b] || (reduced[a] == reduced[b] && a < b)
    }
    return line(of: order.prefix(most).prefix(until: least) { reduced[$0] > 0 }, values, costs)
  }

  /// No set that adds to this one is worth more.
  func bound(of partial: PartialPortfolio) -> Double {
    var (bound, lacking, room) = (
      partial.value, least - partial.count, most - partial.count
    )
    if price > 0 { bound += price * (budget - partial.cost) + rounding }
    for candidate in order where partial.isOpen(candidate) {
      if room == 0 || (lacking <= 0 && reduced[candidate] <= 0) { break }
      bound += reduced[candidate]
      (lacking, room) = (lacking - 1, room - 1)
    }
    return lacking > 0 ? -.infinity : bound
  }

  private func cheapest(_ values: [Double], _ costs: [Double]) -> Line {
    let byCost = order.sorted { (costs[$0], -values[$0]) < (costs[$1], -values[$1]) }
    return line(of: byCost.prefix(least), values, costs)
  }

  private func line(of choice: ArraySlice<Int>, _ values: [Double], _ costs: [Double]) -> Line {
    choice.reduce(into: Line()) { line, one in
      line.value += values[one]
      line.cost += costs[one]
    }
  }
}

extension ArraySlice<Int> {
  /// So many at least, and those after them while they are wanted.
  fileprivate func prefix(until least: Int, _ isWanted: (Int) -> Bool) -> ArraySlice<Int> {
    let further = dropFirst(least).prefix(while: isWanted).count
    return prefix(least + further)
  }
}

extension [Int] {
  /// Fast where little has changed since the last time, as from draw to draw.
  mutating func insertionSort(by isBefore: (Int, Int) -> Bool) {
    for end in indices.dropFirst() {
      let moving = self[end]
      var hole = end
      while hole > 0, isBefore(moving, self[hole - 1]) {
        self[hole] = self[hole - 1]
        hole -= 1
      }
      self[hole] = moving
    }
  }
}
