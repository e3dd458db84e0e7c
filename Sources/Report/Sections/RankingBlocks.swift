internal import Pilots
internal import Survey

/// Value with interval, and the share of draws in which each pilot takes each rank.
func rankingBlocks(_ figures: PilotFigures) -> [Block] {
  let pilots = figures.assessment.pilots
  return [
    .figure(
      Figure(
        id: "pilot-values", title: valueTitle(pilots),
        chart: plot(pilots.map { valueRow($0, figures) }, axis: .score),
        note: """
          Value of 0–100 at the stated weights; the band is what sampling, judgement and \
          interviews leave open. ● chosen.
          """,
        data: [pilotTable(figures)])),
    .figure(
      Figure(
        id: "pilot-ranks", title: rankTitle(pilots, figures), key: rankKey(figures),
        chart: rankPlot(pilots, figures),
        note: """
          Share of \(grouped(figures.assessment.draws)) draws in which a pilot takes each rank, \
          from the left: first, second, …
          """,
        data: [acceptabilityTable(pilots, figures)])),
  ] + weighingBlocks(figures) + sourceBlocks(figures) + informationBlocks(figures)
    + panelBlocks(figures) + [
      figures.showsCriteria
        ? .more("Criteria and their weights", [.table(weightTable(figures))])
        : .paragraph(
          "Scores on criteria and their weights are not shown: one of them is commercial, and the others would give it away."
        )
    ] + indexBlocks(figures)
}

private func weighingBlocks(_ figures: PilotFigures) -> [Block] {
  Weighing(figures, places: chosenCount(figures)).map { [.weighing($0)] } ?? []
}

private func valueTitle(_ pilots: [PilotScore]) -> Prose {
  let ranked = pilots.filter { $0.rank != nil }
  guard let first = ranked.first, let interval = first.interval else {
    return "Candidates by value"
  }
  let rivals = ranked.dropFirst().filter { ($0.interval?.upper ?? 0) >= interval.lower }.count
  let name = shortened(first.pilot.name)
  return rivals == 0
    ? "\(name) stands clear of every other candidate"
    : "\(name) comes first; the intervals of \(spelled(rivals)) others reach into its own"
}

private func valueRow(_ score: PilotScore, _ figures: PilotFigures) -> PlotRow {
  let name = "\(score.isSelected ? "● " : "")\(shortened(score.pilot.name))"
  guard let value = figures.value(score.value) else {
    return PlotRow(
      label: name, detail: plain(score.unrankable.joined(separator: "; "), limit: 160),
      track: Track(nothing: "not rankable", on: .score), reading: "not rankable",
      style: "withheld")
  }
  let interval = figures.interval(score.interval)
  return PlotRow(
    label: name,
    track: intervalTrack(value, interval, on: .score, style: score.isSelected ? "higher" : nil),
    reading: "\(strong: fixed(value)) \(interval.map { range($0) } ?? "")")
}

private func rankTitle(_ pilots: [PilotScore], _ figures: PilotFigures) -> Prose {
  guard let first = pilots.first, let share = figures.share(first.firstShare) else {
    return "How sure the ranking is"
  }
  return "\(shortened(first.pilot.name)) ranks first in \(fixed(share, 0)) % of draws"
}

private func rankKey(_ figures: PilotFigures) -> [(style: String, meaning: String)] {
  let count = chosenCount(figures)
  return [
    ("good-3", "rank 1"), ("good-2", "2–\((count + 1) / 2)"),
    ("good-1", "to \(count)"), ("mid", "beyond"),
  ]
}

private func chosenCount(_ figures: PilotFigures) -> Int {
  max(figures.assessment.count ?? figures.assessment.portfolios.first?.pilots.count ?? 1, 1)
}

private func rankPlot(_ pilots: [PilotScore], _ figures: PilotFigures) -> Plot {
  let rows = pilots.filter { !$0.acceptability.isEmpty }.map { score in
    let first = figures.share(score.firstShare).map { fixed($0, 0) } ?? "–"
    let chosen = figures.share(score.selectedShare).map { fixed($0, 0) } ?? "–"
    return PlotRow(
      label: shortened(score.pilot.name),
      track: rankTrack(
        score.acceptability.compactMap { figures.share($0) }, count: chosenCount(figures),
        reading: "first in \(first) % of draws, chosen in \(chosen) %"),
      reading: "\(strong: "\(chosen) %") chosen · \(first) % first")
  }
  return plot(rows)
}

/// In how many of a hundred draws each pilot takes each rank.
private func acceptabilityTable(_ pilots: [PilotScore], _ figures: PilotFigures) -> Table {
  let ranks = pilots.map(\.acceptability.count).max() ?? 0
  var table = Table(
    columns: [.init("pilot", "Pilot")] + (0..<ranks).map { .init("rank_\($0 + 1)", "\($0 + 1)") })
  for score in pilots where !score.acceptability.isEmpty {
    let shares = score.acceptability.map { Cell.figure(figures.share($0)) }
    let rest = Array(repeating: Cell.empty, count: ranks - shares.count)
    table.append([.text(score.pilot.id)] + shares + rest)
  }
  return table
}

private func pilotTable(_ figures: PilotFigures) -> Table {
  var columns: [Table.Column] = [
    .init("rank", "Rank"), .init("pilot", "Pilot"), .init("name", "Name"),
    .init("value", "Value"), .init("lower", "From"), .init("upper", "To"),
    .init("p_first", "First, %"), .init("p_selected", "Chosen, %"),
    .init("core_index", "Core index, %"), .init("selected", "Chosen"),
  ]
  if figures.showsCommerce { columns.append(.init("cost", "Cost, £")) }
  var table = Table(columns: columns)
  for score in figures.assessment.pilots {
    let cost: [Cell] =
      figures.showsCommerce ? [.figure(score.pilot.cost.mode, decimals: 0)] : []
    table.append(
      [
        .whole(score.rank), .text(score.pilot.id), .text(score.pilot.name),
        .figure(figures.value(score.value)), .figure(figures.value(score.interval?.lower)),
        .figure(figures.value(score.interval?.upper)), .figure(figures.share(score.firstShare)),
        .figure(figures.share(score.selectedShare)), .figure(figures.share(score.coreIndex)),
        .text(score.isSelected ? "yes" : "no"),
      ] + cost)
  }
  return table
}

private func weightTable(_ figures: PilotFigures) -> Table {
  var table = Table(
    columns: [
      .init("criterion", "Criterion"), .init("source", "From"), .init("worst", "Worst"),
      .init("best", "Best"), .init("weight", "Weight"),
    ])
  for weighted in figures.criteria {
    let criterion = weighted.criterion
    table.append([
      .text(criterion.id), .text(criterion.source.words), .figure(criterion.worst),
      .figure(criterion.best), .figure(figures.utility(weighted.weight), decimals: 2),
    ])
  }
  return table
}

extension Criterion.Source {
  /// Where the criterion comes from, in words.
  var words: String {
    switch self {
    case .shortfall: "the survey: points short of 100 in scope"
    case .salience: "the interviews: % that name it a barrier"
    case .reach: "staff in scope, % of staff in post"
    case .uncertainty: "the survey: half the width of intervals in scope"
    case .column(let name): "judged: column \(name) of pilots.csv"
    }
  }
}
