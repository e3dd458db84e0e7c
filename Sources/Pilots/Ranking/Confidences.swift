internal import LinearAlgebra

extension JointDraws {
  /// How often each candidate ranks first at the central weights of each other, the
  /// scores drawn and the weights fixed: `[k][i]`, nil where k has no central weights.
  ///
  ///     p_ik = P(rankᵢ = 1 | w = wₖᶜ)
  ///
  /// Ties count for all that share the first rank.  2m²n flops per draw of m
  /// candidates on n criteria.
  func confidences(at central: [[CentralWeight]?], draws: Int) -> [[DrawnShare]?] {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: candidates), count: candidates)
    for first in stride(from: 0, to: draws, by: Self.confidenceBlock) {
      let rows = min(Self.confidenceBlock, draws - first)
      var values = central.map { $0.map { _ in Matrix(rows: rows, columns: candidates) } }
      var utilities = Matrix(rows: rows, columns: candidates)
      for criterion in criteria.indices {
        fill(&utilities, criterion: criterion, from: first)
        for (k, weights) in central.enumerated() {
          guard let weights else { continue }
          let column = [Double](repeating: weights[criterion].weight, count: rows)
          values[k]?.add(utilities, scalingRowsBy: column.span)
        }
      }
      for (k, values) in values.enumerated() { values?.countFirst(&counts[k]) }
    }
    return zip(central, counts).map { central, counts in
      central.map { _ in counts.map { DrawnShare($0, of: draws) } }
    }
  }

  private static let confidenceBlock = 256
}

extension Matrix {
  /// Counts, for each column, the rows in which no other column is greater.
  fileprivate func countFirst(_ counts: inout [Int]) {
    for row in 0..<rows {
      var most = -Double.infinity
      for column in 0..<columns { most = max(most, self[row, column]) }
      for column in 0..<columns where self[row, column] == most { counts[column] += 1 }
    }
  }
}
