internal import Pilots
internal import Survey

/// What it would be worth to know more before choosing.
func informationBlocks(_ figures: PilotFigures) -> [Block] {
  guard let ranking = figures.assessment.ranking, let all = ranking.information.first,
    let best = figures.assessment.portfolios.first
  else { return [] }
  let parts = ranking.information.dropFirst()
  return [
    .subheading("Would more evidence change the choice?"),
    .paragraph(lead(all, best, figures)),
    .points(parts.filter { $0.further == 1 }.map { sentence($0, best, figures) }),
    .figure(
      Figure(
        id: "information",
        title: "Certainty about every score would gain \(gain(all, best)) on average",
        note: """
          Worth in points of the set’s value, at the stated weights and likely costs; ± is what \
          chance does to it here. As much again: as many further answers or interviews as there \
          are now.
          """, data: [table(ranking, figures)])),
  ]
}

private func lead(_ all: InformationWorth, _ best: Portfolio, _ figures: PilotFigures) -> Prose {
  let changes = figures.share(all.changes.share) ?? 0
  let isLittle = all.worth < 0.01 * best.value
  let close = isLittle ? " The sets are close: choosing now gives away little." : ""
  return """
    Were everything about the scores known for certain, another set would be best in \
    \(strong: "\(fixed(changes, 0)) %") of cases, and choosing with that knowledge would gain \
    \(gain(all, best)) on average.\(close)
    """
}

private func sentence(
  _ worth: InformationWorth, _ best: Portfolio, _ figures: PilotFigures
) -> Prose {
  let changes = figures.share(worth.changes.share) ?? 0
  let what = worth.source == .interviews ? "As many interviews again" : "As many answers again"
  return """
    \(what) would change the choice in \(strong: "\(fixed(changes, 0)) %") of cases and gain \
    \(gain(worth, best)) on average.
    """
}

private func gain(_ worth: InformationWorth, _ best: Portfolio) -> String {
  let share = best.value > 0 ? 100 * worth.worth / best.value : 0
  return share < 0.1 ? "less than 0.1 % of the set’s value" : "\(fixed(share)) % of the set’s value"
}

private func table(_ ranking: RankingEvidence, _ figures: PilotFigures) -> Table {
  var table = Table(
    columns: [
      .init("source", "About"), .init("further", "How much more"), .init("worth", "Worth"),
      .init("error", "±"), .init("changes", "Changes the choice, %"),
    ])
  for worth in ranking.information {
    table.append([
      .text(worth.source?.title ?? "everything"), .text(worth.amount),
      .figure(figures.utility(worth.worth), decimals: 2),
      .figure(figures.utility(worth.error), decimals: 2),
      .figure(figures.share(worth.changes.share)),
    ])
  }
  return table
}

extension InformationWorth {
  /// How much more, in words.
  var amount: String {
    switch further {
    case nil: "all there is to know"
    case 1?: "as much again"
    case let share?: "\(fixed(100 * share, 0)) % more"
    }
  }
}
