internal import Pilots

/// Value against cost, with what no other portfolio beats.
func frontierBlocks(_ figures: PilotFigures) -> [Block] {
  guard let best = figures.assessment.portfolios.first, figures.frontier.count > 1 else {
    return []
  }
  let budget = figures.cost(figures.assessment.budget)
  let points = figures.frontier.map { (cost: $0.cost, value: figures.value($0.value) ?? $0.value) }
  let title = frontierTitle(best, figures)
  return [
    .figure(
      Figure(
        id: "frontier", title: title,
        key: [
          ("dot", "no portfolio is worth more for less"), ("dot higher", "chosen"),
          ("budget", "budget"),
        ],
        chart: FrontierChart(
          points: points, chosen: (best.cost, figures.value(best.value) ?? best.value),
          budget: budget, reading: title.words),
        note: """
          Every other rule kept, the budget dropped: each step to the right is the least that \
          more value costs.
          """,
        data: [frontierTable(figures)]))
  ]
}

private func frontierTitle(_ best: Portfolio, _ figures: PilotFigures) -> Prose {
  guard let next = figures.frontier.first(where: { $0.value > best.value + 1e-9 }) else {
    return "No portfolio is worth more than the chosen one at any cost"
  }
  let more = (figures.value(next.value) ?? 0) - (figures.value(best.value) ?? 0)
  let gain = more < 0.1 ? "less than 0.1" : fixed(more)
  return """
    The next step beyond the chosen portfolio costs £\(fixed(next.cost - best.cost, 0)) more and \
    is worth \(gain) points more
    """
}

private func frontierTable(_ figures: PilotFigures) -> Table {
  var table = Table(
    columns: [
      .init("pilots", "Pilots"), .init("cost", "Cost, £"), .init("value", "Value"),
      .init("within_budget", "Within budget"),
    ])
  for point in figures.frontier {
    table.append([
      .text(point.pilots.joined(separator: " ")), .figure(point.cost, decimals: 0),
      .figure(figures.value(point.value)), .text(point.isWithinBudget ? "yes" : "no"),
    ])
  }
  return table
}
