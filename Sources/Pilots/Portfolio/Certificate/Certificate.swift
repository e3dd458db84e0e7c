/// A second solver's word that a portfolio is best.
public struct Certificate: Sendable, Equatable {
  /// Its name and version: `CBC 2.10.8`.
  public let solver: String
  /// Of the best portfolio that it found, 0–100 per pilot.
  public let value: Double
  /// No portfolio is worth more.
  public let bound: Double

  public init(solver: String, value: Double, bound: Double) {
    (self.solver, self.value, self.bound) = (solver, value, bound)
  }

  /// (bound − value) / value, in %.
  public var gap: Double { value > 0 ? 100 * max(bound - value, 0) / value : 0 }
}

extension Certificate {
  /// What CBC says of a problem; nil where it did not finish.
  ///
  /// A set that CBC's tolerances let through and our rules do not is forbidden, and
  /// CBC asked again.
  ///
  /// - Precondition: its best is worth what `chosen` is worth.
  init?(_ problem: PortfolioProblem, chosen: PilotSet) {
    var programme = IntegerProgramme(problem.rules, values: problem.values, costs: problem.costs)
    while true {
      guard let answer = solve(programme), let set = answer.set else { return nil }
      guard problem.rules.allows(set, costs: problem.costs) else {
        programme.forbid(set)
        continue
      }
      let (found, best) = (problem.value(of: set), problem.value(of: chosen))
      precondition(
        abs(found - best) <= Self.rounding * max(found, best, 1),
        "CBC's best portfolio is worth \(found) and ours \(best)")
      self.init(
        solver: "CBC \(answer.version)", value: 100 * found, bound: 100 * max(answer.bound, found))
      return
    }
  }

  /// Sums of tens of values agree to more digits than this.
  private static let rounding = 1e-9
}
