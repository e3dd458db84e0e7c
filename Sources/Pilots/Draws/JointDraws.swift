internal import LinearAlgebra
internal import Statistics
internal import Survey

/// Everything uncertain about the candidates, drawn together.
///
/// Draw t reads survey replicate t (beginning again after the last), an interview
/// replicate of its own, and its own judgements, weights and costs.  Each is a
/// function of (seed, t), so draws may be made in any order.
///
/// Source: SMAA-2, Lahdelma & Salminen (2001), doi:10.1287/opre.49.3.444.11220.
struct JointDraws: Sendable {
  let seed: UInt64
  let candidates: Int
  let survey: JointReplicates
  let interviews: JointReplicates
  private let criteria: [CriterionDraws]
  private let costs: [NamedDraw]

  init(_ candidates: Candidates, table: CriteriaTable, seed: UInt64) {
    let (pilots, raw, criteria) = (candidates.pilots, candidates.raw, table.criteria)
    func cells(_ isWanted: (Criterion.Source) -> Bool) -> [EvidenceCell] {
      let wanted = criteria.indices.filter { isWanted(criteria[$0].source) }
      return raw.flatMap { row in wanted.flatMap { row[$0].cells } }
    }
    let survey = JointReplicates(cells { $0 == .shortfall })
    let interviews = JointReplicates(cells { $0 == .salience })
    let names = pilots.map(\.id)
    self.criteria = criteria.indices.map { index in
      CriterionDraws(
        criteria[index], scale: table.scales[index], raw: raw.map { $0[index] }, names: names,
        survey: survey, interviews: interviews)
    }
    costs = zip(candidates.prices, names).map { NamedDraw($0, name: $1) }
    (self.seed, self.survey, self.interviews) = (seed, survey, interviews)
    self.candidates = pilots.count
  }

  /// Σⱼ wⱼ uᵢⱼ of every candidate i, for each of the weights, added up in the
  /// same order for every candidate: a matrix product may round rows differently,
  /// and two equal pilots would no longer tie.
  func values(draw: Int, weights: [[Double]], into values: inout [[Double]]) {
    for index in values.indices {
      for candidate in 0..<candidates { values[index][candidate] = 0 }
    }
    var utilities = [Double](repeating: 0, count: candidates)
    for (criterion, source) in criteria.enumerated() {
      fill(&utilities, from: source, draw: draw)
      for index in values.indices {
        let weight = weights[index][criterion]
        for candidate in 0..<candidates {
          values[index][candidate] += weight * utilities[candidate]
        }
      }
    }
  }

  func costs(draw: Int, into drawn: inout [Double]) {
    for candidate in 0..<candidates {
      drawn[candidate] = costs[candidate].value(seed: seed, purpose: .costs, draw: draw)
    }
  }

  private func fill(_ utilities: inout [Double], from source: CriterionDraws, draw: Int) {
    switch source {
    case .table(let table, let cycle):
      let column = table.column(replicate(cycle, draw: draw))
      for candidate in 0..<candidates { utilities[candidate] = column[candidate] }
    case .judged(let named, let scale):
      for candidate in 0..<candidates {
        utilities[candidate] = scale.utility(
          named[candidate].value(seed: seed, purpose: .judgements, draw: draw))
      }
    }
  }

  private func replicate(_ cycle: CriterionDraws.Cycle, draw: Int) -> Int {
    switch cycle {
    case .survey: return draw % survey.columns
    case .interviews:
      var generator = CounterGenerator(seed: seed, purpose: .pairing, stream: draw)
      return generator.index(below: interviews.columns)
    }
  }
}
