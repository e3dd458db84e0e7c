internal import Survey

/// The pilots that can be ranked, in the order of the plan.
struct Candidates: Sendable {
  let pilots: [Pilot]
  /// Candidates × criteria.
  let raw: [[RawScore]]
  let scores: [[CriterionScore]]
  let utilities: [[Double]]
  /// Of each, the price that must keep the budget in every draw.
  let prices: [Range3]
  /// Its point, in pounds.
  let costs: [Double]

  init(_ table: CriteriaTable, price: Selection.Price) {
    let rankable = table.rows.filter(\.obstacles.isEmpty)
    pilots = rankable.map(\.pilot)
    raw = rankable.map { $0.cells.compactMap(\.raw) }
    scores = rankable.map(table.scores)
    utilities = scores.map { $0.compactMap(\.utility) }
    prices = pilots.map { price == .high ? Range3($0.cost.high) : $0.cost }
    costs = prices.map(\.mode)
  }

  /// nil: more candidates than can be searched.
  func rules(_ plan: PilotPlan) -> PortfolioRules? {
    guard pilots.count <= PilotSet.limit else { return nil }
    return PortfolioRules(
      candidates: pilots.count, constraints: [Constraint](plan, pilots: pilots))
  }

  /// Ids of those that the links keep out of every portfolio.
  func barred(_ rules: PortfolioRules?) -> [String] {
    guard let rules else { return [] }
    return pilots.indices.filter { !rules.possible.contains($0) }.map { pilots[$0].id }
  }

  /// By rank, ties in the order of the plan.
  func ranked(
    weights: [Double], _ simulation: Simulation, _ ranking: RankingEvidence,
    _ choice: PortfolioChoice
  ) -> [PilotScore] {
    let values = utilities.map { $0.weighed(by: weights) }
    let places = ranks(of: values)
    let chosen = choice.found.first?.pilots ?? PilotSet()
    let order = pilots.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    let draws = Double(max(simulation.tally.draws, 1))
    return order.map { one in
      PilotScore(
        pilot: pilots[one], criteria: scores[one], value: 100 * values[one],
        interval: simulation.intervals[one], rank: places[one],
        acceptability: ranking.indices.acceptability[one].map(\.share),
        selectedShare: simulation.selected.map { Double($0[one]) / draws },
        coreIndex: choice.coreIndex?[one], isSelected: chosen.contains(one), unrankable: [])
    }
  }

  /// Values and costs are added up in candidate order, so that equal sets are
  /// worth the same to the last digit.
  func portfolios(_ choice: PortfolioChoice, weights: [Double]) -> [Portfolio] {
    let values = utilities.map { 100 * $0.weighed(by: weights) }
    func value(of set: PilotSet) -> Double { set.reduce(0) { $0 + values[$1] } }
    let best = choice.found.first.map { value(of: $0.pilots) } ?? 0
    return choice.found.map { found in
      let worth = value(of: found.pilots)
      return Portfolio(
        pilots: found.pilots.map { pilots[$0].id }, value: worth,
        cost: found.pilots.reduce(0) { $0 + costs[$1] },
        gap: best > 0 ? max(0, 100 * (best - worth) / best) : 0)
    }
  }
}

extension CriteriaTable {
  /// Pilots that cannot be ranked, in the order of the plan.
  var unranked: [PilotScore] {
    rows.filter { !$0.obstacles.isEmpty }.map { row in
      PilotScore(
        pilot: row.pilot, criteria: scores(of: row), value: nil, interval: nil, rank: nil,
        acceptability: [], selectedShare: nil, coreIndex: nil, isSelected: false,
        unrankable: row.obstacles)
    }
  }
}
