public import Disclosure
public import Pilots

/// What the chosen portfolio hangs on: its rules with their prices, then everything that
/// would change it; nothing of costs for the public.
public func portfolioTable(_ assessment: Assessment, audience: Audience) -> Table {
  let figures = PilotFigures(assessment, audience: audience)
  var table = Table(
    "What would change the choice",
    columns: [
      .init("what"), .init("now"), .init("becomes"), .init("gain"), .init("then"),
    ], notes: notes(on: figures))
  for price in figures.prices {
    table.append([
      .text(price.constraint.words(showsMoney: figures.showsCommerce)), .text("kept"),
      .text("dropped"), .figure(figures.value(price.gain)), .text(price.swap.words),
    ])
  }
  for step in figures.showsCommerce ? assessment.analysis.budgetSteps : [] {
    table.append([
      .text("budget"), .text("£\(fixed(assessment.budget ?? 0, 0))"),
      .text("£\(fixed(step.extra, 0)) more"), .figure(figures.value(step.gain)),
      .text(step.swap.words),
    ])
  }
  for found in figures.switches where found.switchesAt != nil {
    table.append([
      .text(found.input.words), .text(figures.words(found.now, of: found.input)),
      .text(figures.words(found.switchesAt, of: found.input)), .figure(nil),
      .text(found.swap.words),
    ])
  }
  return table
}

private func notes(on figures: PilotFigures) -> [String] {
  let assessment = figures.assessment
  if let reason = assessment.infeasible { return ["no portfolio: \(reason)"] }
  var notes: [String] = []
  if let best = assessment.portfolios.first {
    let cost = figures.cost(best.cost).map { ", £\(fixed($0, 0))" } ?? ""
    notes.append("chosen: \(best.pilots.joined(separator: ", "))\(cost)")
    if let next = assessment.portfolios.dropFirst().first {
      notes.append("runner-up, \(fixed(next.gap, 2)) % short: \(next.swap(from: best).words)")
    }
  }
  if let certificate = assessment.analysis.certificate {
    notes.append("certified by \(certificate.solver), gap \(fixed(certificate.gap, 4)) %")
  }
  if let share = figures.overspend {
    notes.append("over budget in \(fixed(share, 0)) % of draws of the costs")
  }
  return notes
}
