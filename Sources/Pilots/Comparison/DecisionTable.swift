internal import Survey

/// Candidates on criteria in their own units, with what each criterion counts.
struct DecisionTable: Sendable, Equatable {
  /// Candidates × criteria.
  let scores: [[Double]]
  /// Per criterion, ≥ 0, adding up to 1; all 0 where nothing counts.
  let weights: [Double]
  /// The direction and, for the additive value, the ends of each criterion.
  let scales: [ValueScale]

  /// A criterion whose worst equals its best has no direction and counts nothing
  /// in the methods beside the value, where its utility is 0.
  init(scores: [[Double]], weights: [Double], scales: [ValueScale]) {
    precondition(weights.count == scales.count, "\(weights.count) weights")
    precondition(scores.allSatisfy { $0.count == scales.count }, "a score per criterion")
    precondition(weights.allSatisfy { $0 >= 0 }, "weights ≥ 0")
    (self.scores, self.scales) = (scores, scales)
    let total = weights.reduce(0, +)
    // Shares stay what they are, so that values are those of the ranking to the last digit.
    let isWhole = abs(total - 1) < 1e-12
    self.weights = isWhole ? weights : weights.map { total > 0 ? $0 / total : 0 }
  }

  var candidates: Int { scores.count }

  /// Weights as methods without fixed scales see them.
  var directedWeights: [Double] {
    zip(weights, scales).map { $1.isEmpty ? 0 : $0 }
  }

  /// One criterion of every candidate, turned so that more is better; on a scale that
  /// bends, by its worth, because more of the unit need not be better there.
  func column(_ criterion: Int) -> [Double] {
    let scale = scales[criterion]
    guard scale.isStraight else { return scores.map { scale.utility($0[criterion]) } }
    return scores.map { scale.isDescending ? -$0[criterion] : $0[criterion] }
  }

  func with(weights: [Double]) -> DecisionTable {
    DecisionTable(scores: scores, weights: weights, scales: scales)
  }

  func without(_ candidate: Int) -> DecisionTable {
    var rest = scores
    rest.remove(at: candidate)
    return DecisionTable(scores: rest, weights: weights, scales: scales)
  }

  /// With a copy of a candidate at the end.
  func duplicating(_ candidate: Int) -> DecisionTable {
    DecisionTable(scores: scores + [scores[candidate]], weights: weights, scales: scales)
  }
}

extension [[Double]] {
  /// Of a table of criteria × candidates, candidates × criteria.
  func transposed(rows: Int) -> [[Double]] {
    (0..<rows).map { row in map { $0[row] } }
  }
}
