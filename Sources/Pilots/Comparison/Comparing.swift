internal import Statistics
internal import Survey

extension MethodComparisons {
  /// Ranks the candidates by every method, at released figures and stated weights.
  init(
    _ candidates: Candidates, table: CriteriaTable, region: WeightRegion, rules: PortfolioRules?,
    elicitation: Elicitation?
  ) {
    guard candidates.pilots.count > 1 else {
      self.init(elicitation: elicitation)
      return
    }
    let decision = DecisionTable(
      scores: candidates.raw.map { $0.map(\.point) }, weights: region.stated,
      scales: table.scales)
    let comparing = Comparing(
      ids: candidates.pilots.map(\.id), criteria: table.criteria.map(\.id), table: decision,
      costs: candidates.costs, centroid: region.centroid)
    self.init(
      methods: comparing.methods, reversals: comparing.reversals,
      greedy: rules.map(comparing.greedy), flowPortfolio: rules.flatMap(comparing.flowPortfolio),
      elicitation: elicitation)
  }
}

/// One table by all methods, in the ids of pilots and criteria.
struct Comparing: Sendable {
  let ids: [String]
  let criteria: [String]
  let table: DecisionTable
  let costs: [Double]
  /// nil where weights have no order to take the mean of.
  let centroid: [Double]?
  private let value: MethodScores

  init(
    ids: [String], criteria: [String], table: DecisionTable, costs: [Double], centroid: [Double]?
  ) {
    (self.ids, self.criteria, self.table) = (ids, criteria, table)
    (self.costs, self.centroid) = (costs, centroid)
    value = table.scored(by: .additive)
  }

  var methods: [MethodComparison] {
    RankingMethod.allCases
      .filter { $0 != .additive && ($0 != .centroid || centroid != nil) }.map(comparison)
  }

  private func comparison(_ method: RankingMethod) -> MethodComparison {
    let found = table.scored(by: method, centroid: centroid ?? [], costs: costs)
    let order = ids.indices.sorted { (value.ranks[$0], $0) < (value.ranks[$1], $1) }
    let moves = RankMoves(
      from: value, to: found, costs: method.isCommercial ? costs : nil, limit: 3)
    return MethodComparison(
      method: method,
      places: order.map { one in
        MethodPlace(
          pilot: ids[one], score: found.scores.flatMap { method.printed($0[one]) },
          rank: found.ranks[one], additiveRank: value.ranks[one])
      },
      tau: kendallTau(value.ranks, found.ranks),
      moves: moves.moves.map { named($0, by: method) })
  }

  private func named(_ move: RankMoves.Move, by method: RankingMethod) -> RankMove {
    var cause = move.cause.map {
      RankMove.Cause.criterion(
        criteria[$0.criterion], here: 100 * $0.here, inValue: 100 * $0.inValue)
    }
    if method.isCommercial, let rival = move.rival {
      cause = .cost(costs[move.candidate], rivals: costs[rival])
    }
    return RankMove(
      pilot: ids[move.candidate], from: move.from, to: move.to, rival: move.rival.map { ids[$0] },
      cause: cause)
  }

  /// Value for cost is left out: it divides each by its own cost alone.
  var reversals: [RankReversals] {
    guard ids.count <= MethodComparisons.reversalLimit else { return [] }
    return [RankingMethod.additive, .topsisVector, .topsisRange, .prometheeUsual].flatMap {
      method in
      ReversalTest(table, by: method).trials.map { trial in
        RankReversals(
          method: method, change: trial.change, pilot: ids[trial.candidate], pairs: trial.pairs,
          reversed: trial.reversed.map { .init(above: ids[$0.above], below: ids[$0.below]) })
      }
    }
  }

  func greedy(_ rules: PortfolioRules) -> GreedyPortfolio {
    let worth = AdditiveValue(table).values
    let ratios = valueForCost(worth, costs: costs)
    let list = ids.indices.sorted { (-ratios[$0], $0) < (-ratios[$1], $1) }
    let found = GreedySelection(list, rules: rules, costs: costs)
    return GreedyPortfolio(
      pilots: found.taken.map { ids[$0] },
      value: found.taken.sorted().reduce(0) { $0 + 100 * worth[$1] }, cost: found.cost,
      missing: found.missing)
  }

  /// Adding 1 to every flow adds the count to every portfolio of that count, and
  /// the search wants values ≥ 0.
  func flowPortfolio(_ rules: PortfolioRules) -> [String]? {
    guard rules.least == rules.most,
      let flows = Promethee(table, table.weights.map { _ in .usual })?.net
    else { return nil }
    var search = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 1_000_000)
    search.run(values: flows.map { max(0, 1 + $0) }, costs: costs)
    return search.isProven ? search.shelf.found.first?.pilots.map { ids[$0] } : nil
  }
}

extension RankingMethod {
  /// A score in the unit that it is printed in; nil where it is no number.
  fileprivate func printed(_ score: Double) -> Double? {
    switch self {
    case .additive, .centroid: 100 * score
    case .topsisVector, .topsisRange: score
    // Flows that cancel leave the rounding of their sums; 0 has no sign.
    case .prometheeUsual: (score * 1e12).rounded() / 1e12 + 0
    case .valueForCost: score.isFinite ? score : nil
    }
  }
}
