internal import Disclosure
internal import Pilots
internal import Survey

/// What chance and silence leave open, in a sentence each: of the survey, of those who did not
/// answer, and of the choice.
func certainty(_ reading: Reading) -> [Prose] {
  [surveyed(reading), unanswered(reading), chosen(reading)].compactMap { $0 }
}

private func surveyed(_ reading: Reading) -> Prose? {
  guard let response = reading.everyonesResponse, let staff = response.population, staff > 0,
    let rate = response.rate
  else { return nil }
  return """
    \(strong: "\(fixed(rate, rate < 10 ? 1 : 0)) %") of staff answered. Intervals allow for chance \
    in who did, not for what the others would have said.
    """
}

/// How many conclusions would fall if those who did not answer were a little different.
private func unanswered(_ reading: Reading) -> Prose? {
  let points = reading.tippingPoints
  guard !points.isEmpty else { return nil }
  return """
    If they differed by 5 points from those who did, \(strong: points.near == 0 ? "none" : grouped(points.near)) \
    of \(points.count) conclusions about scores would change.
    """
}

private func chosen(_ reading: Reading) -> Prose? {
  guard let figures = reading.pilotFigures else { return nil }
  return sureness(figures.assessment.pilots.filter(\.isSelected), figures)
}
