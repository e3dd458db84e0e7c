internal import Pilots
internal import Survey

/// How sure the recommendation is, what could not be ranked, and what runs late.
func risks(_ reading: PaperReading) -> PaperSection {
  let points =
    [unsure(reading), impossible(reading), late(reading)].compactMap(\.self)
    + unranked(reading) + caveats(reading)
  return PaperSection(
    "risks", "Risks",
    [points.isEmpty ? nil : .points(points), .paragraph(reading.remark(.risks))])
}

/// Recommended pilots that half of the draws or more would not choose.
private func unsure(_ reading: PaperReading) -> Passage? {
  let doubtful = reading.chosen.filter { ($0.selectedShare ?? 1) < 0.5 }
  let named = doubtful.compactMap { score in
    chosenShare(score, reading).map { "\(study: score.pilot.id) in \($0)" as Passage }
  }
  return named.isEmpty
    ? nil
    : "In fewer than half of the draws the best set contains \(Passage.list(named)): other "
      + "evidence, costs or weights would replace them."
}

private func impossible(_ reading: PaperReading) -> Passage? {
  guard let assessment = reading.assessment, assessment.infeasibleDraws > 0,
    let lost = reading.count("draws without a portfolio"), let draws = reading.count("draws")
  else { return nil }
  return "In \(lost) of \(draws) draws no set keeps the limits, since costs may turn out higher."
}

private func late(_ reading: PaperReading) -> Passage? {
  let key = ["chosen"]
  guard let delivery = reading.own.delivery, delivery.chosen != nil,
    let late = reading.evidence.figure("delivery_pilots.csv", key, "late"),
    let overdue = reading.evidence.figure("delivery_pilots.csv", key, "overdue"),
    let accepted = reading.evidence.figure("delivery_pilots.csv", key, "accepted"),
    let outputs = reading.evidence.figure("delivery_pilots.csv", key, "outputs")
  else { return nil }
  let state: Passage = """
    Of \(outputs) outputs of the recommended pilots, those accepted number \(accepted), those \
    accepted late \(late)
    """
  guard let day = delivery.asOf else {
    return state + "; on no date given, none can be called overdue."
  }
  return state + ", those overdue on \(study: dayInWords(day)) \(overdue)."
}

private func unranked(_ reading: PaperReading) -> [Passage] {
  (reading.assessment?.pilots ?? []).filter { $0.rank == nil }.map { score in
    "\(pilotName(score)) could not be ranked: \(study: score.unrankable.joined(separator: "; "), limit: 300)."
  }
}

/// Caveats of the assessment; those that speak of money stand in Part 2.
private func caveats(_ reading: PaperReading) -> [Passage] {
  (reading.assessment?.notes ?? []).filter { !$0.contains("£") }.map {
    "\(study: $0.capitalizedFirst, limit: 300)."
  }
}
