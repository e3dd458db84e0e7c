internal import Statistics
internal import Survey

/// Weights within stated bounds and in a stated order.
///
///     { w : Σ w = 1, leastⱼ ≤ wⱼ ≤ mostⱼ, w of the order's each ≥ w of its next }
///
/// The bounds are drawn together along the order first, so that both ends keep it.
struct BoundedWeights: Sendable, Equatable {
  /// Numbers of criteria, heaviest first; not all need be in it.
  let order: [Int]
  let least: [Double]
  let most: [Double]

  /// nil where no weights keep the limits.
  init?(_ criteria: [Criterion], _ limits: WeightLimits) {
    let number = Dictionary(
      criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let bounds = criteria.map { limits.bounds[$0.id] ?? 0...1 }
    let order = limits.order.compactMap { number[$0] }
    var (least, most) = (bounds.map(\.lowerBound), bounds.map(\.upperBound))
    for (heavier, lighter) in zip(order, order.dropFirst()) {
      most[lighter] = min(most[lighter], most[heavier])
    }
    for (heavier, lighter) in zip(order, order.dropFirst()).reversed() {
      least[heavier] = max(least[heavier], least[lighter])
    }
    (self.order, self.least, self.most) = (order, least, most)
    let isPossible =
      zip(least, most).allSatisfy(<=) && least.reduce(0, +) <= 1 + Self.rounding
      && most.reduce(0, +) >= 1 - Self.rounding
    if criteria.isEmpty || !isPossible { return nil }
  }

  private static let rounding = 1e-12

  /// As far from the least as from the most, in proportion to the room between.
  var centre: [Double] {
    let (low, high) = (least.reduce(0, +), most.reduce(0, +))
    let part = high > low ? (1 - low) / (high - low) : 0
    return zip(least, most).map { $0 + part * ($1 - $0) }
  }

  /// Weights of one draw, near enough uniform: from the centre, weight is moved again and
  /// again from one criterion to another, as much as a uniform number says of all that
  /// may be moved.
  ///
  /// Hit-and-run along the edges of the simplex, which keep Σ w = 1.
  ///
  /// Source: Smith (1984), doi:10.1287/opre.32.6.1296; of weights, Tervonen et al.
  /// (2013), doi:10.1016/j.ejor.2012.08.026.
  func draw(_ generator: inout CounterGenerator) -> [Double] {
    var weights = centre
    guard weights.count > 1 else { return weights }
    let neighbours = Neighbours(order, of: weights.count)
    for _ in 0..<Self.movesPerCriterion * weights.count {
      let giver = generator.index(below: weights.count)
      let other = generator.index(below: weights.count - 1)
      let taker = other < giver ? other : other + 1
      let reach = reach(of: weights, from: giver, to: taker, neighbours)
      let moved = reach.lowerBound + generator.uniform() * (reach.upperBound - reach.lowerBound)
      weights[giver] -= moved
      weights[taker] += moved
    }
    return weights
  }

  private static let movesPerCriterion = 50

  /// Of each criterion, the one that must weigh at least as much, and at most.
  private struct Neighbours {
    var heavier: [Int?]
    var lighter: [Int?]

    init(_ order: [Int], of count: Int) {
      heavier = Array(repeating: nil, count: count)
      lighter = heavier
      for (above, below) in zip(order, order.dropFirst()) {
        (heavier[below], lighter[above]) = (above, below)
      }
    }
  }

  /// How much weight may be moved from one criterion to another; below 0, back.
  private func reach(
    of weights: [Double], from giver: Int, to taker: Int, _ neighbours: Neighbours
  ) -> ClosedRange<Double> {
    func room(_ one: Int, beside other: Int) -> (below: Double, above: Double) {
      var (low, high) = (least[one], most[one])
      if let lighter = neighbours.lighter[one], lighter != other {
        low = max(low, weights[lighter])
      }
      if let heavier = neighbours.heavier[one], heavier != other {
        high = min(high, weights[heavier])
      }
      return (max(0, weights[one] - low), max(0, high - weights[one]))
    }
    let (given, taken) = (room(giver, beside: taker), room(taker, beside: giver))
    var (forth, back) = (min(given.below, taken.above), min(given.above, taken.below))
    let apart = weights[giver] - weights[taker]
    if neighbours.lighter[giver] == taker { forth = min(forth, max(0, apart / 2)) }
    if neighbours.heavier[giver] == taker { back = min(back, max(0, -apart / 2)) }
    return -back...forth
  }

  /// The corners of the region, nil where there are more than `limit`.
  func corners(limit: Int) -> [[Double]]? {
    let all = least.indices
    let constraints =
      all.map { Polytope.Constraint([($0, -1)], most: -least[$0], of: all.count) }
      + all.map { Polytope.Constraint([($0, 1)], most: most[$0], of: all.count) }
      + zip(order, order.dropFirst()).map {
        Polytope.Constraint([($1, 1), ($0, -1)], most: 0, of: all.count)
      }
    return Polytope.corners(ofSimplex: all.count, within: constraints, limit: limit)
  }
}
