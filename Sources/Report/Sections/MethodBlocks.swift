internal import Pilots
internal import Survey

/// Other methods beside the ranking: how far each agrees, and where and why it does not.
func methodBlocks(_ figures: PilotFigures) -> [Block] {
  let panel = elicitationWords(figures).map { Block.paragraph($0) }
  guard !figures.methods.isEmpty else { return panel }
  return panel + [
    .more(
      "Other methods beside it",
      [
        .paragraph(explanation), .points(methodPoints(figures)),
        .table(methodTable(figures)),
      ])
  ]
}

/// A sentence per method, then reversals and what two others would choose.
func methodPoints(_ figures: PilotFigures) -> [Prose] {
  var points = figures.methods.map { difference($0, figures) }
  if let words = reversalWords(figures) { points.append(words) }
  if let greedy = figures.greedy { points.append(greedyWords(greedy, figures)) }
  if let flows = figures.assessment.comparisons.flowPortfolio {
    points.append(flowWords(flows, figures))
  }
  return points
}

private let explanation: Prose =
  """
  The ranking above values every pilot on scales fixed beforehand, so that no other pilot changes \
  its value. The same scores by methods that compare the candidates with each other: \
  \(term: "TOPSIS", "closeness to the best and the worst that the candidates reach; it squares distances, so that heavy criteria count for more") \
  and \
  \(term: "PROMETHEE II", "by how much weight a pilot is ahead of the others less behind them, by whatever margin"). \
  They are shown beside the ranking and decide nothing. \
  \(term: "τ", "Kendall’s τ-b: 1 where two rankings agree on every pair, −1 where on none") compares \
  each with the ranking above.
  """

/// PROMETHEE V.
private func flowWords(_ pilots: [String], _ figures: PilotFigures) -> Prose {
  let chosen = figures.assessment.portfolios.first?.pilots ?? []
  let names: ([String]) -> String = { listed($0.map { plain($0, limit: 40) }) }
  let (added, gone) = (
    pilots.filter { !chosen.contains($0) }, chosen.filter { !pilots.contains($0) }
  )
  return added.isEmpty && gone.isEmpty
    ? "Under the same limits PROMETHEE V would choose the same pilots."
    : "Under the same limits PROMETHEE V would choose \(names(added)) for \(names(gone))."
}

/// Candidates by the report’s ranking, with their rank by every method.
func methodTable(_ figures: PilotFigures) -> Table {
  let comparisons = figures.methods
  var table = Table(
    columns: [.init("rank", "Rank"), .init("pilot", "Pilot"), .init("name", "Name")]
      + comparisons.map { .init($0.method.column, $0.method.heading) })
  let titles = Dictionary(
    figures.assessment.pilots.map { ($0.pilot.id, $0.pilot.name) },
    uniquingKeysWith: { first, _ in first })
  for (index, place) in (comparisons.first?.places ?? []).enumerated() {
    table.append(
      [
        .count(place.additiveRank), .text(place.pilot), .text(titles[place.pilot] ?? ""),
      ] + comparisons.map { .count($0.places[index].rank) })
  }
  return table
}

extension RankingMethod {
  fileprivate var heading: String {
    self == .centroid ? "Centroid weights" : words.capitalizedFirst
  }

  /// As programs know it.
  fileprivate var column: String {
    switch self {
    case .additive: "additive"
    case .centroid: "centroid_weights"
    case .topsisVector: "topsis_vector"
    case .topsisRange: "topsis_min_max"
    case .prometheeUsual: "promethee_2"
    case .valueForCost: "value_for_cost"
    }
  }
}
