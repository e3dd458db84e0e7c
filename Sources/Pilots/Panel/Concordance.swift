/// How far several rankings of the same n things agree: Kendall's W, 0 not at all – 1
/// wholly, ties at the mean of the ranks they share.
///
///     W = 12 S / (m²(n³ − n) − m Σ T),   S = Σ (Rᵢ − R̄)²,   T = Σ (t³ − t) of each ranking
///
/// nil of fewer than two rankings or things, and where every ranking is all ties.
///
/// Source: Kendall & Babington Smith (1939), doi:10.1214/aoms/1177732186.
func concordance(of rankings: [[Int]]) -> Double? {
  guard let first = rankings.first, rankings.count > 1, first.count > 1 else { return nil }
  let (m, n) = (Double(rankings.count), Double(first.count))
  let shared = rankings.map(midranks)
  let sums = first.indices.map { thing in shared.reduce(0) { $0 + $1[thing] } }
  let mean = sums.reduce(0, +) / n
  let spread = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let most = m * m * (n * n * n - n) - m * rankings.reduce(0) { $0 + tieCorrection($1) }
  return most > 0 ? 12 * spread / most : nil
}

/// Ranks whose ties share the better one, each at the mean of those it shares.
private func midranks(_ ranks: [Int]) -> [Double] {
  ranks.map { rank in Double(rank) + Double(ranks.count { $0 == rank } - 1) / 2 }
}

private func tieCorrection(_ ranks: [Int]) -> Double {
  Set(ranks).reduce(0) { sum, rank in
    let ties = Double(ranks.count { $0 == rank })
    return sum + ties * ties * ties - ties
  }
}
