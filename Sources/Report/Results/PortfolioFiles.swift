internal import Pilots

/// `frontier.csv`: the portfolios that no other beats in both value and cost, whatever
/// the budget; empty for readers who may not see costs.
func frontierFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "pilots,cost,value,within_budget,chosen")
  guard figures.showsCommerce else { return table }
  let chosen = figures.assessment.portfolios.first?.pilots
  for point in figures.assessment.analysis.frontier {
    table.append([
      .text(point.pilots.joined(separator: ";")), .figure(figures.cost(point.cost), decimals: 0),
      .figure(figures.value(point.value)), .yesNo(point.isWithinBudget),
      .yesNo(point.pilots == chosen),
    ])
  }
  return table
}

/// `switching.csv`: how far one number may move before another portfolio is best; an
/// empty `switches_at`: nowhere within its range.
func switchingFile(_ figures: PilotFigures) -> Table {
  var table = Table(
    header: "input,pilot,criterion,direction,now,switches_at,enters,leaves")
  for found in figures.switches {
    table.append(
      figures.named(found.input) + [
        .text(found.isRise ? "rise" : "fall"), figures.cell(found.now, of: found.input),
        figures.cell(found.switchesAt, of: found.input),
      ] + found.swap.cells)
  }
  return table
}

/// `constraints.csv`: what the best portfolio would be worth more without a constraint,
/// or with a larger budget.
func constraintsFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "kind,constraint,gain,enters,leaves,cost")
  for price in figures.prices {
    table.append(
      [
        .text(price.constraint.kind),
        .text(price.constraint.words(showsMoney: figures.showsCommerce)),
        .figure(figures.value(price.gain)),
      ] + price.swap.cells + [.figure(figures.cost(price.cost), decimals: 0)])
  }
  guard figures.showsCommerce else { return table }
  for step in figures.assessment.analysis.budgetSteps {
    table.append(
      [
        .text("more budget"), .text("£\(fixed(step.extra, 0)) more"),
        .figure(figures.value(step.gain)),
      ] + step.swap.cells + [.figure(figures.cost(step.cost), decimals: 0)])
  }
  return table
}

/// `tornado.csv`: what the best portfolio gains or loses where one number goes to the
/// 10th and the 90th percentile of its draws.
func tornadoFile(_ figures: PilotFigures) -> Table {
  var table = Table(
    header: "input,pilot,criterion,now,low,high,gain_low,gain_high,changes,"
      + "enters_low,leaves_low,enters_high,leaves_high")
  for bar in figures.tornado {
    table.append(
      figures.named(bar.input) + [
        figures.cell(bar.now, of: bar.input), figures.cell(bar.low.at, of: bar.input),
        figures.cell(bar.high.at, of: bar.input), .figure(figures.value(bar.low.gain)),
        .figure(figures.value(bar.high.gain)), .yesNo(bar.changesPortfolio),
      ] + bar.low.swap.cells + bar.high.swap.cells)
  }
  return table
}

extension Cell {
  fileprivate static func yesNo(_ isSo: Bool) -> Cell { .text(isSo ? "yes" : "no") }
}

extension Swap {
  /// Who enters and who leaves, as lists.
  var cells: [Cell] {
    [.text(enters.joined(separator: ";")), .text(leaves.joined(separator: ";"))]
  }
}
