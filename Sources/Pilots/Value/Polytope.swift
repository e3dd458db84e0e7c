/// Corners of { w ≥ 0, Σ w = 1, aᵣ·w ≤ bᵣ for every r }, by the double description
/// method: each constraint cuts off the corners beyond it and adds one on every edge that
/// it crosses.  Two corners share an edge where no third keeps all the constraints that
/// both of them meet exactly.
///
/// Source: Motzkin et al. (1953), doi:10.1515/9781400881970-004; Fukuda & Prodon
/// (1996), doi:10.1007/3-540-61576-8_77.
enum Polytope {
  struct Constraint {
    let coefficients: [Double]
    let most: Double

    init(_ entries: [(Int, Double)], most: Double, of count: Int) {
      var row = [Double](repeating: 0, count: count)
      for (place, coefficient) in entries { row[place] += coefficient }
      (coefficients, self.most) = (row, most)
    }

    func slack(_ weights: [Double]) -> Double { most - weights.weighed(by: coefficients) }
  }

  /// nil where there are more than `limit`, in the end or on the way, or too many
  /// constraints to tell apart.
  static func corners(
    ofSimplex count: Int, within constraints: [Constraint], limit: Int
  ) -> [[Double]]? {
    guard count + constraints.count <= UInt128.bitWidth else { return nil }
    var corners = (0..<count).map { Corner(vertex: $0, of: count) }
    for (number, constraint) in constraints.enumerated() {
      corners = cut(corners, by: constraint, bit: 1 << UInt128(count + number))
      if corners.count > limit { return nil }
    }
    return corners.map(\.weights)
  }

  /// A corner with the constraints that it meets exactly, a bit each, those of the
  /// simplex first.
  private struct Corner {
    let weights: [Double]
    let tight: UInt128

    init(_ weights: [Double], tight: UInt128) { (self.weights, self.tight) = (weights, tight) }

    init(vertex: Int, of count: Int) {
      var weights = [Double](repeating: 0, count: count)
      weights[vertex] = 1
      let others = (0..<count).filter { $0 != vertex }
      self.init(weights, tight: others.reduce(0) { $0 | 1 << UInt128($1) })
    }
  }

  private static func cut(
    _ corners: [Corner], by constraint: Constraint, bit: UInt128
  ) -> [Corner] {
    let slacks = corners.map { constraint.slack($0.weights) }
    var kept: [Corner] = []
    for (corner, slack) in zip(corners, slacks) where slack >= -rounding {
      kept.append(Corner(corner.weights, tight: corner.tight | (slack <= rounding ? bit : 0)))
    }
    for inside in corners.indices where slacks[inside] > rounding {
      for outside in corners.indices where slacks[outside] < -rounding {
        let common = corners[inside].tight & corners[outside].tight
        guard shareAnEdge(inside, outside, common, corners) else { continue }
        let part = slacks[inside] / (slacks[inside] - slacks[outside])
        let weights = zip(corners[inside].weights, corners[outside].weights).map {
          $0 + part * ($1 - $0)
        }
        kept.append(Corner(weights, tight: common | bit))
      }
    }
    return kept
  }

  private static func shareAnEdge(
    _ a: Int, _ b: Int, _ common: UInt128, _ corners: [Corner]
  ) -> Bool {
    !corners.indices.contains { $0 != a && $0 != b && corners[$0].tight & common == common }
  }

  /// Weights are of the order of 1.
  private static let rounding = 1e-12
}
