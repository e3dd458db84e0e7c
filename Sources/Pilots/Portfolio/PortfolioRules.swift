internal import Survey

/// Which sets of candidates may be funded, whatever their values and costs.
struct PortfolioRules: Sendable {
  let candidates: Int
  /// Exactly so many; nil: any number but none.
  let count: Int?
  /// Pounds; nil: no limit.
  let budget: Double?
  /// Each candidate with all it requires, directly or through others.
  let needs: [PilotSet]
  /// Each candidate with all that require it.
  let dependents: [PilotSet]
  /// All that cannot be chosen beside a candidate.
  let bars: [PilotSet]
  /// Candidates whose requirements can be met at all.
  let possible: PilotSet

  /// Links are indices of candidates, and an exclusion binds both sides; `unmet`
  /// are candidates that require something that is no candidate.
  init(
    candidates: Int, count: Int?, budget: Double?, requires: [[Int]] = [], excludes: [[Int]] = [],
    unmet: Set<Int> = []
  ) {
    precondition(candidates <= PilotSet.limit, "\(candidates) candidates in one portfolio")
    let everyone = 0..<candidates
    let needs = Self.closure(everyone.map { PilotSet([$0] + (requires.at($0) ?? [])) })
    let dependents = everyone.map { one in
      PilotSet(everyone.filter { needs[$0].contains(one) })
    }
    let excluded = everyone.map { one in
      PilotSet(
        (excludes.at(one) ?? []) + everyone.filter { excludes.at($0)?.contains(one) ?? false })
    }
    let bars = needs.map { need in
      need.flatMap { excluded[$0] }.reduce(PilotSet()) { $0 | dependents[$1] }
    }
    possible = PilotSet(
      everyone.filter { one in
        needs[one].isDisjoint(with: bars[one]) && !needs[one].contains(where: unmet.contains)
      })
    (self.needs, self.dependents, self.bars) = (needs, dependents, bars)
    (self.candidates, self.count, self.budget) = (candidates, count, budget)
  }

  /// The plan's rules for those of its pilots that can be ranked.
  init(plan: PilotPlan, pilots: [Pilot]) {
    let index = Dictionary(
      pilots.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let unmet = pilots.indices.filter { one in
      pilots[one].requires.contains { index[$0] == nil }
    }
    self.init(
      candidates: pilots.count, count: plan.count, budget: plan.budget,
      requires: pilots.map { $0.requires.compactMap { index[$0] } },
      excludes: pilots.map { $0.excludes.compactMap { index[$0] } }, unmet: Set(unmet))
  }

  private init(_ rules: PortfolioRules, count: Int?, budget: Double?) {
    (needs, dependents, bars) = (rules.needs, rules.dependents, rules.bars)
    (candidates, possible) = (rules.candidates, rules.possible)
    (self.count, self.budget) = (count, budget)
  }

  /// The same links with other limits.
  func with(count: Int?, budget: Double?) -> PortfolioRules {
    PortfolioRules(self, count: count, budget: budget)
  }

  /// What a sum of costs may come to: a budget met to the last penny must not be
  /// missed by the rounding of a sum.
  var spendable: Double { budget.map { $0 + abs($0) * 1e-12 } ?? .infinity }

  /// Warshall's transitive closure.
  private static func closure(_ direct: [PilotSet]) -> [PilotSet] {
    var closed = direct
    for via in closed.indices {
      for from in closed.indices where closed[from].contains(via) { closed[from] |= closed[via] }
    }
    return closed
  }
}

extension [[Int]] {
  fileprivate func at(_ index: Int) -> [Int]? { indices.contains(index) ? self[index] : nil }
}
