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
    let drawn = (0..<used).map { sampler.weights(draw: $0) }
    weights = (0..<criteria).map { criterion in Self.middle(drawn.map { $0[criterion] }) }
    let columns = (0..<criteria).map { criterion -> [Interval] in
      var block = Matrix(rows: used, columns: joint.candidates)
      joint.fill(&block, criterion: criterion, from: 0)
      return (0..<joint.candidates).map { one in
        Self.middle((0..<used).map { block[$0, one] })
      }
    }
    utilities = (0..<joint.candidates).map { one in columns.map { $0[one] } }
  }

  private static func middle(_ draws: [Double]) -> Interval {
    let sorted = draws.sorted()
    return Interval(
      lower: sorted.quantileOfSorted(0.1) ?? 0, upper: sorted.quantileOfSorted(0.9) ?? 0)
  }
}
