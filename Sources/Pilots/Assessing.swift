public import Disclosure
internal import Statistics
public import Survey

extension Assessment {
  /// Ranks the candidates and chooses among them, from released figures alone.
  ///
  ///     Vᵢ = 100 · Σⱼ wⱼ uⱼ(xᵢⱼ)
  ///
  /// Each draw takes one bootstrap replicate of the survey (the same for every
  /// figure), one of the interviews, judgements and costs from their triangles,
  /// and weights from what the panel said of them; each draw has its ranking and
  /// its best portfolio.  A pilot that needs a figure which is withheld or does
  /// not exist is listed last, unranked, with the reason: nothing is imputed.
  ///
  /// - Parameters:
  ///   - plan: candidates, criteria and limits, and the wave whose evidence counts.
  ///   - release: what the gate let through.
  ///   - population: staff in post; without it reach is known of pilots for
  ///     everyone only.
  ///   - codebook: titles of constructs.
  ///   - segmentations: titles of segmentations.
  ///   - themes: which construct each theme speaks to.
  ///   - seed: the same seed gives the same assessment, bit for bit.
  ///   - draws: joint draws, at least 1.
  ///   - confidence: of the values' intervals, between 0 and 1.
  ///
  /// Most of the time goes into searching portfolios, one for every draw, outcome and input.
  ///
  /// Source: SMAA-2, Lahdelma & Salminen (2001), doi:10.1287/opre.49.3.444.11220.
  public init(
    plan: PilotPlan, release: Release, population: Population?, codebook: Codebook,
    segmentations: [Segmentation], themes: [Theme], seed: UInt64, draws: Int = 10_000,
    confidence: Double
  ) {
    precondition(draws > 0, "\(draws) draws")
    let elicitation = Elicitation(plan)
    let plan = elicitation?.applied(to: plan) ?? plan
    let evidence = Evidence(
      release: release, wave: plan.wave, codebook: codebook, segmentations: segmentations,
      themes: themes, population: population)
    let table = CriteriaTable(plan: plan, evidence: evidence)
    let candidates = Candidates(table, price: plan.selection.price)
    let weights = SwingWeights(plan.criteria, panel: plan.panel)
    let region = WeightRegion(weights, plan: plan)
    let rules = candidates.rules(plan)

    let joint = JointDraws(candidates, table: table, seed: seed)
    let sampler = WeightSampler(region: region, seed: seed)
    let simulation = Simulation(
      joint, sampler: sampler, rules: rules, draws: draws, confidence: confidence)
    let choice = PortfolioChoice(
      rules: rules, utilities: candidates.utilities, costs: candidates.costs, region: region,
      names: candidates.pilots.map(\.id))
    let analysis = PortfolioAnalysis(
      choice, candidates, rules: rules, criteria: plan.criteria.map(\.id), joint: joint,
      sampler: sampler, draws: draws)
    let ranking = RankingEvidence(
      candidates, simulation, joint, sampler: sampler, rules: rules,
      chosen: choice.found.first?.pilots, draws: draws, panel: plan.panel, weights)

    self.init(
      wave: plan.wave,
      criteria: zip(plan.criteria, weights.shares).map {
        WeightedCriterion(criterion: $0, weight: $1)
      },
      pilots: candidates.ranked(weights: weights.shares, simulation, ranking, choice)
        + table.unranked,
      portfolios: candidates.portfolios(choice, weights: weights.shares),
      infeasible: choice.infeasibility?.explanation(showsMoney: release.audience != .public),
      selection: plan.selection, draws: draws, weights: plan.weights,
      analysis: analysis, infeasibleDraws: simulation.infeasibleDraws, ranking: ranking,
      notes: Caveats(
        weights, table, joint, simulation, choice, barred: candidates.barred(rules), draws: draws
      ).lines + analysis.notes(plan.selection)
        + (elicitation?.caveats(namesMembers: release.audience != .public) ?? []),
      comparisons: MethodComparisons(
        candidates, table: table, region: region, rules: rules, elicitation: elicitation),
      reweighing: Reweighing(candidates, joint, feasible: choice.feasible))
  }
}
