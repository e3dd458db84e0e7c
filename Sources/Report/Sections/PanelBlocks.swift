internal import Pilots
internal import Survey

/// What each member of the panel would choose by their own weights.
func panelBlocks(_ figures: PilotFigures) -> [Block] {
  guard let ranking = figures.assessment.ranking, !ranking.members.isEmpty else { return [] }
  return [
    .figure(
      Figure(
        id: "panel", title: title(ranking.members, figures),
        note: ranking.concordance.map {
          """
          How far their rankings agree: Kendall's W \(strong: fixed($0, 2)), from 0 not at all \
          to 1 wholly.
          """
        }, data: [choiceTable(ranking.members, figures)])),
    .more("What each member’s weights are", [.table(weightTable(ranking.members, figures))]),
  ]
}

private func title(_ members: [MemberChoice], _ figures: PilotFigures) -> Prose {
  let together = Set(figures.assessment.portfolios.first?.pilots ?? [])
  let alike = members.filter { Set($0.portfolio) == together }.count
  if together.isEmpty { return "What each member of the panel would choose" }
  if alike == members.count { return "Every member of the panel would choose this set" }
  return
    "\(spelled(alike).capitalizedFirst) of \(spelled(members.count)) members of the panel would choose this set"
}

private func choiceTable(_ members: [MemberChoice], _ figures: PilotFigures) -> Table {
  var table = Table(
    columns: [
      .init("member", "Member"), .init("pilots", "Would choose"),
      .init("shortfall", "This set short of theirs, %"),
    ])
  for choice in members {
    table.append([
      .text(choice.member), .text(choice.portfolio.joined(separator: " ")),
      .figure(figures.value(choice.shortfall)),
    ])
  }
  return table
}

private func weightTable(_ members: [MemberChoice], _ figures: PilotFigures) -> Table {
  let shown = Array(figures.criteria.enumerated())
  var table = Table(
    columns: [.init("member", "Member")]
      + shown.map { .init($0.element.criterion.id, $0.element.criterion.id) })
  for choice in members {
    table.append(
      [.text(choice.member)]
        + shown.map { .figure(figures.utility(choice.weights[$0.offset]), decimals: 2) })
  }
  return table
}
