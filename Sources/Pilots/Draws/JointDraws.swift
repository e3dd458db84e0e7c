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
  let criteria: [CriterionDraws]
  private let costs: [NamedDraw]
  /// What differs from draw to draw; all else stays at its point.
  var varying = Set<UncertaintySource>.all

  init(_ candidates: Candidates, table: CriteriaTable, seed: UInt64) {
    let (pilots, raw, criteria) = (candidates.pilots, candidates.raw, table.criteria)
    func cells(_ isWanted: (Criterion.Source) -> Bool) -> [EvidenceCell] {
      let wanted = criteria.indices.filter { isWanted(criteria[$0].source) }
      return raw.flatMap { row in wanted.flatMap { row[$0].cells } }
    }
    let survey = JointReplicates(cells { $0 == .shortfall })
    let interviews = JointReplicates(cells { $0 == .salience })
    let names = pilots.map(\.id)
    self.init(
      criteria: criteria.indices.map { index in
        CriterionDraws(
          criteria[index], scale: table.scales[index], raw: raw.map { $0[index] }, names: names,
          survey: survey, interviews: interviews)
      }, costs: zip(candidates.prices, names).map { NamedDraw($0, name: $1) }, survey: survey,
      interviews: interviews, seed: seed)
  }

  /// `costs` one per candidate.
  init(
    criteria: [CriterionDraws], costs: [NamedDraw], survey: JointReplicates,
    interviews: JointReplicates, seed: UInt64
  ) {
    (self.criteria, self.costs, self.candidates) = (criteria, costs, costs.count)
    (self.survey, self.interviews, self.seed) = (survey, interviews, seed)
  }

  /// The same with some of what is uncertain held at its point.
  func varying(_ sources: Set<UncertaintySource>) -> JointDraws {
    var draws = self
    draws.varying = sources
    return draws
  }

  var hasUncertainCosts: Bool { costs.contains { !$0.range.isCertain } }

  func costs(draw: Int, into drawn: inout [Double]) {
    for candidate in 0..<candidates {
      drawn[candidate] =
        varying.contains(.costs)
        ? costs[candidate].value(seed: seed, purpose: .costs, draw: draw)
        : costs[candidate].range.mode
    }
  }

  /// Utilities of the criterion in as many draws as the block has, from the first:
  /// draws × candidates.
  func fill(_ block: inout Matrix, criterion: Int, from first: Int) {
    let drawn = criteria[criterion]
    guard let source = drawn.source, varying.contains(source) else {
      block.fillColumns { candidate, _ in drawn.points[candidate] }
      return
    }
    let variation = drawn.variation
    switch variation {
    case .none: return
    case .survey(let table): block.copyRows(of: table, from: first)
    case .interviews(let table):
      block.copyRows(of: table, interviewReplicates(first, block.rows))
    case .judgements(let named, let scale):
      block.fillColumns { candidate, draw in
        scale.utility(
          named[candidate].value(seed: seed, purpose: .judgements, draw: first + draw))
      }
    }
  }

  /// Σⱼ wⱼ uᵢⱼ of some draws, draws × candidates; weights draws × criteria.
  ///
  /// Added up in the same order for every candidate: a matrix product may round rows
  /// differently, and two equal pilots would no longer tie.
  func values(from first: Int, weights: Matrix) -> Matrix {
    var values = Matrix(rows: weights.rows, columns: candidates)
    var utilities: Matrix?
    for criterion in criteria.indices {
      if let run = run(of: criterion, from: first, draws: weights.rows) {
        values.add(run.table, rowsFrom: run.row, scalingRowsBy: weights.column(criterion))
        continue
      }
      var block = utilities ?? Matrix(rows: weights.rows, columns: candidates)
      fill(&block, criterion: criterion, from: first)
      values.add(block, scalingRowsBy: weights.column(criterion))
      utilities = block
    }
    return values
  }

  /// A table of the survey where these draws read a run of its rows, and its first row.
  private func run(of criterion: Int, from first: Int, draws: Int) -> (table: Matrix, row: Int)? {
    guard varying.contains(.survey), case .survey(let table) = criteria[criterion].variation else {
      return nil
    }
    let row = first % table.rows
    return row + draws <= table.rows ? (table, row) : nil
  }

  private func interviewReplicates(_ first: Int, _ draws: Int) -> [Int] {
    (first..<first + draws).map { draw in
      var generator = CounterGenerator(seed: seed, purpose: .pairing, stream: draw)
      return generator.index(below: interviews.columns)
    }
  }
}

extension Matrix {
  /// Rows `first`, `first` + 1, … of a table, from its beginning again after its end.
  fileprivate mutating func copyRows(of table: Matrix, from first: Int) {
    for index in 0..<columns {
      let source = table.column(index)
      var column = mutableColumn(index)
      var row = first % table.rows
      for draw in 0..<column.count {
        column[unchecked: draw] = source[row]
        row += 1
        if row == table.rows { row = 0 }
      }
    }
  }

  fileprivate mutating func copyRows(of table: Matrix, _ order: [Int]) {
    for index in 0..<columns {
      let source = table.column(index)
      var column = mutableColumn(index)
      for draw in 0..<column.count { column[unchecked: draw] = source[order[draw]] }
    }
  }

  fileprivate mutating func fillColumns(_ value: (_ column: Int, _ row: Int) -> Double) {
    for index in 0..<columns {
      var column = mutableColumn(index)
      for row in 0..<column.count { column[unchecked: row] = value(index, row) }
    }
  }
}
