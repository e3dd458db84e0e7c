/// Other methods beside the ranking, never instead of it.
public struct MethodComparisons: Sendable, Equatable {
  /// Most candidates for which every drop and every twin is tried.
  public static let reversalLimit = 128

  /// Every method but the additive value; empty with fewer than two candidates.  At the
  /// centroid only where weights are drawn by an order or over all.
  public let methods: [MethodComparison]
  /// Every method that ranks by others' scores, and the additive value, which
  /// reverses none; empty beyond ``reversalLimit`` candidates.
  public let reversals: [RankReversals]
  /// nil where portfolios were not searched.
  public let greedy: GreedyPortfolio?
  /// Ids of the portfolio with the largest sum of PROMETHEE's net flows, in the
  /// order of candidates (PROMETHEE V, Brans & Mareschal 1992,
  /// doi:10.1080/03155986.1992.11732196); nil unless a count is given: with any
  /// other number of pilots the sum depends on where the flows have their zero.
  public let flowPortfolio: [String]?
  /// How consistent the panel's pairwise comparisons are; nil where swings are given.
  public let elicitation: Elicitation?

  public init(
    methods: [MethodComparison] = [], reversals: [RankReversals] = [],
    greedy: GreedyPortfolio? = nil, flowPortfolio: [String]? = nil,
    elicitation: Elicitation? = nil
  ) {
    (self.methods, self.reversals, self.greedy) = (methods, reversals, greedy)
    (self.flowPortfolio, self.elicitation) = (flowPortfolio, elicitation)
  }
}
