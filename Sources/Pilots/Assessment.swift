public import Survey

/// One step from a pilot's score back to the figure it came from.
public struct TrailStep: Sendable, Equatable {
  /// In words: "shortfall of Tools for Constables: 100 − 48.2 [46.1, 50.3]".
  public let text: String
  /// The results file and the key of its row, `segments.csv: 2018,rank,Constable,T,mean`.
  public let source: String

  public init(text: String, source: String) { (self.text, self.source) = (text, source) }
}

/// What a pilot scores on one criterion.
public struct CriterionScore: Sendable, Equatable {
  public let criterion: String
  /// In the criterion's own unit; nil where its evidence is suppressed or missing.
  public let raw: Double?
  /// 0 worst – 1 best on the criterion's fixed scale; nil with `raw`.
  public let utility: Double?
  public let trail: [TrailStep]

  public init(criterion: String, raw: Double?, utility: Double?, trail: [TrailStep]) {
    (self.criterion, self.raw, self.utility, self.trail) = (criterion, raw, utility, trail)
  }
}

/// A criterion with its share of the weight.
public struct WeightedCriterion: Sendable, Equatable {
  public let criterion: Criterion
  /// Swing over the sum of swings.
  public let weight: Double

  public init(criterion: Criterion, weight: Double) {
    (self.criterion, self.weight) = (criterion, weight)
  }
}

/// One pilot, assessed.
public struct PilotScore: Sendable, Equatable {
  public let pilot: Pilot
  public let criteria: [CriterionScore]
  /// 0–100 at the stated weights; nil where a criterion cannot be computed.
  public let value: Double?
  /// What the uncertainty of evidence, judgements and interviews does to `value`.
  public let interval: Interval?
  /// 1 is best; ties share the better rank; nil: not rankable.
  public let rank: Int?
  /// Share of draws in which it takes each rank, from the first; empty: not rankable.
  public let acceptability: [Double]
  /// Share of draws in which it is in the best portfolio.
  public let selectedShare: Double?
  /// Share of non-dominated portfolios that contain it; nil: not computed.
  public let coreIndex: Double?
  public let isSelected: Bool
  /// Why it cannot be ranked; empty where it can.
  public let unrankable: [String]

  public init(
    pilot: Pilot, criteria: [CriterionScore], value: Double?, interval: Interval?, rank: Int?,
    acceptability: [Double], selectedShare: Double?, coreIndex: Double?, isSelected: Bool,
    unrankable: [String]
  ) {
    (self.pilot, self.criteria, self.value, self.interval) = (pilot, criteria, value, interval)
    (self.rank, self.acceptability, self.selectedShare) = (rank, acceptability, selectedShare)
    (self.coreIndex, self.isSelected, self.unrankable) = (coreIndex, isSelected, unrankable)
  }

  /// Share of draws in which it ranks first.
  public var firstShare: Double? { acceptability.first }
}

/// A set of pilots that keeps every constraint.
public struct Portfolio: Sendable, Equatable {
  /// Ids, in the order of the candidates.
  public let pilots: [String]
  /// Sum of the pilots' values.
  public let value: Double
  /// Pounds.
  public let cost: Double
  /// (best − value) / best, in %.
  public let gap: Double

  public init(pilots: [String], value: Double, cost: Double, gap: Double) {
    (self.pilots, self.value, self.cost, self.gap) = (pilots, value, cost, gap)
  }
}

/// Candidates ranked, with the portfolio to fund and how sure both are.
public struct Assessment: Sendable, Equatable {
  /// The wave whose evidence counts.
  public let wave: String
  public let criteria: [WeightedCriterion]
  /// By rank; those that cannot be ranked last.
  public let pilots: [PilotScore]
  /// The best first, then every other within 2 % of its value.
  public let portfolios: [Portfolio]
  /// Why there is no portfolio; nil where there is one.
  public let infeasible: String?
  /// The rules under which they were chosen.
  public let selection: Selection
  public let draws: Int
  public let weights: WeightKnowledge
  /// What could change the choice.
  public let analysis: PortfolioAnalysis
  /// Draws in which no portfolio keeps the constraints.
  public let infeasibleDraws: Int
  /// nil: no pilot can be ranked.
  public let ranking: RankingEvidence?
  /// What a reader should know of how it came about: lost replicates, capped
  /// lists, criteria worth nothing.
  public let notes: [String]
  /// What other methods make of the same scores.
  public let comparisons: MethodComparisons
  /// For weights that are not the study's; nil: there is nothing to weigh.
  public let reweighing: Reweighing?

  public init(
    wave: String, criteria: [WeightedCriterion], pilots: [PilotScore], portfolios: [Portfolio],
    infeasible: String?, selection: Selection, draws: Int, weights: WeightKnowledge,
    analysis: PortfolioAnalysis = PortfolioAnalysis(), infeasibleDraws: Int,
    ranking: RankingEvidence? = nil, notes: [String] = [],
    comparisons: MethodComparisons = MethodComparisons(), reweighing: Reweighing? = nil
  ) {
    (self.wave, self.criteria, self.pilots, self.portfolios) = (wave, criteria, pilots, portfolios)
    (self.infeasible, self.selection, self.analysis) = (infeasible, selection, analysis)
    (self.draws, self.weights, self.infeasibleDraws) = (draws, weights, infeasibleDraws)
    (self.ranking, self.notes, self.comparisons) = (ranking, notes, comparisons)
    self.reweighing = reweighing
  }

  /// Exactly so many pilots, where the rules say so.
  public var count: Int? { selection.count }
  /// Pounds; nil: no limit.
  public var budget: Double? { selection.budget }

  /// Monte Carlo standard error of a share p: √(p(1−p)/draws).
  public func monteCarloError(of share: Double) -> Double {
    (share * (1 - share) / Double(max(draws, 1))).squareRoot()
  }
}
