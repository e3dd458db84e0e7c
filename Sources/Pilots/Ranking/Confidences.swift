internal import LinearAlgebra

extension JointDraws {
  /// How often each candidate ranks first at the central weights of each other, the
  /// scores drawn and the weights fixed: `[k][i]`, nil where k has no central weights.
  ///
  ///     p_ik = P(rankᵢ = 1 | w = wₖᶜ)
  ///
  /// Of a block of draws, the utilities of all candidates stand under one another, so
  /// that their values at all central weights are one product: 2m²n flops per draw of m
  /// candidates on n criteria.  Values closer than 10⁻¹² tie, and all that tie for the
  /// first rank count.
  func confidences(at central: [[CentralWeight]?], draws: Int) -> [[DrawnShare]?] {
    let owners = central.indices.filter { central[$0] != nil }
    let weights = Matrix(
      rows: criteria.count, columns: owners.count,
      columnMajor: owners.flatMap { (central[$0] ?? []).map(\.weight) })
    var counts = [[Int]](repeating: [Int](repeating: 0, count: candidates), count: candidates)
    for first in stride(from: 0, to: draws, by: Self.confidenceBlock) {
      let rows = min(Self.confidenceBlock, draws - first)
      let values = utilities(from: first, draws: rows).times(weights)
      for (column, owner) in owners.enumerated() {
        countFirst(values.column(column), draws: rows, &counts[owner])
      }
    }
    return zip(central, counts).map { central, counts in
      central.map { _ in counts.map { DrawnShare($0, of: draws) } }
    }
  }

  private static let confidenceBlock = 256

  /// (candidates · draws) × criteria, the draws of a candidate one after another.
  private func utilities(from first: Int, draws: Int) -> Matrix {
    var block = Matrix(rows: draws, columns: candidates)
    var stacked: [Double] = []
    stacked.reserveCapacity(draws * candidates * criteria.count)
    for criterion in criteria.indices {
      fill(&block, criterion: criterion, from: first)
      let values = block.span
      for index in values.indices { stacked.append(values[index]) }
    }
    return Matrix(rows: draws * candidates, columns: criteria.count, columnMajor: stacked)
  }
}

/// Counts, for each candidate, the draws in which no other is worth more.
private func countFirst(_ values: Span<Double>, draws: Int, _ counts: inout [Int]) {
  var most = [Double](repeating: -.infinity, count: draws)
  for candidate in counts.indices {
    let own = values.extracting(candidate * draws..<(candidate + 1) * draws)
    for draw in 0..<draws { most[draw] = max(most[draw], own[unchecked: draw]) }
  }
  for candidate in counts.indices {
    let own = values.extracting(candidate * draws..<(candidate + 1) * draws)
    for draw in 0..<draws where own[unchecked: draw] >= most[draw] - 1e-12 {
      counts[candidate] += 1
    }
  }
}
