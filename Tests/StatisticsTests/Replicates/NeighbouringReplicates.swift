internal import Testing

/// Replicates' multipliers of units with mean 1 and variance about 1, near and far, in step
/// and shifted by one unit: every product of two has mean 0, within five standard errors.
func expectUncorrelatedNeighbours(_ drawn: [[Double]]) {
  let n = drawn[0].count
  for lag in [1, 2, 7] {
    for replicate in 0..<(drawn.count - lag) {
      for shift in [0, 1] {
        let product = (0..<n - shift).reduce(0.0) {
          $0 + (drawn[replicate][$1] - 1) * (drawn[replicate + lag][$1 + shift] - 1)
        }
        #expect(abs(product / Double(n)) < 5 / Double(n).squareRoot())
      }
    }
  }
}
