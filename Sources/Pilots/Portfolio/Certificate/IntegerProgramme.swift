/// A choice among candidates as a 0/1 programme:
///
///     maximise Σ vᵢxᵢ   subject to   Σ cᵢxᵢ ≤ B,  k ≤ Σ xᵢ ≤ m,
///     xₐ ≤ x_b (requires),  xₐ + x_b ≤ 1 (excludes),  l ≤ Σ over members xᵢ ≤ u
struct IntegerProgramme: Sendable {
  /// Of the objective, one per candidate.
  let values: [Double]
  private(set) var rows: [Row] = []

  struct Row: Sendable, Equatable {
    enum Sense: Sendable, Equatable {
      case atMost, atLeast
    }
    let terms: [(candidate: Int, factor: Double)]
    let sense: Sense
    let bound: Double

    static func == (a: Row, b: Row) -> Bool {
      a.sense == b.sense && a.bound == b.bound
        && a.terms.elementsEqual(b.terms) { $0 == $1 }
    }
  }

  init(_ rules: PortfolioRules, values: [Double], costs: [Double]) {
    self.values = values
    let everyone = PilotSet(0..<rules.candidates)
    sum(of: everyone, .atLeast, 1)
    for constraint in rules.constraints { add(constraint, everyone, rules.spendable, costs) }
  }

  private mutating func add(
    _ constraint: Constraint, _ everyone: PilotSet, _ spendable: Double, _ costs: [Double]
  ) {
    switch constraint {
    case .exactly(let count):
      sum(of: everyone, .atLeast, count)
      sum(of: everyone, .atMost, count)
    case .atLeast(let count): sum(of: everyone, .atLeast, count)
    case .atMost(let count): sum(of: everyone, .atMost, count)
    case .budget:
      let terms = costs.enumerated().map { (candidate: $0, factor: $1) }
      rows.append(Row(terms: terms, sense: .atMost, bound: spendable))
    case .requires(let one, let other):
      if one == other { return }
      rows.append(Row(terms: [(one, 1), (other, -1)], sense: .atMost, bound: 0))
    case .unmet(let one, _): sum(of: PilotSet([one]), .atMost, 0)
    case .excludes(let one, let other):
      sum(of: PilotSet([one, other]), .atMost, one == other ? 0 : 1)
    case .coverage(_, let members, let least), .groupAtLeast(_, let members, let least):
      sum(of: members, .atLeast, least)
    case .groupAtMost(_, let members, let most): sum(of: members, .atMost, most)
    }
  }

  private mutating func sum(of set: PilotSet, _ sense: Row.Sense, _ bound: Int) {
    rows.append(
      Row(terms: set.map { (candidate: $0, factor: 1) }, sense: sense, bound: Double(bound)))
  }

  /// Any other set differs in at least one candidate.
  mutating func forbid(_ set: PilotSet) {
    let terms = values.indices.map {
      (candidate: $0, factor: set.contains($0) ? -1.0 : 1)
    }
    rows.append(Row(terms: terms, sense: .atLeast, bound: 1 - Double(set.count)))
  }
}
