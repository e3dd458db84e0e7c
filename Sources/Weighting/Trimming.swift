internal import Statistics

/// Weights that meet margins and stay below a limit.
struct TrimmedWeights: Sendable {
  var weights: [Double]
  var iterations: Int
  var largestError: Double
  /// Share of all weight that was cut and went to others, 0–1.
  var movedMass: Double
}

/// Why raking and trimming together failed.
enum TrimmingError: Error {
  case raking(RakingError)
  case noFixedPoint
}

extension RakingCells {
  /// Rakes, cuts what exceeds `limit` × the mean weight, rakes again, until both hold.
  /// The limit is in multiples of the mean weight; nil: no trimming.
  func rake(
    units start: [Double], limit: Double?, rounds: Int = 200
  ) throws(TrimmingError) -> TrimmedWeights {
    var result = TrimmedWeights(weights: start, iterations: 0, largestError: 0, movedMass: 0)
    for _ in 0..<rounds {
      let raked: RakedCells
      do { raked = try rake(totals(of: result.weights)) } catch { throw .raking(error) }
      for (row, cell) in cellOfRow.enumerated() { result.weights[row] *= raked.factors[Int(cell)] }
      result.iterations += raked.iterations
      result.largestError = raked.largestError
      guard let limit else { return result }
      let total = result.weights.reduce(0, +)
      let cap = limit * total / Double(start.count)
      let excess = result.weights.reduce(0) { $0 + max(0, $1 - cap) }
      if excess <= 1e-9 * total { return result }
      result.movedMass += excess / total
      for row in result.weights.indices { result.weights[row] = min(result.weights[row], cap) }
    }
    throw .noFixedPoint
  }
}
