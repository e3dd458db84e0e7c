internal import Pilots
internal import Survey

/// `pilots.csv`: the candidates, by rank.
func pilotsFile(_ figures: PilotFigures) -> Table {
  var table = Table(
    header: "pilot,name,cost,value,lower,upper,rank,p_first,p_selected,core_index,selected,"
      + "holistic,confidence")
  let indices = figures.assessment.ranking?.indices
  for score in figures.assessment.pilots {
    table.append([
      .text(score.pilot.id), .text(score.pilot.name),
      .figure(figures.cost(score.pilot.cost.mode), decimals: 0),
      .figure(figures.value(score.value)), .figure(figures.value(score.interval?.lower)),
      .figure(figures.value(score.interval?.upper)), .whole(score.rank),
      .figure(figures.share(score.firstShare)), .figure(figures.share(score.selectedShare)),
      .figure(figures.share(score.coreIndex)), .text(score.isSelected ? "yes" : "no"),
      .figure(figures.share(indices?.holistic(of: score.pilot.id))),
      .figure(figures.share(indices?.confidenceFactor(of: score.pilot.id)?.share)),
    ])
  }
  return table
}

/// `portfolio.csv`: the best set of pilots, then every other within 2 % of its value
/// with what it has in place of what.
func portfolioFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "portfolio,pilots,value,cost,gap,enters,leaves")
  let portfolios = figures.assessment.portfolios
  for (index, portfolio) in portfolios.enumerated() {
    table.append(
      [
        .count(index + 1), .text(portfolio.pilots.joined(separator: ";")),
        .figure(figures.value(portfolio.value)),
        .figure(figures.cost(portfolio.cost), decimals: 0),
        .figure(portfolio.gap, decimals: 2),
      ] + portfolio.swap(from: portfolios[0]).cells)
  }
  return table
}

/// `criteria.csv`: what each pilot scores on each criterion, and from where.
func criteriaFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "pilot,criterion,raw,utility,weight,source")
  for pilot in figures.assessment.pilots {
    for score in pilot.criteria where figures.showsCriteria {
      let weight = figures.assessment.criteria.first { $0.criterion.id == score.criterion }?.weight
      table.append([
        .text(pilot.pilot.id), .text(score.criterion), .figure(figures.value(score.raw)),
        .figure(figures.utility(score.utility), decimals: 2),
        .figure(figures.utility(weight), decimals: 2),
        .text(score.trail.map(\.source).joined(separator: "; ")),
      ])
    }
  }
  return table
}

/// `acceptability.csv`: the share of draws in which a pilot takes each rank, in %.
func acceptabilityFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "pilot,rank,share,error")
  for score in figures.assessment.pilots {
    for (index, share) in score.acceptability.enumerated() {
      table.append([
        .text(score.pilot.id), .count(index + 1), .figure(figures.share(share)),
        .figure(figures.share(figures.assessment.monteCarloError(of: share)), decimals: 2),
      ])
    }
  }
  return table
}

/// `weights.csv`: what pilots are compared by, on which scale, and how much it counts.
func weightsFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "criterion,source,worst,best,swing,weight,group,scale")
  for weighted in figures.criteria {
    let criterion = weighted.criterion
    table.append([
      .text(criterion.id), .text(criterion.source.words), .figure(criterion.worst),
      .figure(criterion.best), .figure(criterion.swing),
      .figure(figures.utility(weighted.weight), decimals: 2), .text(criterion.group?.id ?? ""),
      .text(criterion.knots.map { "\($0.raw): \($0.worth)" }.joined(separator: "; ")),
    ])
  }
  return table
}
