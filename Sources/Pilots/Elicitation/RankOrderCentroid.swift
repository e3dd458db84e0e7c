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

extension WeightRegion {
  /// The mean of the region's weights: the rank order centroid, criteria of one tier
  /// sharing theirs evenly, because nothing was said of their order; the stated
  /// weights where they are exact.
  var centroid: [Double] {
    guard !tiers.isEmpty else { return stated }
    var rest = rankOrderCentroid(tiers.reduce(0) { $0 + $1.count })[...]
    var weights = stated.map { _ in 0.0 }
    for tier in tiers {
      let share = rest.prefix(tier.count).reduce(0, +) / Double(tier.count)
      for criterion in tier { weights[criterion] = share }
      rest = rest.dropFirst(tier.count)
    }
    return weights
  }
}
