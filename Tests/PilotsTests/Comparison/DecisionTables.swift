import Statistics
import Survey

@testable import Pilots

extension DecisionTable {
  /// With scales that say the direction alone: a type of −1 means that less is better.
  init(_ scores: [[Double]], weights: [Double], types: [Double]? = nil) {
    self.init(
      scores: scores, weights: weights,
      scales: weights.indices.map { index in
        (types?[index] ?? 1) < 0
          ? ValueScale(worst: 1, best: 0) : ValueScale(worst: 0, best: 1)
      })
  }

  /// The same with candidates in another order.
  func permuted(_ order: [Int]) -> DecisionTable {
    DecisionTable(scores: order.map { scores[$0] }, weights: weights, scales: scales)
  }

  /// The same with one criterion in a unit so many times smaller.
  func rescaled(_ criterion: Int, by factor: Double) -> DecisionTable {
    var changed = scores
    for row in changed.indices { changed[row][criterion] *= factor }
    var scales = scales
    scales[criterion] = ValueScale(
      scales[criterion].knots.map { ScaleKnot(raw: factor * $0.raw, worth: $0.worth) })
    return DecisionTable(scores: changed, weights: weights, scales: scales)
  }

  /// Random scores on scales of 0–100 in either direction; weights may be 0.
  static func random(_ stream: Int) -> DecisionTable {
    var dice = testGenerator(stream)
    let (candidates, criteria) = (2 + dice.index(below: 9), 1 + dice.index(below: 5))
    let scores = (0..<candidates).map { _ in
      (0..<criteria).map { _ in
        dice.index(below: 3) == 0 ? Double(10 * dice.index(below: 11)) : 100 * dice.uniform()
      }
    }
    let weights = (0..<criteria).map { Double(dice.index(below: 4)) + ($0 == 0 ? 0.5 : 0) }
    let scales = weights.map { _ in
      dice.index(below: 2) == 0
        ? ValueScale(worst: 0, best: 100) : ValueScale(worst: 100, best: 0)
    }
    return DecisionTable(scores: scores, weights: weights, scales: scales)
  }
}

/// Every element close, and as many of them.
func areClose(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
}
