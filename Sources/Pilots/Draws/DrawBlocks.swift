internal import LinearAlgebra

extension JointDraws {
  /// Draws some at a time: values draws × candidates, weights draws × criteria.
  func forEachBlock(
    _ draws: Range<Int>, _ sampler: WeightSampler,
    _ body: (_ first: Int, _ values: Matrix, _ weights: Matrix) -> Void
  ) {
    var first = draws.lowerBound
    while first < draws.upperBound {
      let weights = weights(first, min(block(from: first), draws.upperBound - first), sampler)
      body(first, values(from: first, weights: weights), weights)
      first += weights.rows
    }
  }

  private func weights(_ first: Int, _ rows: Int, _ sampler: WeightSampler) -> Matrix {
    guard varying.contains(.weights) else {
      return Matrix(repeating: sampler.region.stated, rows: rows)
    }
    var weights = Matrix(rows: rows, columns: criteria.count)
    sampler.fill(&weights, from: first)
    return weights
  }

  /// What is at hand at once stays in the processor's second cache, and reads a run of
  /// survey replicates where there are many.
  private func block(from first: Int) -> Int {
    let most = 512
    let run = survey.columns - first % survey.columns
    return survey.columns < most ? most : min(most, run)
  }
}

extension Matrix {
  /// The same row again and again.
  init(repeating row: [Double], rows: Int) {
    self.init(
      rows: rows, columns: row.count,
      columnMajor: row.flatMap { [Double](repeating: $0, count: rows) })
  }
}
