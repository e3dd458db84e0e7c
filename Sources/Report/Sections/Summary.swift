internal import Disclosure
internal import Pilots
internal import Survey

/// The one page that is read in two minutes.
func summarySection(_ reading: Reading) -> Section {
  let heading = summaryFinding(reading)
  return Section(
    id: "summary", name: "Summary", finding: heading,
    blocks: [.facts(facts(reading))]
      + [
        part("What staff think", opinions(reading)), part("Who stands out", standouts(reading)),
        part("What both sources name", challenges(reading)),
        part("The pilots", pilots(reading)), part("What changed", changes(reading)),
      ].flatMap { $0 })
}

private func part(_ title: Prose, _ points: [Prose]) -> [Block] {
  points.isEmpty ? [] : [.story(title, points)]
}

private func summaryFinding(_ reading: Reading) -> Prose {
  guard let wave = reading.latest,
    let index = reading.score(.index, .mean, in: .everyone(in: wave.id))
  else { return "What this study found" }
  return """
    Staff score their organisation \(fixed(index.estimate.value, 0)) out of 100 on average
    """ + weakestClause(reading, wave)
}

private func weakestClause(_ reading: Reading, _ wave: WaveTitle) -> Prose {
  let ranking = reading.ranking(in: wave.id)
  guard ranking.count > 1, let last = ranking.last else { return "" }
  let name = reading.constructName(last.construct.id)
  return overlap(last.estimate, ranking[ranking.count - 2].estimate)
    ? "; \(name) is among the lowest" : "; \(name) is lowest"
}

/// The figures that people quote, each with what stands behind it.
private func facts(_ reading: Reading) -> [(figure: String, meaning: String)] {
  var facts: [(figure: String, meaning: String)] = []
  if let wave = reading.latest,
    let index = reading.score(.index, .mean, in: .everyone(in: wave.id))?.estimate
  {
    facts.append(
      (fixed(index.value), "index, 0–100" + (index.interval.map { " (\(range($0)))" } ?? "")))
  }
  if let response = reading.everyonesResponse {
    let staff = response.population.map { "of \(grouped($0)) staff answered" }
    facts.append((grouped(response.n), staff ?? "people answered"))
  }
  if let interviews = reading.interviews { facts.append((grouped(interviews), "interviews")) }
  if let figures = reading.pilotFigures, let best = figures.assessment.portfolios.first {
    let cost = figures.cost(best.cost).map { " for £\(fixed($0, 0))" } ?? ""
    facts.append((grouped(best.pilots.count), "pilots chosen\(cost)"))
  }
  return facts
}

// MARK: What staff think

private func opinions(_ reading: Reading) -> [Prose] {
  guard let wave = reading.latest else { return [] }
  let ranking = reading.ranking(in: wave.id)
  var points: [Prose] = []
  if let index = reading.score(.index, .mean, in: .everyone(in: wave.id)) {
    points.append(
      """
      The \(term: "index", indexMeaning) in \(reading.waveName(wave.id)) is \
      \(strong: fixed(index.estimate.value)) out of 100\(intervalClause(index.estimate, reading)), \
      from \(index.estimate.n) respondents.
      """)
  }
  if ranking.count > 1 {
    points.append(extreme("highest", ranking, reading))
    points.append(extreme("lowest", ranking.reversed(), reading))
  }
  return points
}

/// What the index is, for glossary and tooltips.
let indexMeaning = "the mean of a person’s construct scores, for those with all of them"

private func intervalClause(_ estimate: Estimate, _ reading: Reading) -> String {
  estimate.interval.map { " (\(reading.confidence) interval \(range($0)))" } ?? ""
}

/// The first of a ranking, and whether the second is as far for all we know.
private func extreme(
  _ word: String, _ ranking: [Reading.Ranked], _ reading: Reading
) -> Prose {
  let (first, second) = (ranking[0], ranking[1])
  let names = [first, second].map { reading.constructName($0.construct.id) }
  let opening: Prose = """
    \(strong: names[0]) scores \(word), \(withInterval(first.estimate))
    """
  guard overlap(first.estimate, second.estimate) else { return opening + "." }
  return """
    \(opening); its interval overlaps with that of \(names[1]), \
    \(withInterval(second.estimate)), so either may be \(word).
    """
}

// MARK: Who stands out

private func standouts(_ reading: Reading) -> [Prose] {
  guard let wave = reading.latest else { return [] }
  let found = reading.standouts(in: wave.id)
  var points = found.prefix(3).compactMap { standout($0, reading) }
  let tested = reading.comparisons(in: wave.id)
  let untested = tested.filter { $0.flag == .notTested }.count
  let withheld = tested.filter { $0.flag == .suppressed }.count
  let flagged = tested.filter { $0.flag == .higher || $0.flag == .lower }.count
  guard !tested.isEmpty else { return points }
  points.append(
    """
    Of \(tested.count - untested - withheld) comparisons of a group with everybody else, \
    \(flagged) differ by more than chance would explain. \(untested) were of too few people to \
    test\(withheld > 0 ? " and \(grouped(withheld)) are withheld" : "").
    """)
  return points
}

/// "Sergeant (Rank) scores 6.1 points lower on Tools than everybody else, …".
func standout(_ score: Score, _ reading: Reading) -> Prose? {
  guard let contrast = score.contrast, let q = contrast.q else { return nil }
  let direction = contrast.difference < 0 ? "lower" : "higher"
  return """
    \(strong: shortened(score.domain.level)) (\(reading.segmentName(score.domain.segment))) scores \
    \(fixed(abs(contrast.difference))) points \(direction) on \(reading.name(score.measure)) than \
    everybody else, and that is unlikely to be chance (\(score.estimate.n) respondents; \
    \(term: "q", qMeaning) \(probability(q))).
    """
}

let qMeaning = "the share of false alarms to expect among findings at least this clear"

// MARK: Challenges, pilots, change

private func challenges(_ reading: Reading) -> [Prose] {
  let confirmed = ranked(reading.latestEvidence).filter { $0.verdict == .confirm }
  guard !reading.latestEvidence.isEmpty else { return [] }
  guard !confirmed.isEmpty else {
    return ["No challenge is confirmed by survey and interviews together."]
  }
  return confirmed.prefix(3).map { row in
    let name = reading.subject(of: row)
    let shortfall = row.shortfall.map { "\(withInterval($0)) points short of 100" } ?? ""
    let voices =
      row.salience.map {
        "named a barrier in \($0.interviews) of \($0.n) interviews"
      } ?? ""
    return "\(strong: name): \([shortfall, voices].filter { !$0.isEmpty }.joined(separator: "; "))."
  }
}

private func pilots(_ reading: Reading) -> [Prose] {
  guard let figures = reading.pilotFigures else { return [] }
  let chosen = figures.assessment.pilots.filter(\.isSelected)
  guard !chosen.isEmpty else {
    return [noPortfolio(figures.assessment)]
  }
  return [choice(chosen, figures), sureness(chosen, figures)].compactMap { $0 }
}

func noPortfolio(_ assessment: Assessment) -> Prose {
  "No set of pilots can be chosen: \(assessment.infeasible ?? "the study asks for none")."
}

private func changes(_ reading: Reading) -> [Prose] {
  guard !reading.latestChanges.isEmpty, let pair = reading.latestPair else { return [] }
  return changeSentences(reading, from: pair.from, to: pair.to)
}
