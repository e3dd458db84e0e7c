internal import LinearAlgebra
internal import Survey

/// What each source of evidence could still teach.
struct Learning {
  let joint: JointDraws
  /// Stated weights.
  let weights: [Double]
  let choice: InformedChoice
  /// Joint draws, and draws of judgements; a survey and interviews have as many outcomes
  /// as whole replicates.
  let draws: Int

  /// Of all evidence, then of each source: perfect knowledge and, of those that are
  /// samples, half as much again and as much again.
  func worths() -> [InformationWorth] {
    let uncertain = Self.evidence.filter { source in
      joint.criteria.contains { $0.source == source && $0.isUncertain }
    }
    guard !uncertain.isEmpty else { return [] }
    let parts = uncertain.map { (source: $0, outcomes: partialValues(of: $0)) }
    let everything = joint.varying(Set(Self.evidence)).values(
      from: 0, weights: Matrix(repeating: weights, rows: draws))
    let base = expected(parts.map(\.outcomes))
    return [choice.worth(of: everything, source: nil, further: nil)].compactMap(\.self)
      + parts.flatMap { part in
        Self.amounts(of: part.source).compactMap { further in
          choice.worth(
            of: part.outcomes.spread(by: Self.spread(further), around: base),
            source: part.source, further: further)
        }
      }
  }

  private static let evidence: [UncertaintySource] = [.survey, .interviews, .judgements]

  private static func amounts(of source: UncertaintySource) -> [Double?] {
    source == .judgements ? [nil] : [0.5, 1, nil]
  }

  /// √(n′/(n + n′)) of n′ = f·n further answers; 1 of perfect knowledge.
  private static func spread(_ further: Double?) -> Double {
    further.map { ($0 / (1 + $0)).squareRoot() } ?? 1
  }

  /// What the criteria of one source add to each candidate's value in each outcome.
  private func partialValues(of source: UncertaintySource) -> Matrix {
    let own = joint.criteria.indices.filter { joint.criteria[$0].source == source }
    var sum = Matrix(rows: outcomes(of: source), columns: joint.candidates)
    var utilities = sum
    for criterion in own {
      switch joint.criteria[criterion].variation {
      case .survey(let table), .interviews(let table): utilities = table
      case .none, .judgements: joint.fill(&utilities, criterion: criterion, from: 0)
      }
      let column = [Double](repeating: weights[criterion], count: sum.rows)
      sum.add(utilities, scalingRowsBy: column.span)
    }
    return sum
  }

  private func outcomes(of source: UncertaintySource) -> Int {
    switch source {
    case .survey: joint.survey.columns
    case .interviews: joint.interviews.columns
    default: draws
    }
  }

  /// What is expected of each candidate: means of what is uncertain, points of the rest.
  private func expected(_ parts: [Matrix]) -> [Double] {
    let certain = joint.criteria.indices.filter { !joint.criteria[$0].isUncertain }
    let means = parts.map(\.columnMeans)
    return (0..<joint.candidates).map { candidate in
      certain.reduce(0) { $0 + weights[$1] * joint.criteria[$1].points[candidate] }
        + means.reduce(0) { $0 + $1[candidate] }
    }
  }
}

extension Matrix {
  /// Each column's distances from its mean, times a factor, around new means.
  fileprivate func spread(by factor: Double, around base: [Double]) -> Matrix {
    var result = self
    for (index, mean) in columnMeans.enumerated() {
      for row in 0..<rows { result[row, index] = base[index] + factor * (self[row, index] - mean) }
    }
    return result
  }
}
