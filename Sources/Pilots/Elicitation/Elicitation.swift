internal import Survey

/// Weights made of pairwise comparisons, with how consistent they are.
public struct Elicitation: Sendable, Equatable {
  /// One panel member, or the panel.
  public struct Judge: Sendable, Equatable {
    /// nil: the panel, by the geometric means of its members' ratios.
    public let member: String?
    /// Per criterion, adding up to 1.
    public let weights: [Double]
    /// CI: 0 where all comparisons agree with each other.
    public let inconsistency: Double
    /// CR; nil beyond fifteen criteria.
    public let ratio: Double?

    /// Saaty would ask again.
    public var isInconsistent: Bool { (ratio ?? 0) > RandomIndex.limit }
  }
  public let criteria: [String]
  public let panel: Judge
  /// In order of appearance; empty where one judge spoke for all.
  public let members: [Judge]

  /// What a reader should know: whose comparisons contradict each other.  The public is
  /// told that a member's do, and not whose.
  public func caveats(namesMembers: Bool) -> [String] {
    ([panel] + members).filter(\.isInconsistent).map { judge in
      let ratio = (((judge.ratio ?? 0) * 100).rounded() / 100).description
      let member = namesMembers ? judge.member : judge.member.map { _ in "a member" }
      let who = member.map { "the comparisons of \($0)" } ?? "the panel’s comparisons"
      return "\(who) contradict each other: consistency ratio \(ratio), above 0.1"
    }
  }
}

extension Elicitation {
  /// From what the panel said of the plan's criteria, every pair once by each member.
  ///
  /// The members' ratios are put together by their geometric mean, the only mean
  /// under which reciprocals stay reciprocal (Aczél & Saaty 1983,
  /// doi:10.1016/0022-2496(83)90028-7).
  ///
  /// nil where the plan has no comparisons, or a pair of criteria was never compared.
  init?(_ plan: PilotPlan) {
    let ids = plan.criteria.map(\.id)
    let names = plan.comparisons.map(\.member).distinct
    let judges = names.map { name in
      (name, PairwiseMatrix(ids, plan.comparisons.filter { $0.member == name }))
    }
    guard !judges.isEmpty, judges.allSatisfy({ $0.1.isComplete }) else { return nil }
    criteria = ids
    panel = Judge(member: nil, PairwiseMatrix(meanOf: judges.map(\.1)))
    members = judges.count > 1 ? judges.map { Judge(member: $0.0, $0.1) } : []
  }

  /// The plan with swings that the weights come from: 100 of the heaviest criterion,
  /// to six decimals, so that a 1/3 written 0.333333333 sets no order of two equals.
  func applied(to plan: PilotPlan) -> PilotPlan {
    let largest = panel.weights.max() ?? 1
    return plan.with(swings: panel.weights.map { (1e8 * $0 / largest).rounded() / 1e6 })
  }
}

extension Elicitation.Judge {
  fileprivate init(member: String?, _ matrix: PairwiseMatrix) {
    let found = PairwiseWeights(matrix.ratios)
    self.init(
      member: member, weights: found.weights, inconsistency: found.inconsistency,
      ratio: found.ratio)
  }
}

extension [String] {
  /// Each once, in order of appearance.
  fileprivate var distinct: [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
