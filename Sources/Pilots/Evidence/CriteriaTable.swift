internal import Survey

/// Every pilot on every criterion.
struct CriteriaTable: Sendable {
  let criteria: [Criterion]
  let scales: [ValueScale]
  /// In the order of the plan.
  let rows: [Row]

  struct Row: Sendable {
    let pilot: Pilot
    /// One per criterion.
    let cells: [CriterionEvidence]
    /// Why it cannot be ranked; empty where it can.
    let obstacles: [String]
  }

  init(plan: PilotPlan, evidence: Evidence) {
    criteria = plan.criteria
    scales = plan.criteria.map { ValueScale($0) }
    let claims = Dictionary(grouping: plan.addresses, by: \.pilot)
    rows = plan.pilots.map { pilot in
      let cells = plan.criteria.map {
        evidence.score(pilot, on: $0, claims: claims[pilot.id] ?? [])
      }
      return Row(pilot: pilot, cells: cells, criteria: plan.criteria)
    }
  }

  /// A row as readers see it.
  func scores(of row: Row) -> [CriterionScore] {
    criteria.indices.map { index in
      let raw = row.cells[index].raw?.point
      return CriterionScore(
        criterion: criteria[index].id, raw: raw, utility: raw.map(scales[index].utility),
        trail: row.cells[index].trail)
    }
  }
}

extension CriteriaTable.Row {
  fileprivate init(pilot: Pilot, cells: [CriterionEvidence], criteria: [Criterion]) {
    (self.pilot, self.cells) = (pilot, cells)
    let missing = zip(criteria, cells).flatMap { criterion, cell in
      cell.obstacles.map { "\(criterion.id): \($0)" }
    }
    let isPriced = pilot.cost.isOrdered && pilot.cost.low >= 0
    obstacles = missing + (isPriced ? [] : ["its cost is not 0 ≤ low ≤ likely ≤ high"])
  }
}

extension Evidence {
  fileprivate func score(
    _ pilot: Pilot, on criterion: Criterion, claims: [Address]
  ) -> CriterionEvidence {
    switch criterion.source {
    case .shortfall: shortfall(of: claims)
    case .salience: salience(of: claims)
    case .reach: reach(of: claims)
    case .uncertainty: uncertainty(of: claims)
    case .column(let name): pilot.judgement(of: criterion, column: name)
    }
  }
}
