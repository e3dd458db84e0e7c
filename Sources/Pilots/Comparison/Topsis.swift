/// How TOPSIS makes the units of criteria comparable: a choice that can change
/// which candidate comes first.
enum Normalisation: Sendable, CaseIterable {
  /// Over the length of the criterion's column: r = x / √Σ x².
  case vector
  /// Over the range of the candidates: r = (x − least) / (most − least).
  case range

  /// A column in which all candidates are alike is 0 of every candidate: it sets
  /// nobody apart, and its range and perhaps its length is 0.
  func callAsFunction(_ column: [Double]) -> [Double] {
    guard let least = column.min(), let most = column.max(), least < most else {
      return column.map { _ in 0 }
    }
    switch self {
    case .range: return column.map { ($0 - least) / (most - least) }
    case .vector:
      // The largest is divided out first: squares of extreme units overflow.
      let largest = max(abs(least), abs(most))
      let length = column.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
      return column.map { $0 / largest / length }
    }
  }
}

/// Closeness to the best that the candidates reach on every criterion.
///
///     v = w r;   S⁺ᵢ = ‖vᵢ − best‖,  S⁻ᵢ = ‖vᵢ − worst‖;   Cᵢ = S⁻ᵢ / (S⁺ᵢ + S⁻ᵢ)
///
/// The best and the worst are the candidates' own, so that adding or removing one
/// can reverse others.
///
/// Source: Hwang & Yoon (1981), doi:10.1007/978-3-642-48318-9.
struct Topsis: Sendable, Equatable {
  /// Per candidate, 0–1.
  let closeness: [Double]
  /// What each criterion brings, candidates × criteria, on the scale of a value:
  ///
  ///     (S⁻² − S⁺²) / 2Σs² + ½ = Σⱼ eⱼ (vᵢⱼ − worstⱼ)/sⱼ,   eⱼ = sⱼ²/Σs²
  ///
  /// with s = best − worst.  Distances are squared, and weights with them: a
  /// criterion of twice the weight counts four times as much.
  let contributions: [[Double]]

  /// nil where the candidates are alike in all that counts, so that the best is
  /// the worst.  O(candidates · criteria).
  init?(_ table: DecisionTable, _ normalisation: Normalisation) {
    let weights = table.directedWeights
    let columns = weights.indices.map { criterion in
      normalisation(table.column(criterion)).map { $0 * weights[criterion] }
    }
    let (best, worst) = (columns.map { $0.max() ?? 0 }, columns.map { $0.min() ?? 0 })
    let total = zip(best, worst).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    guard total > 0 else { return nil }

    let rows = columns.transposed(rows: table.candidates)
    closeness = rows.map { row in
      let (above, below) = (distance(row, best), distance(row, worst))
      return below / (above + below)
    }
    contributions = rows.map { row in
      row.indices.map { (best[$0] - worst[$0]) * (row[$0] - worst[$0]) / total }
    }
  }
}

private func distance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}
