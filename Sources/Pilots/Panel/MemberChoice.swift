internal import Survey

/// What one member of the panel would choose by their own weights.
public struct MemberChoice: Sendable, Equatable {
  public let member: String
  /// Weight per criterion, adding up to 1.
  public let weights: [Double]
  /// Rank of each pilot that can be ranked, by its id.
  public let ranks: [String: Int]
  /// Their best portfolio; empty where none keeps the rules.
  public let portfolio: [String]
  /// What the portfolio chosen together is short of their own best, in % of it; nil
  /// where there is none.
  public let shortfall: Double?

  public init(
    member: String, weights: [Double], ranks: [String: Int], portfolio: [String],
    shortfall: Double?
  ) {
    (self.member, self.weights, self.ranks) = (member, weights, ranks)
    (self.portfolio, self.shortfall) = (portfolio, shortfall)
  }
}

extension Candidates {
  /// What each member would choose; `chosen` is what all choose together.
  func choices(
    _ panel: [PanelMember], _ weights: SwingWeights, rules: PortfolioRules?, chosen: PilotSet?
  ) -> [MemberChoice] {
    var search = rules.map { PortfolioSearch($0, capacity: 1, within: 0, stepLimit: 1_000_000) }
    return zip(panel, weights.members).map { member, weights in
      let values = utilities.map { $0.weighed(by: weights) }
      search?.run(values: values, costs: costs)
      let best = search?.shelf.found.first
      let places = ranks(of: values)
      return MemberChoice(
        member: member.name, weights: weights,
        ranks: Dictionary(uniqueKeysWithValues: pilots.indices.map { (pilots[$0].id, places[$0]) }),
        portfolio: best?.pilots.map { pilots[$0].id } ?? [],
        shortfall: best.flatMap { best in
          chosen.map { chosen in
            let together = chosen.reduce(0) { $0 + values[$1] }
            return best.value > 0 ? max(0, 100 * (1 - together / best.value)) : 0
          }
        })
    }
  }
}
