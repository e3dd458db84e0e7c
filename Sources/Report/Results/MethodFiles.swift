internal import Pilots

/// `comparisons.csv`: every candidate by every other method, its additive rank beside it.
func comparisonsFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "pilot,method,normalisation,score,rank,additive_rank")
  for comparison in figures.methods {
    let method = comparison.method
    for place in comparison.places {
      table.append([
        .text(place.pilot), .text(method.name), .text(method.normalisation),
        .figure(figures.score(place, by: method), decimals: method.decimals),
        .count(place.rank), .count(place.additiveRank),
      ])
    }
  }
  return table
}

/// `reversals.csv`: pairs of candidates whose order changes when another is dropped or
/// duplicated; `which` names them, who was above first.
func reversalsFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "method,normalisation,change,pilot,reversed,pairs,which")
  for trial in figures.reversals {
    let which = trial.reversed.map { "\($0.above)>\($0.below)" }
    table.append([
      .text(trial.method.name), .text(trial.method.normalisation), .text(trial.change.rawValue),
      .text(trial.pilot), .count(trial.reversed.count), .count(trial.pairs),
      .text(which.joined(separator: ";")),
    ])
  }
  return table
}

extension RankingMethod {
  /// As people read its scores.
  var decimals: Int {
    switch self {
    case .additive, .centroid: 1
    case .topsisVector, .topsisRange, .prometheeUsual: 3
    case .valueForCost: 2
    }
  }
}
