internal import Pilots

/// How far another method's ranking differs from the value's, who moves most, and what
/// carries it: "TOPSIS, vector: 7 of 20 change rank, τ 0.87. …".
func difference(_ comparison: MethodComparison, _ figures: PilotFigures) -> Prose {
  let name: Prose = "\(strong: comparison.method.words.capitalizedFirst)"
  guard let tau = comparison.tau else { return "\(name): it sets none of the candidates apart." }
  let changed: Prose = """
    \(name): \(comparison.moved) of \(comparison.places.count) change rank, τ \(minus(tau, 2)).
    """
  guard let first = comparison.moves.first else { return "\(name): the same ranking." }
  return "\(changed) \(sentence(first, figures))\(others(comparison.moves))"
}

/// "P12 moves most, from rank 9 to 4, past P05: on need it lags it by 0.2 points here, …"
private func sentence(_ move: RankMove, _ figures: PilotFigures) -> Prose {
  let isUp = move.to < move.from
  let rival = move.rival.map { ", \(isUp ? "past" : "behind") \(plain($0, limit: 40))" } ?? ""
  let why = figures.cause(move).map { words($0, rival: move.rival ?? "") } ?? ""
  return """
    \(strong: plain(move.pilot, limit: 40)) moves most, from rank \(move.from) to \
    \(move.to)\(rival)\(why).
    """
}

private func words(_ cause: RankMove.Cause, rival: String) -> String {
  switch cause {
  case .criterion(let id, let here, let inValue):
    return ": on \(plain(id, limit: 40)) it \(leads(here, inValue))"
  case .cost(let own, let rivals):
    return ": it costs £\(fixed(own, 0)) and \(plain(rival, limit: 40)) £\(fixed(rivals, 0))"
  }
}

/// "leads by 2.3 points here and lags by 1.2 points in the value", of 100.
private func leads(_ here: Double, _ inValue: Double) -> String {
  let (now, before) = (lead(here), lead(inValue))
  let verb = now.verb == before.verb && !now.size.isEmpty ? "" : " \(before.verb)"
  return "\(now.verb)\(now.size) here and\(verb)\(before.size) in the value"
}

private func lead(_ points: Double) -> (verb: String, size: String) {
  let size = fixed(abs(points))
  if size == fixed(0) { return ("is level", "") }
  return (points > 0 ? "leads" : "lags", " by \(size) points")
}

private func others(_ moves: [RankMove]) -> String {
  let rest = moves.dropFirst().map {
    "\(plain($0.pilot, limit: 40)) from \($0.from) to \($0.to)"
  }
  return rest.isEmpty ? "" : " Then \(listed(rest))."
}

/// What greedy choice by value for cost comes to.
func greedyWords(_ greedy: GreedyPortfolio, _ figures: PilotFigures) -> Prose {
  let names = listed(greedy.pilots.map { plain($0, limit: 40) })
  let count = figures.assessment.count.map { " of the \(spelled($0)) asked for" } ?? ""
  let lacking =
    greedy.missing == 0 ? "" : ", and \(spelled(greedy.missing))\(count) cannot be reached"
  guard !greedy.pilots.isEmpty, let value = figures.value(greedy.value) else {
    return "Down the list of value for cost under the same limits: none can be taken\(lacking)."
  }
  let best = figures.value(figures.assessment.portfolios.first?.value).map {
    "; the chosen set is worth \(fixed($0))"
  }
  return """
    Down the list of value for cost under the same limits: \(names), worth \(fixed(value)) for \
    £\(fixed(greedy.cost, 0))\(lacking)\(best ?? "").
    """
}

/// How many pairs each method reverses, and the first of them.
func reversalWords(_ figures: PilotFigures) -> Prose? {
  let methods = figures.reversals.reduce(into: [RankingMethod]()) { found, trial in
    if !found.contains(trial.method) { found.append(trial.method) }
  }
  guard let first = methods.first else { return nil }
  let trials = figures.reversals.filter { $0.method == first }
  let counts = methods.map { method in
    let own = figures.reversals.filter { $0.method == method }
    return "\(method.words) \(grouped(own.reduce(0) { $0 + $1.reversed.count }))"
  }
  return """
    \(strong: "Taking away or duplicating one pilot") at a time (\(trials.count) trials, \
    \(trials.reduce(0) { $0 + $1.pairs }) pairs of others) reverses so many pairs: \
    \(counts.joined(separator: "; ")).\(firstReversal(figures.reversals))
    """
}

private func firstReversal(_ trials: [RankReversals]) -> String {
  guard let trial = trials.first(where: { !$0.reversed.isEmpty }),
    let pair = trial.reversed.first
  else { return "" }
  let change = trial.change == .dropped ? "without" : "with a twin of"
  return """
     By \(trial.method.words), \(change) \(plain(trial.pilot, limit: 40)), \
    \(plain(pair.above, limit: 40)) falls behind \(plain(pair.below, limit: 40)).
    """
}

/// Where the weights come from pairs of criteria, how far the panel contradicts itself.
func elicitationWords(_ figures: PilotFigures) -> [Prose] {
  guard let elicitation = figures.assessment.comparisons.elicitation else { return [] }
  let names = figures.namesPanel
  let judges = [elicitation.panel] + (names ? elicitation.members : [])
  let ratios = judges.map { judge in
    let who = judge.member.map { plain($0, limit: 60) } ?? "the panel"
    return "\(who) \(judge.ratio.map { fixed($0, 2) } ?? "not known")"
  }
  let from: Prose = """
    The weights come from the panel’s comparisons of criteria in pairs; \
    \(term: "consistency ratio", "0 where no comparison contradicts another; above 0.1 the panel should compare again"): \
    \(listed(ratios)).
    """
  return [from]
    + elicitation.caveats(namesMembers: names).map { "\(strong: "Caution:") \(plain($0))." }
}

extension RankingMethod {
  /// As sentences and headings name it.
  var words: String {
    switch self {
    case .additive: "the value"
    case .centroid: "the value at centroid weights"
    case .topsisVector: "TOPSIS (vector)"
    case .topsisRange: "TOPSIS (min–max)"
    case .prometheeUsual: "PROMETHEE II"
    case .valueForCost: "value for cost"
    }
  }
}
