internal import Pilots
internal import Survey

/// Which source of uncertainty would change the choice most.
func sourceBlocks(_ figures: PilotFigures) -> [Block] {
  let influences = (figures.assessment.ranking?.influences ?? []).sorted {
    ($0.alone.share, $0.source.rawValue) > ($1.alone.share, $1.source.rawValue)
  }
  guard let most = influences.first else { return [] }
  return [
    .figure(
      Figure(
        id: "sources", title: title(most, figures),
        key: [("good-2", "this alone uncertain"), ("ring", "all but this uncertain")],
        chart: plot(influences.map { row($0, figures) }, axis: .score),
        note: """
          Share of draws, %, in which another \(subject(most)) than the one above. Where the ring \
          stands well to the left of 100, settling this one source would settle much.
          """,
        data: [sourceTable(influences, figures)]))
  ]
}

private func title(_ most: SourceInfluence, _ figures: PilotFigures) -> Prose {
  let share = figures.share(most.alone.share) ?? 0
  if share == 0 { return "No source of uncertainty changes the choice by itself" }
  let changed = most.alone.portfolio == nil ? "who ranks first" : "the choice"
  return """
    \(most.source.title.capitalizedFirst) would change it most: alone, it changes \(changed) in \
    \(fixed(share, 0)) % of draws
    """
}

private func subject(_ influence: SourceInfluence) -> String {
  influence.alone.portfolio == nil ? "pilot ranks first" : "set of pilots is worth most"
}

private func row(_ influence: SourceInfluence, _ figures: PilotFigures) -> PlotRow {
  let (alone, without) = (
    figures.share(influence.alone.share) ?? 0, figures.share(influence.without.share)
  )
  let others = without.map { fixed($0, 0) } ?? "–"
  return PlotRow(
    label: influence.source.title.capitalizedFirst,
    track: shareTrack(
      alone, ring: without,
      reading: "alone \(fixed(alone, 0)) % of draws, all others \(others) %"),
    reading: "\(strong: "\(fixed(alone, 0)) %") alone · \(others) % without it")
}

private func sourceTable(_ influences: [SourceInfluence], _ figures: PilotFigures) -> Table {
  var table = Table(
    columns: [
      .init("source", "Uncertain"), .init("drawn", "Drawn"),
      .init("shift", "Ranks moved, on average"), .init("first", "Another first, %"),
      .init("portfolio", "Another set, %"), .init("portfolio_error", "±"),
    ])
  for influence in influences {
    for (drawn, stray) in [("alone", influence.alone), ("all others", influence.without)] {
      table.append([
        .text(influence.source.title), .text(drawn),
        .figure(figures.utility(stray.shift), decimals: 2),
        .figure(figures.share(stray.first.share)),
        .figure(figures.share(stray.portfolio?.share)),
        .figure(figures.share(stray.portfolio?.error), decimals: 2),
      ])
    }
  }
  return table
}

extension SourceInfluence.Stray {
  /// Of draws with another portfolio or, where none was found, another pilot first.
  fileprivate var share: Double { (portfolio ?? first).share }
}

extension UncertaintySource {
  /// As sentences have it.
  var title: String {
    switch self {
    case .survey: "who answered the survey"
    case .interviews: "who was interviewed"
    case .judgements: "what was judged within a range"
    case .weights: "what criteria weigh"
    case .costs: "what pilots will cost"
    }
  }
}
