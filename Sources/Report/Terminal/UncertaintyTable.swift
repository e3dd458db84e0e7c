public import Disclosure
public import Pilots
internal import Survey

/// What would change the ranking and the choice, by source of uncertainty; notes tell
/// what more evidence would be worth and what the panel's members would choose.
public func uncertaintyTable(_ assessment: Assessment, audience: Audience) -> Table {
  let figures = PilotFigures(assessment, audience: audience)
  let ranking = assessment.ranking
  var table = Table(
    "What would change the choice", columns: columns,
    notes: ["alone: % of draws with this one drawn and all else at its point; others: all but this"]
      + (ranking?.information ?? []).map { note($0, figures) }
      + (ranking?.members ?? []).map { note($0, figures) })
  for influence in ranking?.influences ?? [] {
    let (alone, others) = (influence.alone, influence.without)
    table.append([
      .text(influence.source.title), .figure(figures.utility(alone.shift), decimals: 2),
      .figure(figures.share(alone.first.share)), .figure(figures.share(alone.portfolio?.share)),
      .figure(figures.utility(others.shift), decimals: 2),
      .figure(figures.share(others.first.share)), .figure(figures.share(others.portfolio?.share)),
    ])
  }
  return table
}

private let columns: [Table.Column] = [
  .init("source", "uncertain"), .init("shift", "ranks moved"), .init("first", "first % alone"),
  .init("portfolio", "set % alone"), .init("others_shift", "ranks, others"),
  .init("others_first", "first % others"), .init("others_portfolio", "set % others"),
]

private func note(_ worth: InformationWorth, _ figures: PilotFigures) -> String {
  let changes = figures.share(worth.changes.share).map { fixed($0, 0) } ?? "–"
  let points = figures.utility(worth.worth).map { fixed($0, 2) } ?? "–"
  return "\(worth.source?.title ?? "everything"), \(worth.amount): "
    + "worth \(points) points, changes the set in \(changes) % of cases"
}

private func note(_ choice: MemberChoice, _ figures: PilotFigures) -> String {
  let short = figures.value(choice.shortfall).map { "; this set is \(fixed($0)) % short of theirs" }
  return "\(choice.member) would choose \(choice.portfolio.joined(separator: ", "))\(short ?? "")"
}
