internal import Pilots
internal import Survey

/// `central_weights.csv`: with which weights each pilot ranks first, on average.
func centralWeightsFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "pilot,criterion,weight,error")
  guard let indices = figures.assessment.ranking?.indices else { return table }
  for (pilot, central) in zip(indices.pilots, indices.centralWeights) {
    for (weighted, one) in zip(figures.criteria, central ?? []) {
      table.append([
        .text(pilot), .text(weighted.criterion.id),
        .figure(figures.utility(one.weight), decimals: 3),
        .figure(figures.utility(one.error), decimals: 3),
      ])
    }
  }
  return table
}

/// `confidence.csv`: how often a pilot ranks first, the weights being those that suit
/// `weights_of` best, in % of draws.
func confidenceFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "pilot,weights_of,share,error")
  guard let indices = figures.assessment.ranking?.indices else { return table }
  for (owner, shares) in zip(indices.pilots, indices.confidence) {
    for (pilot, share) in zip(indices.pilots, shares ?? []) {
      table.append([.text(pilot), .text(owner)] + figures.cells(share))
    }
  }
  return table
}

/// `pairwise.csv`: in what share of draws a pilot is worth more than another, in %.
func pairwiseFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "pilot,other,share,error")
  guard let indices = figures.assessment.ranking?.indices else { return table }
  for (pilot, row) in zip(indices.pilots, indices.wins) {
    for (other, share) in zip(indices.pilots, row) where other != pilot {
      table.append([.text(pilot), .text(other)] + figures.cells(share))
    }
  }
  return table
}

/// `ranking.csv`: how undecided the ranking is, in one figure each.
func rankingFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "statistic,value")
  guard let ranking = figures.assessment.ranking else { return table }
  let rows: [(String, Double?)] = [
    ("choice_entropy", ranking.indices.choiceEntropy),
    ("ranking_entropy", ranking.indices.rankingEntropy), ("concordance", ranking.concordance),
  ]
  for (name, value) in rows {
    if let value { table.append([.text(name), .figure(figures.utility(value), decimals: 3)]) }
  }
  return table
}

/// `sources.csv`: how far the draws stray from what is found at the points, with one
/// source of uncertainty alone, and without it.
func sourcesFile(_ figures: PilotFigures) -> Table {
  var table = Table(
    header: "source,drawn,shift,shift_error,first,first_error,portfolio,portfolio_error")
  for influence in figures.assessment.ranking?.influences ?? [] {
    for (drawn, stray) in [("alone", influence.alone), ("without", influence.without)] {
      table.append(
        [
          .text(influence.source.rawValue), .text(drawn),
          .figure(figures.utility(stray.shift), decimals: 2),
          .figure(figures.utility(stray.shiftError), decimals: 2),
        ] + figures.cells(stray.first) + figures.cells(stray.portfolio))
    }
  }
  return table
}

/// `information.csv`: what it would be worth to know more before choosing, in points of
/// portfolio value, and how often it would change the choice, in %.
func informationFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "source,further,worth,error,changes,changes_error")
  for worth in figures.assessment.ranking?.information ?? [] {
    table.append(
      [
        .text(worth.source?.rawValue ?? "all"),
        worth.further.map { .figure($0 * 100, decimals: 0) } ?? .text("perfect"),
        .figure(figures.utility(worth.worth), decimals: 2),
        .figure(figures.utility(worth.error), decimals: 2),
      ] + figures.cells(worth.changes))
  }
  return table
}

/// `members.csv`: what criteria weigh to each member of the panel.
func membersFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "member,criterion,weight")
  for choice in figures.assessment.ranking?.members ?? [] {
    for (weighted, weight) in zip(figures.criteria, choice.weights) {
      table.append([
        .text(choice.member), .text(weighted.criterion.id),
        .figure(figures.utility(weight), decimals: 3),
      ])
    }
  }
  return table
}

/// `member_choices.csv`: how each member would rank the pilots and which they would
/// choose, and what the common choice is short of theirs, in %.
func memberChoicesFile(_ figures: PilotFigures) -> Table {
  var table = Table(header: "member,pilot,rank,selected,shortfall")
  for choice in figures.assessment.ranking?.members ?? [] {
    for pilot in figures.assessment.pilots.map(\.pilot.id) {
      guard let rank = choice.ranks[pilot] else { continue }
      table.append([
        .text(choice.member), .text(pilot), .whole(rank),
        .text(choice.portfolio.contains(pilot) ? "yes" : "no"),
        .figure(figures.value(choice.shortfall)),
      ])
    }
  }
  return table
}

extension PilotFigures {
  /// A share and its error, in %.
  func cells(_ drawn: DrawnShare?) -> [Cell] {
    [.figure(share(drawn?.share)), .figure(share(drawn?.error), decimals: 2)]
  }
}
