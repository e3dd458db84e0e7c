internal import Survey

/// How sure the ranking is, what makes it unsure, and what would help.
public struct RankingEvidence: Sendable, Equatable {
  public let indices: RankIndices
  /// Of each source of uncertainty that there is.
  public let influences: [SourceInfluence]
  public let information: [InformationWorth]
  /// Empty without a panel.
  public let members: [MemberChoice]
  /// Kendall's W of the members' rankings; nil of fewer than two.
  public let concordance: Double?

  public init(
    indices: RankIndices, influences: [SourceInfluence] = [],
    information: [InformationWorth] = [], members: [MemberChoice] = [],
    concordance: Double? = nil
  ) {
    (self.indices, self.influences, self.information) = (indices, influences, information)
    (self.members, self.concordance) = (members, concordance)
  }
}

extension RankingEvidence {
  /// Joint draws of the scores at the central weights, of what could be learned, and of
  /// one source with or without the others; each comes with its Monte Carlo error.
  private static let (confidenceDraws, learningDraws, strayDraws) = (10_000, 10_000, 2000)

  init(
    _ candidates: Candidates, _ simulation: Simulation, _ joint: JointDraws,
    sampler: WeightSampler, rules: PortfolioRules?, chosen: PilotSet?, draws: Int,
    panel: [PanelMember], _ weights: SwingWeights
  ) {
    let tally = simulation.tally
    let central = (0..<joint.candidates).map { tally.centralWeights($0) }
    let members = candidates.choices(panel, weights, rules: rules, chosen: chosen)
    let learning = rules.map { rules in
      Learning(
        joint: joint, weights: weights.shares,
        choice: InformedChoice(rules: rules, costs: candidates.costs),
        draws: min(draws, Self.learningDraws))
    }
    self.init(
      indices: RankIndices(
        tally, pilots: candidates.pilots.map(\.id),
        confidence: joint.confidences(at: central, draws: min(draws, Self.confidenceDraws))),
      influences: Straying(
        joint: joint, sampler: sampler, rules: rules, chosen: chosen,
        draws: min(draws, Self.strayDraws)
      ).influences(),
      information: chosen == nil ? [] : learning?.worths() ?? [], members: members,
      concordance: Pilots.concordance(
        of: members.map { choice in candidates.pilots.compactMap { choice.ranks[$0.id] } }))
  }
}
