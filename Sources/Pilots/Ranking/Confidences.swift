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
    let parts = inParts(draws, of: Self.confidenceBlock) { part in
      var counts = [[Int]](repeating: [], count: owners.count)
      let values = utilities(from: part.lowerBound, draws: part.count).times(weights)
      for column in owners.indices {
        counts[column] = firstCounts(values.column(column), draws: part.count, of: candidates)
      }
      return counts
    }
    var shares = [[DrawnShare]?](repeating: nil, count: central.count)
    for (column, owner) in owners.enumerated() {
      shares[owner] = (0..<candidates).map { one in
        DrawnShare(parts.reduce(0) { $0 + $1[column][one] }, of: draws)
      }
    }
    return shares
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

/// For each candidate, the draws in which no other is worth more.
private func firstCounts(_ values: Span<Double>, draws: Int, of candidates: Int) -> [Int] {
  var most = [Double](repeating: -.infinity, count: draws)
  for candidate in 0..<candidates {
    let own = values.extracting(candidate * draws..<(candidate + 1) * draws)
    for draw in 0..<draws { most[draw] = max(most[draw], own[unchecked: draw]) }
  }
  return (0..<candidates).map { candidate in
    var count = 0
    for draw in 0..<draws
    where values[unchecked: candidate * draws + draw] >= most[draw] - 1e-12 { count += 1 }
    return count
  }
}
