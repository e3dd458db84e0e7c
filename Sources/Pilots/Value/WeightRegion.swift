internal import Survey

/// The weights that agree with what the panel said.
struct WeightRegion: Sendable, Equatable {
  let stated: [Double]
  let shape: Shape

  enum Shape: Sendable, Equatable {
    /// The stated weights alone.
    case exact
    /// What is known of the branches of a tree, and of the criteria on each.
    case tree(WeightTree, top: Tiers, under: [Tiers])
    /// Each member of a panel at their word.
    case members([[Double]])
    /// Within bounds and an order.
    case bounded(BoundedWeights)
  }

  /// What the plan says of weights.
  init(_ weights: SwingWeights, plan: PilotPlan) {
    let bounded = plan.limits.flatMap { BoundedWeights(plan.criteria, $0) }
    self.init(
      stated: weights.shares,
      shape: bounded.map { .bounded($0) } ?? Self.shape(weights, plan.weights))
  }

  init(_ weights: SwingWeights, knowledge: WeightKnowledge) {
    self.init(stated: weights.shares, shape: Self.shape(weights, knowledge))
  }

  private init(stated: [Double], shape: Shape) { (self.stated, self.shape) = (stated, shape) }

  private static func shape(_ weights: SwingWeights, _ knowledge: WeightKnowledge) -> Shape {
    switch knowledge {
    case .exact: return .exact
    case .panel: return weights.members.isEmpty ? .exact : .members(weights.members)
    case .uniform, .order:
      let (tree, isOrdered) = (weights.tree, knowledge == .order)
      return .tree(
        tree, top: Tiers(tree.branches.map(\.swing), isOrdered: isOrdered),
        under: tree.branches.map { Tiers($0.swings, isOrdered: isOrdered) })
    }
  }

  /// The corners of the region, nil where there are more than `limit`.
  ///
  /// In a tree a difference of values is linear in the shares of the branches and in
  /// those on each branch, so products of their corners decide.
  func vertices(limit: Int) -> [[Double]]? {
    let corners: [[Double]]? =
      switch shape {
      case .exact: [stated]
      case .members(let members): members
      case .bounded(let bounded): bounded.corners(limit: limit)
      case .tree(let tree, let top, let under): tree.corners(top, under, limit: limit)
      }
    return corners.flatMap { $0.count <= limit ? $0 : nil }
  }
}

extension WeightTree {
  fileprivate func corners(_ top: Tiers, _ under: [Tiers], limit: Int) -> [[Double]]? {
    guard let tops = top.corners(limit: limit) else { return nil }
    var corners: [[Double]] = []
    for shares in tops {
      var partial = [[Double](repeating: 0, count: criteria)]
      for (number, branch) in branches.enumerated() where shares[number] > 0 {
        guard let parts = under[number].corners(limit: limit),
          corners.count + partial.count * parts.count <= limit
        else { return nil }
        partial = partial.flatMap { row in
          parts.map { part in row.placing(part, at: branch.criteria, times: shares[number]) }
        }
      }
      corners += partial
    }
    return corners
  }
}

extension [Double] {
  fileprivate func placing(_ part: [Double], at places: [Int], times share: Double) -> [Double] {
    var row = self
    for (place, value) in zip(places, part) { row[place] = share * value }
    return row
  }
}
