/// Which sets of candidates may be funded, whatever their values and costs: what
/// constraints say, made ready for a search.
struct PortfolioRules: Sendable {
  let candidates: Int
  let constraints: [Constraint]
  /// So many at least, and at most; never none.
  let least: Int
  let most: Int
  /// Pounds; nil: no limit.
  let budget: Double?
  /// How many of a coverage or group.
  let quotas: [Quota]
  /// Each candidate with all it requires, directly or through others.
  let needs: [PilotSet]
  /// Each candidate with all that require it.
  let dependents: [PilotSet]
  /// All that cannot be chosen beside a candidate.
  let bars: [PilotSet]
  /// Candidates whose requirements can be met at all.
  let possible: PilotSet

  struct Quota: Sendable, Equatable {
    let members: PilotSet
    let least: Int
    let most: Int
  }

  init(candidates: Int, constraints: [Constraint]) {
    precondition(candidates <= PilotSet.limit, "\(candidates) candidates in one portfolio")
    (self.candidates, self.constraints) = (candidates, constraints)
    least = constraints.reduce(1) { max($0, $1.least ?? 1) }
    most = constraints.reduce(candidates) { min($0, $1.most ?? candidates) }
    budget = constraints.compactMap(\.amount).min()
    quotas = constraints.compactMap(\.quota)

    let links = Links(candidates: candidates, constraints)
    let needs = Self.closure(links.requires)
    let dependents = (0..<candidates).map { one in
      PilotSet((0..<candidates).filter { needs[$0].contains(one) })
    }
    let bars = needs.map { need in
      need.flatMap { links.excludes[$0] }.reduce(PilotSet()) { $0 | dependents[$1] }
    }
    possible = PilotSet(
      (0..<candidates).filter {
        needs[$0].isDisjoint(with: bars[$0]) && needs[$0].isDisjoint(with: links.unmet)
      })
    (self.needs, self.dependents, self.bars) = (needs, dependents, bars)
  }

  /// The same without one of its constraints, or with another in its place.
  func replacing(_ index: Int, with other: Constraint? = nil) -> PortfolioRules {
    var changed = constraints
    changed.replaceSubrange(index...index, with: other.map { [$0] } ?? [])
    return PortfolioRules(candidates: candidates, constraints: changed)
  }

  /// Whether the number of pilots is limited by more than that there must be one.
  var isSized: Bool { least > 1 || most < candidates }

  /// What a sum of costs may come to: a budget met to the last penny must not be
  /// missed by the rounding of a sum.
  var spendable: Double { budget.map { $0 + abs($0) * 1e-12 } ?? .infinity }

  /// Whether a set keeps every rule.
  func allows(_ set: PilotSet, costs: [Double]) -> Bool {
    (least...max(least, most)).contains(set.count) && set.count <= most
      && set.allSatisfy {
        possible.contains($0) && (needs[$0] - set).isEmpty && bars[$0].isDisjoint(with: set)
      }
      && quotas.allSatisfy {
        ($0.least...max($0.least, $0.most)).contains((set & $0.members).count)
      }
      && set.reduce(0) { $0 + costs[$1] } <= spendable
  }

  /// Warshall's transitive closure.
  private static func closure(_ direct: [PilotSet]) -> [PilotSet] {
    var closed = direct
    for via in closed.indices {
      for from in closed.indices where closed[from].contains(via) { closed[from] |= closed[via] }
    }
    return closed
  }
}

/// Requirements, each candidate with itself, and exclusions both ways.
private struct Links {
  var requires: [PilotSet]
  var excludes: [PilotSet]
  var unmet = PilotSet()

  init(candidates: Int, _ constraints: [Constraint]) {
    requires = (0..<candidates).map { PilotSet([$0]) }
    excludes = Array(repeating: PilotSet(), count: candidates)
    for constraint in constraints {
      switch constraint {
      case .requires(let one, let other): requires[one] |= PilotSet([other])
      case .unmet(let one, _): unmet |= PilotSet([one])
      case .excludes(let one, let other):
        excludes[one] |= PilotSet([other])
        excludes[other] |= PilotSet([one])
      default: continue
      }
    }
  }
}

extension Constraint {
  /// How many it asks for at least, of all the chosen.
  var least: Int? {
    switch self {
    case .exactly(let number), .atLeast(let number): number
    default: nil
    }
  }

  fileprivate var most: Int? {
    switch self {
    case .exactly(let number), .atMost(let number): number
    default: nil
    }
  }

  /// Pounds.
  var amount: Double? { if case .budget(let amount) = self { amount } else { nil } }

  fileprivate var quota: PortfolioRules.Quota? {
    switch self {
    case .coverage(_, let members, let least), .groupAtLeast(_, let members, let least):
      PortfolioRules.Quota(members: members, least: least, most: members.count)
    case .groupAtMost(_, let members, let most):
      PortfolioRules.Quota(members: members, least: 0, most: most)
    default: nil
    }
  }
}

extension PortfolioRules {
  /// Links are indices of candidates; `count` is exact.
  init(
    candidates: Int, count: Int?, budget: Double?, requires: [[Int]] = [], excludes: [[Int]] = []
  ) {
    func pairs(_ links: [[Int]]) -> [(Int, Int)] {
      links.enumerated().flatMap { one, others in others.map { (one, $0) } }
    }
    self.init(
      candidates: candidates,
      constraints: (count.map { [.exactly($0)] } ?? []) + (budget.map { [.budget($0)] } ?? [])
        + pairs(requires).map { .requires($0, $1) } + pairs(excludes).map { .excludes($0, $1) })
  }
}
