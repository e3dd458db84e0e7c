internal import Survey

/// Where the middle 80 % of the draws of each weight and each utility lie.
struct DrawnRanges: Sendable {
  /// One per criterion.
  let weights: [Interval]
  /// Candidates × criteria.
  let utilities: [[Interval]]

  /// The first draws of the simulation, as many as percentiles need.
  static let drawLimit = 2000

  init(_ joint: JointDraws, sampler: WeightSampler, draws: Int) {
    let (criteria, used) = (sampler.region.stated.count, min(draws, Self.drawLimit))
    let each = (0..<criteria).map { one in (0..<criteria).map { $0 == one ? 1.0 : 0 } }
    var drawn = [[Double]](
      repeating: [Double](repeating: 0, count: joint.candidates), count: criteria)
    var utilities = [[[Double]]](
      repeating: [[Double]](repeating: [], count: criteria), count: joint.candidates)
    var weights = [[Double]](repeating: [], count: criteria)
    for draw in 0..<used {
      joint.values(draw: draw, weights: each, into: &drawn)
      for (criterion, weight) in sampler.weights(draw: draw).enumerated() {
        weights[criterion].append(weight)
        for one in 0..<joint.candidates { utilities[one][criterion].append(drawn[criterion][one]) }
      }
    }
    self.weights = weights.map(Self.middle)
    self.utilities = utilities.map { $0.map(Self.middle) }
  }

  private static func middle(_ draws: [Double]) -> Interval {
    let sorted = draws.sorted()
    return Interval(
      lower: sorted.quantileOfSorted(0.1) ?? 0, upper: sorted.quantileOfSorted(0.9) ?? 0)
  }
}
