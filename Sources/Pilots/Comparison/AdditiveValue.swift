/// The additive value and what each criterion brings to it.
///
///     Vᵢ = Σⱼ wⱼ uⱼ(xᵢⱼ)
///
/// The scales are fixed beforehand, so that no other candidate changes a value.
struct AdditiveValue: Sendable, Equatable {
  /// Per candidate, 0–1.
  let values: [Double]
  /// Candidates × criteria, wⱼ uⱼ(xᵢⱼ).
  let contributions: [[Double]]

  init(_ table: DecisionTable) {
    contributions = table.scores.map { row in
      table.weights.indices.map { table.weights[$0] * table.scales[$0].utility(row[$0]) }
    }
    values = contributions.map { $0.reduce(0, +) }
  }
}
