internal import Pilots
internal import Survey

/// For each pilot, every criterion with the figures it was computed from.
func trailBlocks(_ figures: PilotFigures) -> [Block] {
  figures.assessment.pilots.map { score in
    let value = figures.value(score.value).map { fixed($0) } ?? "not rankable"
    return .more(
      "\(score.isSelected ? "● " : "")\(shortened(score.pilot.name)) · \(value)",
      pilotBlocks(score, figures))
  }
}

private func pilotBlocks(_ score: PilotScore, _ figures: PilotFigures) -> [Block] {
  var blocks: [Block] = []
  if !score.unrankable.isEmpty {
    blocks.append(.paragraph("Not rankable: \(score.unrankable.joined(separator: "; "))."))
  }
  if figures.showsCommerce, !score.pilot.sponsor.isEmpty {
    blocks.append(.paragraph("Sponsor: \(shortened(score.pilot.sponsor))."))
  }
  blocks.append(.table(criterionTable(score, figures)))
  let steps = figures.showsCriteria ? score.criteria.flatMap(\.trail) : []
  if !steps.isEmpty {
    blocks.append(.points(steps.map { "\($0.text) \(source($0))" }))
  }
  return blocks
}

private func source(_ step: TrailStep) -> String { "(\(step.source))" }

private func criterionTable(_ score: PilotScore, _ figures: PilotFigures) -> Table {
  var table = Table(
    columns: [
      .init("criterion", "Criterion"), .init("raw", "Figure"), .init("utility", "Worth, 0–1"),
      .init("weight", "Weight"),
    ])
  for criterion in score.criteria where figures.showsCriteria {
    let weight = figures.assessment.criteria.first {
      $0.criterion.id == criterion.criterion
    }?.weight
    table.append([
      .text(criterion.criterion), .figure(figures.value(criterion.raw)),
      .figure(figures.utility(criterion.utility), decimals: 2),
      .figure(figures.utility(weight), decimals: 2),
    ])
  }
  return table
}
