/// A portfolio that no other beats in both value and cost.
public struct FrontierPoint: Sendable, Equatable {
  /// Ids, in the order of the candidates.
  public let pilots: [String]
  /// Pounds.
  public let cost: Double
  /// Sum of the pilots' values.
  public let value: Double
  public let isWithinBudget: Bool

  public init(pilots: [String], cost: Double, value: Double, isWithinBudget: Bool) {
    (self.pilots, self.cost, self.value) = (pilots, cost, value)
    self.isWithinBudget = isWithinBudget
  }
}

/// The sets that no other beats in both value and cost, the budget dropped and every
/// other rule kept, cheapest first; of sets equal in both, the first found.
///
/// Where there are few enough sets they are all tried; else the budget is lowered
/// from the cost of each point to a penny below it and the best set found anew, so
/// that costs must differ by a penny to count as different.
///
/// Source: Haimes, Lasdon & Wismer (1971), the ε-constraint method,
/// doi:10.1109/TSMC.1971.4308298.
struct Frontier: Sendable {
  let sets: [PilotSet]
  /// False where the search was stopped, or more points lie at the cheap end.
  let isWhole: Bool

  static let pointLimit = 2000

  init(_ problem: inout PortfolioProblem) {
    let wide = problem.rules.withoutBudget
    if let every = wide.feasibleSets(costs: problem.costs, limit: wide.setLimit) {
      let table = PortfolioTable(every, candidates: wide.candidates)
      self.init(
        every, values: table.worths(problem.values), costs: table.worths(problem.costs))
    } else {
      self.init(searching: &problem, under: wide)
    }
  }

  /// By trying every set: from the cheapest up, those worth more than all before.
  init(_ every: [PilotSet], values: [Double], costs: [Double]) {
    let pennies = costs.map { ($0 / Self.penny).rounded() }
    let order = every.indices.sorted {
      (pennies[$0], -values[$0], $0) < (pennies[$1], -values[$1], $1)
    }
    var (kept, highest) = ([PilotSet](), -Double.infinity)
    for one in order where kept.isEmpty || PortfolioProblem.isMore(values[one], than: highest) {
      kept.append(every[one])
      highest = values[one]
    }
    (sets, isWhole) = (kept, true)
  }

  init(searching problem: inout PortfolioProblem, under wide: PortfolioRules) {
    var (found, rules) = ([PilotSet](), wide)
    do throws(PortfolioProblem.Stopped) {
      while found.count < Self.pointLimit, let best = try problem.best(rules: rules) {
        let isEqual =
          found.last.map {
            !PortfolioProblem.isMore(problem.value(of: $0), than: problem.value(of: best))
          } ?? false
        if isEqual { found.removeLast() }
        found.append(best)
        rules = wide.adding(.budget(problem.cost(of: best) - Self.penny))
      }
      (sets, isWhole) = (found.reversed(), found.count < Self.pointLimit)
    } catch {
      (sets, isWhole) = (found.reversed(), false)
    }
  }

  private static let penny = 0.01
}

extension PortfolioRules {
  fileprivate var withoutBudget: PortfolioRules {
    PortfolioRules(
      candidates: candidates, constraints: constraints.filter { $0.amount == nil })
  }

  fileprivate func adding(_ constraint: Constraint) -> PortfolioRules {
    PortfolioRules(candidates: candidates, constraints: constraints + [constraint])
  }
}
