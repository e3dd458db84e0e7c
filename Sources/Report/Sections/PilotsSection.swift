internal import Disclosure
internal import Pilots
internal import Survey

extension Reading {
  /// The assessment as this audience may see it.
  var pilotFigures: PilotFigures? {
    content.assessment.map { PilotFigures($0, audience: release.audience) }
  }
}

/// The candidates ranked, the chosen ones, how sure that is, and where it comes from.
func pilotsSection(_ reading: Reading) -> Section? {
  guard let figures = reading.pilotFigures, !figures.assessment.pilots.isEmpty else { return nil }
  let chosen = figures.assessment.pilots.filter(\.isSelected)
  return Section(
    id: "pilots", name: "Pilots", finding: pilotsFinding(chosen, figures),
    blocks: choiceBlocks(chosen, figures) + frontierBlocks(figures)
      + constraintBlocks(figures) + tornadoBlocks(figures) + rankingBlocks(figures)
      + methodBlocks(figures)
      + [
        .more("Where each pilot’s figures come from", trailBlocks(figures))
      ])
}

private func pilotsFinding(_ chosen: [PilotScore], _ figures: PilotFigures) -> Prose {
  guard let first = chosen.first else { return noPortfolio(figures.assessment) }
  return """
    \(spelled(chosen.count).capitalizedFirst) pilots are worth most together, led by \
    \(shortened(first.pilot.name))
    """
}

/// "Chosen: A, B and C, for £241,000 of £252,000."
func choice(_ chosen: [PilotScore], _ figures: PilotFigures) -> Prose {
  let names = listed(strong: chosen.map { shortened($0.pilot.name) })
  return "Chosen: \(names)\(costClause(figures))."
}

private func costClause(_ figures: PilotFigures) -> String {
  guard let cost = figures.cost(figures.assessment.portfolios.first?.cost) else { return "" }
  let budget = figures.cost(figures.assessment.budget).map {
    " of a budget of £\(fixed($0, 0))"
  }
  return ", for £\(fixed(cost, 0))\(budget ?? "")"
}

/// How often each chosen pilot stays chosen when the evidence is redrawn.
func sureness(_ chosen: [PilotScore], _ figures: PilotFigures) -> Prose? {
  let shares = chosen.compactMap { score in
    figures.share(score.selectedShare).map { (shortened(score.pilot.name), $0) }
  }
  guard let most = shares.max(by: { $0.1 < $1.1 }), let least = shares.min(by: { $0.1 < $1.1 })
  else { return nil }
  return """
    Over \(figures.assessment.draws) draws of the survey, the interviews, the weights and the \
    costs, the best set contains \(strong: most.0) in \(fixed(most.1, 0)) % and \
    \(strong: least.0), the least sure of them, in \(fixed(least.1, 0)) %.
    """
}

private func choiceBlocks(_ chosen: [PilotScore], _ figures: PilotFigures) -> [Block] {
  guard !chosen.isEmpty else { return [.lead(noPortfolio(figures.assessment))] }
  var blocks: [Block] = [.lead(choice(chosen, figures))]
  if let sentence = sureness(chosen, figures) { blocks.append(.paragraph(sentence)) }
  if figures.showsCommerce { blocks.append(.figure(budgetFigure(chosen, figures))) }
  blocks.append(.figure(portfolioFigure(figures)))
  return blocks
}

private func budgetFigure(_ chosen: [PilotScore], _ figures: PilotFigures) -> Figure {
  let total = figures.assessment.portfolios.first?.cost ?? 0
  let budget = figures.assessment.budget
  let words =
    "£\(fixed(total, 0))" + (budget.map { " of a budget of £\(fixed($0, 0))" } ?? " in all")
  var table = Table(
    columns: [.init("pilot", "Pilot"), .init("name", "Name"), .init("cost", "Cost, £")])
  for score in chosen {
    table.append([
      .text(score.pilot.id), .text(score.pilot.name),
      .figure(score.pilot.cost.mode, decimals: 0),
    ])
  }
  return Figure(
    id: "budget", title: "The chosen pilots cost \(words)",
    chart: BudgetBar(
      parts: chosen.map { (plain($0.pilot.id, limit: 12), $0.pilot.cost.mode) }, budget: budget,
      reading: "The chosen pilots cost \(words)"),
    data: [table])
}

private func portfolioFigure(_ figures: PilotFigures) -> Figure {
  let portfolios = figures.assessment.portfolios
  var columns: [Table.Column] = [
    .init("portfolio", "Set"), .init("pilots", "Pilots"), .init("value", "Value"),
    .init("gap", "Short of the best, %"),
  ]
  if figures.showsCommerce { columns.insert(.init("cost", "Cost, £"), at: 3) }
  var table = Table(columns: columns)
  for (index, portfolio) in portfolios.prefix(25).enumerated() {
    let cost: [Cell] =
      figures.showsCommerce ? [.figure(figures.cost(portfolio.cost), decimals: 0)] : []
    table.append(
      [
        .count(index + 1), .text(portfolio.pilots.joined(separator: " ")),
        .figure(figures.value(portfolio.value)),
      ] + cost + [.figure(portfolio.gap, decimals: 2)])
  }
  let others = portfolios.count - 1
  return Figure(
    id: "portfolios",
    title: others == 0
      ? "No other set comes within 2 % of its value"
      : "\(spelled(others).capitalizedFirst) other sets come within 2 % of its value",
    note: portfolios.count > 25 ? "The first 25; all are in portfolio.csv." : nil, data: [table])
}
