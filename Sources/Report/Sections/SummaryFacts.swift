internal import Disclosure
internal import Pilots
internal import Survey

/// The figures that people quote, each with what stands behind it.
func facts(_ reading: Reading) -> [(figure: String, meaning: String)] {
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
