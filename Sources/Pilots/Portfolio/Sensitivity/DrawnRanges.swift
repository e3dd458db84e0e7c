internal import LinearAlgebra
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
    var weights = Matrix(rows: used, columns: criteria)
    sampler.fill(&weights, from: 0)
    self.weights = (0..<criteria).map { Self.middle(weights, $0) }
    var drawn = Matrix(rows: used, columns: joint.candidates)
    let byCriterion = (0..<criteria).map { criterion in
      joint.fill(&drawn, criterion: criterion, from: 0)
      return (0..<joint.candidates).map { Self.middle(drawn, $0) }
    }
    utilities = (0..<joint.candidates).map { one in byCriterion.map { $0[one] } }
  }

  private static func middle(_ draws: Matrix, _ index: Int) -> Interval {
    let sorted = (0..<draws.rows).map { draws[$0, index] }.sorted()
    return Interval(
      lower: sorted.quantileOfSorted(0.1) ?? 0, upper: sorted.quantileOfSorted(0.9) ?? 0)
  }
}
