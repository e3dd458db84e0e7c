internal import Pilots
internal import Survey

/// What is to be approved.
func recommendation(_ reading: PaperReading) -> PaperSection {
  PaperSection("recommendation", "Recommendation", recommended(reading))
}

private func recommended(_ reading: PaperReading) -> [PaperBlock?] {
  guard !reading.chosen.isEmpty else {
    return [
      .paragraph(
        """
        No set of pilots can be recommended: none keeps the limits that the study sets. The limits \
        or the candidates must change first.
        """)
    ]
  }
  let funding: Passage = """
    to fund these pilots, which of all sets that keep the study’s limits are worth most together: \
    \(Passage.list(reading.chosen.map(pilotName)))
    """
  let payment: Passage? =
    reading.own.delivery?.chosen == nil
    ? nil : "to pay each of their outputs its fixed price when it is accepted, and not before"
  return [
    .paragraph("The decision maker is asked:"),
    .numbered([funding + "."] + (payment.map { [$0 + "."] } ?? [])),
    certainty(reading),
  ]
}

/// "P04, Permissions that follow the posting".
func pilotName(_ score: PilotScore) -> Passage {
  "\(study: score.pilot.id) (\(study: score.pilot.name))"
}

/// How often each stays chosen: the surest and the least sure.
private func certainty(_ reading: PaperReading) -> PaperBlock? {
  let shares = reading.chosen.compactMap { score in
    score.selectedShare.map { (score: score, share: $0) }
  }
  guard let most = shares.max(by: { $0.share < $1.share })?.score,
    let least = shares.min(by: { $0.share < $1.share })?.score,
    let draws = reading.count("draws"),
    let high = chosenShare(most, reading), let low = chosenShare(least, reading)
  else { return nil }
  return .paragraph(
    """
    How sure that is: over \(draws) draws of the survey, the interviews, the judgements, the costs \
    and the weights, the best set contains \(pilotName(most)) in \(high) and \(pilotName(least)), \
    the least sure of them, in \(low).
    """)
}

/// The share of draws in which the best set contains a pilot.
func chosenShare(_ score: PilotScore, _ reading: PaperReading) -> CitedFigure? {
  reading.evidence.figure("pilots.csv", [score.pilot.id], "p_selected", decimals: 1, unit: " %")
}
