/// The mean of all weights in a given order.
///
///     wⱼ = 1/n · Σₖ₌ⱼⁿ 1/k
///
/// for the j-th heaviest of n: the centroid of the simplex's corner in which the
/// weights keep their order.
///
/// Source: Barron & Barrett (1996), doi:10.1287/mnsc.42.11.1515.
func rankOrderCentroid(_ n: Int) -> [Double] {
  var (weights, sum) = ([Double](repeating: 0, count: n), 0.0)
  for j in (0..<n).reversed() {
    sum += 1 / Double(j + 1)
    weights[j] = sum / Double(n)
  }
  return weights
}

extension Tiers {
  /// The mean of the shares: the rank order centroid, nodes of one tier sharing theirs
  /// evenly, because nothing was said of their order.
  var centroid: [Double] {
    var rest = rankOrderCentroid(levels.reduce(0) { $0 + $1.count })[...]
    var shares = [Double](repeating: 0, count: nodes)
    for level in levels {
      let share = rest.prefix(level.count).reduce(0, +) / Double(level.count)
      for node in level { shares[node] = share }
      rest = rest.dropFirst(level.count)
    }
    return shares
  }
}

extension WeightRegion {
  /// The mean of the weights that keep what is known of their order, in a tree level by
  /// level; nil where the draws are of no order: exact, a panel's, or within bounds.
  var centroid: [Double]? {
    guard case .tree(let tree, let top, let under) = shape else { return nil }
    var weights = stated.map { _ in 0.0 }
    for (number, share) in top.centroid.enumerated() {
      let branch = tree.branches[number]
      // A criterion of no group has all of its branch, whatever its swing says.
      let parts = branch.criteria.count == 1 ? [1] : under[number].centroid
      for (criterion, part) in zip(branch.criteria, parts) { weights[criterion] = share * part }
    }
    return weights
  }
}
