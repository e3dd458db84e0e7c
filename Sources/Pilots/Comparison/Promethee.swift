/// PROMETHEE II: by how much weight a candidate is preferred to the others, less
/// by how much they are to it.
///
///     π(a,b) = Σⱼ wⱼ Pⱼ(xₐⱼ − x_bⱼ);   φ⁺(a) = Σ_b π(a,b)/(n−1),  φ⁻(a) = Σ_b π(b,a)/(n−1)
///     φ = φ⁺ − φ⁻,   Σ φ = 0
///
/// With V-shapes over the whole fixed scales φ = (nV − ΣV)/(n − 1): the additive
/// ranking again.
///
/// Source: Brans & Vincke (1985), doi:10.1287/mnsc.31.6.647.
struct Promethee: Sendable, Equatable {
  let positive: [Double]
  let negative: [Double]
  /// What each criterion brings to φ, candidates × criteria.
  let contributions: [[Double]]

  /// φ, −1–1.
  var net: [Double] { zip(positive, negative).map { $0 - $1 } }

  /// With one preference per criterion; nil with fewer than two candidates.
  /// O(candidates² · criteria).
  init?(_ table: DecisionTable, _ preferences: [PreferenceFunction]) {
    guard table.candidates > 1 else { return nil }
    precondition(preferences.count == table.weights.count, "a preference per criterion")
    let weights = table.directedWeights
    let flows = weights.indices.map { criterion in
      Flow(table.column(criterion), preferences[criterion], weight: weights[criterion])
    }
    let candidates = 0..<table.candidates
    positive = candidates.map { one in flows.reduce(0) { $0 + $1.positive[one] } }
    negative = candidates.map { one in flows.reduce(0) { $0 + $1.negative[one] } }
    contributions = candidates.map { one in flows.map { $0.positive[one] - $0.negative[one] } }
  }
}

/// The flows of one criterion, weighted.
private struct Flow {
  var positive: [Double]
  var negative: [Double]

  init(_ column: [Double], _ preference: PreferenceFunction, weight: Double) {
    positive = column.map { _ in 0 }
    negative = positive
    guard weight > 0 else { return }
    let share = weight / Double(column.count - 1)
    for a in column.indices {
      for b in column.indices where column[a] > column[b] {
        let strength = share * preference(difference(column[a], column[b]))
        positive[a] += strength
        negative[b] += strength
      }
    }
  }
}

/// a − b, and 0 where all that sets them apart is the rounding of two sums.
private func difference(_ a: Double, _ b: Double) -> Double {
  let d = a - b
  return abs(d) <= 1e-12 * max(abs(a), abs(b)) ? 0 : d
}
