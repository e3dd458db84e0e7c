public import Disclosure
public import Pilots
internal import Survey

/// The candidates by rank, with how sure that is; no costs for the public.
public func pilotTable(_ assessment: Assessment, audience: Audience) -> Table {
  let figures = PilotFigures(assessment, audience: audience)
  var table = Table(
    "Pilots, by value at the stated weights", columns: pilotColumns, notes: notes(on: figures))
  for score in assessment.pilots {
    table.append([
      .whole(score.rank), .text(score.pilot.id), .text(score.pilot.name),
      .figure(figures.value(score.value)), .figure(figures.value(score.interval?.lower)),
      .figure(figures.value(score.interval?.upper)), .figure(figures.share(score.firstShare)),
      .figure(figures.share(score.selectedShare)),
      .figure(figures.cost(score.pilot.cost.mode), decimals: 0),
      .text(score.isSelected ? "yes" : "no"),
    ])
  }
  return table
}

private let pilotColumns: [Table.Column] = [
  .init("rank"), .init("pilot"), .init("name"), .init("value"), .init("lower"), .init("upper"),
  .init("p_first", "first %"), .init("p_selected", "chosen %"), .init("cost", "cost £"),
  .init("selected"),
]

private func notes(on figures: PilotFigures) -> [String] {
  let assessment = figures.assessment
  var notes = ["first % and chosen %: of \(grouped(assessment.draws)) draws"]
  if let reason = assessment.infeasible { notes.append("no portfolio: \(reason)") }
  if let best = assessment.portfolios.first {
    let cost = figures.cost(best.cost).map { ", £\(fixed($0, 0))" } ?? ""
    let budget = figures.cost(assessment.budget).map { " of £\(fixed($0, 0))" } ?? ""
    notes.append("chosen: \(best.pilots.joined(separator: ", "))\(cost)\(budget)")
  }
  notes += assessment.pilots.filter { !$0.unrankable.isEmpty }.map {
    "\($0.pilot.id) cannot be ranked: \($0.unrankable.joined(separator: "; "))"
  }
  return notes
}
