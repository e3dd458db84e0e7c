internal import Survey

/// What a reader of the ranking should know of how it came about.
struct Caveats: Sendable {
  let lines: [String]

  init(
    _ weights: SwingWeights, _ table: CriteriaTable, _ joint: JointDraws,
    _ simulation: Simulation, _ choice: PortfolioChoice, barred: [String], draws: Int
  ) {
    lines =
      Self.scales(weights, table) + Self.links(barred)
      + Self.lost(joint.survey, of: "survey") + Self.lost(joint.interviews, of: "interview")
      + Self.searches(simulation, choice, draws: draws)
  }

  private static func scales(_ weights: SwingWeights, _ table: CriteriaTable) -> [String] {
    let unstated =
      weights.isStated || table.criteria.isEmpty
      ? [] : ["no swing is above 0: every criterion counts alike"]
    return unstated
      + zip(table.criteria, table.scales).filter(\.1.isEmpty).map {
        "\($0.0.id): worst and best are the same, so that it is worth 0 to every pilot"
      }
  }

  private static func links(_ barred: [String]) -> [String] {
    barred.map {
      "\($0) is in no portfolio: it requires a pilot that cannot be ranked, or excludes one that "
        + "it requires"
    }
  }

  private static func lost(_ replicates: JointReplicates, of kind: String) -> [String] {
    guard replicates.lost > 0 else { return [] }
    let all = replicates.lost + replicates.whole.count
    return [
      "\(replicates.lost) of \(all) \(kind) replicates lack a figure that the ranking needs: "
        + (replicates.whole.isEmpty ? "the released figures stand in" : "the next one stands in")
    ]
  }

  private static func searches(
    _ simulation: Simulation, _ choice: PortfolioChoice, draws: Int
  ) -> [String] {
    var lines: [String] = []
    if choice.isCapped {
      lines.append("only the best \(PortfolioChoice.listed) portfolios within 2 % are listed")
    }
    if !choice.isProven {
      lines.append("the portfolio is the best found, not proven best: its search was stopped")
    }
    if simulation.unprovenDraws > 0 {
      lines.append(
        "in \(simulation.unprovenDraws) of \(draws) draws the search for the best portfolio was "
          + "stopped before its proof")
    }
    return lines
  }
}
