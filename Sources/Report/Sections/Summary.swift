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
        part("The main challenges", challenges(reading)),
        part("The pilots", pilots(reading)), part("What changed", changes(reading)),
        part("How sure we are", certainty(reading)),
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

// MARK: Challenges, pilots, change

/// At most three, those that both sources confirm first.
private func challenges(_ reading: Reading) -> [Prose] {
  guard reading.latestEvidence.contains(where: { $0.theme != nil }) else { return [] }
  let named = ranked(reading.latestEvidence).filter { $0.verdict?.namesChallenge == true }
  let isConfirmed = named.first?.verdict == .confirm
  return (isConfirmed ? [] : ["No challenge is confirmed by survey and interviews together."])
    + named.prefix(3).map { challenge($0, reading) }
}

private func challenge(_ row: JointEvidence, _ reading: Reading) -> Prose {
  let shortfall = row.shortfall.map { "\(withInterval($0)) points short of 100" }
  let voices = row.salience.map { "named a barrier in \($0.interviews) of \($0.n) interviews" }
  let facts = [shortfall, voices, row.verdict?.reservation].compactMap { $0 }
  return """
    \(strong: reading.subject(of: row)): \(facts.joined(separator: "; ")) \
    (\(reading.waveName(row.wave))).
    """
}

extension Verdict {
  fileprivate var namesChallenge: Bool {
    self == .confirm || self == .surveyOnly || self == .interviewsOnly
  }

  /// What keeps it from being confirmed.
  fileprivate var reservation: String? {
    switch self {
    case .surveyOnly: "the survey alone calls it a challenge"
    case .interviewsOnly: "the interviews alone call it a challenge"
    case .confirm, .conflict, .silent: nil
    }
  }
}

private func pilots(_ reading: Reading) -> [Prose] {
  guard let figures = reading.pilotFigures else { return [] }
  let chosen = figures.assessment.pilots.filter(\.isSelected)
  guard !chosen.isEmpty else {
    return [noPortfolio(figures.assessment)]
  }
  return [choice(chosen, figures)]
}

func noPortfolio(_ assessment: Assessment) -> Prose {
  "No set of pilots can be chosen: \(assessment.infeasible ?? "the study asks for none")."
}

private func changes(_ reading: Reading) -> [Prose] {
  reading.latestChanges.isEmpty ? [] : changeSentences(reading, limit: 3)
}
