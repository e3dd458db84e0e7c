internal import Survey

/// Everything that could change the chosen portfolio, and how sure it is the best.
public struct PortfolioAnalysis: Sendable, Equatable {
  /// A second solver's proof; nil where there is no portfolio or it did not finish.
  public var certificate: Certificate?
  /// Of weights, values and utilities, and costs.
  public var switches: [SwitchingValue] = []
  /// In the order in which constraints are listed.
  public var constraints: [ConstraintPrice] = []
  /// Each a further £10,000; empty without a budget.
  public var budgetSteps: [BudgetStep] = []
  /// Cheapest first, whatever the budget.
  public var frontier: [FrontierPoint] = []
  /// False where the frontier's cheap end was not searched.
  public var isFrontierWhole = true
  /// Widest first.
  public var tornado: [TornadoBar] = []
  /// Share of cost draws in which the chosen pilots cost more than the budget; nil
  /// without a budget.
  public var overspend: Double?
  /// The fewest constraints that no portfolio keeps together; empty where one does.
  public var conflict: [ConstraintLabel] = []
  /// Questions left out because their search was stopped before its proof.
  public var unanswered = 0

  /// Nothing asked.
  public init() {}
}

extension PortfolioAnalysis {
  init(
    _ choice: PortfolioChoice, _ candidates: Candidates, rules: PortfolioRules?,
    criteria: [String], joint: JointDraws, sampler: WeightSampler, draws: Int
  ) {
    self.init()
    conflict = choice.infeasibility?.labels ?? []
    guard let rules, let chosen = choice.found.first?.pilots, choice.isProven else { return }
    let weights = sampler.region.stated
    let problem = PortfolioProblem(
      rules, values: candidates.utilities.map { $0.weighed(by: weights) },
      costs: candidates.costs)
    let names = candidates.pilots.map(\.id)
    certificate = Certificate(problem, chosen: chosen)
    addPrices(problem, chosen, names)
    addSwitches(problem, chosen, names, candidates.utilities, weights, criteria)
    addTornado(
      problem, chosen, candidates, weights, criteria,
      DrawnRanges(joint, sampler: sampler, draws: draws))
    overspend = rules.budget.map { _ in
      Pilots.overspend(
        chosen.map { candidates.pilots[$0] }, spendable: rules.spendable, seed: joint.seed,
        draws: draws)
    }
  }

  private mutating func addPrices(
    _ start: PortfolioProblem, _ chosen: PilotSet, _ names: [String]
  ) {
    var problem = start
    constraints = problem.prices(chosen: chosen, names: names)
    budgetSteps = problem.budgetSteps(chosen: chosen, names: names)
    let found = Frontier(&problem)
    isFrontierWhole = found.isWhole
    frontier = found.sets.map { set in
      FrontierPoint(
        pilots: set.map { names[$0] }, cost: problem.cost(of: set),
        value: 100 * problem.value(of: set),
        isWithinBudget: problem.cost(of: set) <= problem.rules.spendable)
    }
    unanswered += problem.stopped
  }

  private mutating func addSwitches(
    _ problem: PortfolioProblem, _ chosen: PilotSet, _ names: [String], _ utilities: [[Double]],
    _ weights: [Double], _ criteria: [String]
  ) {
    var values = SwitchingValues(problem, chosen: chosen, names: names)
    values.addWeights(utilities, weights: weights, criteria: criteria)
    values.addValues(utilities, weights: weights, criteria: criteria)
    values.addCosts()
    switches = values.found
    unanswered += values.stopped
  }

  private mutating func addTornado(
    _ problem: PortfolioProblem, _ chosen: PilotSet, _ candidates: Candidates,
    _ weights: [Double], _ criteria: [String], _ ranges: DrawnRanges
  ) {
    var bars = Tornado(problem, chosen: chosen, names: candidates.pilots.map(\.id))
    bars.addWeights(
      ranges.weights, utilities: candidates.utilities, weights: weights, criteria: criteria)
    bars.addUtilities(
      ranges.utilities, utilities: candidates.utilities, weights: weights, criteria: criteria)
    bars.addCosts(candidates.pilots.map(\.cost))
    tornado = bars.bars
    unanswered += bars.stopped
  }
}

extension PortfolioAnalysis {
  /// What a reader should know of how the analysis came about.
  func notes(_ selection: Selection) -> [String] {
    var lines: [String] = []
    if selection.price == .high, selection.budget != nil {
      lines.append("the budget is kept at the highest price of every pilot, in every draw")
    }
    if !isFrontierWhole {
      lines.append("the frontier of value against cost is not searched to its cheap end")
    }
    if unanswered > 0 {
      lines.append(
        "\(unanswered) questions of what would change the choice are left open: their search was "
          + "stopped before its proof")
    }
    return lines
  }
}
