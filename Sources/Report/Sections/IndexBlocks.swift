internal import Pilots
internal import Survey

/// The indices of SMAA-2 beside the shares of ranks: with which weights a pilot comes
/// first, how sure it is then, and whom it beats.
func indexBlocks(_ figures: PilotFigures) -> [Block] {
  guard let indices = figures.assessment.ranking?.indices, !indices.pilots.isEmpty else {
    return []
  }
  return [
    .more(
      "With which weights each pilot would come first",
      [.paragraph(undecided(indices)), .table(centralTable(indices, figures))]),
    .more("How often each pilot beats each other", [.table(winTable(indices, figures))]),
  ]
}

private func undecided(_ indices: RankIndices) -> Prose {
  let alike = indices.acceptability.isEmpty ? 0 : indices.choiceEntropy
  return """
    Weights averaged over the draws in which a pilot ranks first, and in what share of draws it \
    ranks first if the weights are just those. Who ranks first is undecided by \
    \(strong: fixed(alike, 2)) bits: 0 where it is always the same pilot, 1 where two are as likely.
    """
}

private func centralTable(_ indices: RankIndices, _ figures: PilotFigures) -> Table {
  let shown = Array(figures.criteria.enumerated())
  var table = Table(
    columns: [.init("pilot", "Pilot"), .init("first", "First, %"), .init("confidence", "Sure, %")]
      + shown.map { .init($0.element.criterion.id, $0.element.criterion.id) })
  for score in figures.assessment.pilots {
    guard let place = indices.pilots.firstIndex(of: score.pilot.id) else { continue }
    let central = indices.centralWeights[place]
    table.append(
      [
        .text(score.pilot.id), .figure(figures.share(score.firstShare)),
        .figure(figures.share(indices.confidenceFactor(place)?.share)),
      ]
        + shown.map { one in
          .figure(figures.utility(central.map { $0[one.offset].weight }), decimals: 2)
        })
  }
  return table
}

/// Rows beat columns, in % of draws, both by rank.
private func winTable(_ indices: RankIndices, _ figures: PilotFigures) -> Table {
  let order = figures.assessment.pilots.compactMap { indices.pilots.firstIndex(of: $0.pilot.id) }
  var table = Table(
    columns: [.init("pilot", "Beats")]
      + order.map { .init(indices.pilots[$0], indices.pilots[$0]) })
  for one in order {
    table.append(
      [.text(indices.pilots[one])]
        + order.map { other in
          one == other
            ? .figure(nil) : .figure(figures.share(indices.wins[one][other].share), decimals: 0)
        })
  }
  return table
}
