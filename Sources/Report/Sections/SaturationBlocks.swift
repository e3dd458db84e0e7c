internal import Disclosure
internal import Survey

/// Whether more interviews would have brought more.
func saturationBlocks(_ reading: Reading) -> [Block] {
  guard let latest = reading.latestSaturation else { return [] }
  let heading: Block = .subheading("Would more interviews bring more?")
  guard let found = latest.cell.value else {
    return [heading, .paragraph(Prose(latest.cell.suppression?.explanation ?? ""))]
  }
  guard found.seen > 0 else { return [] }
  return [
    heading, .paragraph(unheard(found, reading)),
    .figure(
      Figure(
        id: "saturation", title: saturationTitle(found), chart: chart(found),
        note: """
          Bars: the middle 90 % of \(found.orders) random orders of the interviews; dots: their \
          median; rings: the order of the file.
          """, data: [curveTable(found)])),
    .more("When a run of interviews first brought so little", [.table(stopTable(found))]),
  ]
}

extension Reading {
  fileprivate var latestSaturation: ReleasedSaturation? {
    guard let wave = lastInterviewed else { return nil }
    return release.themeStructure.saturations.first { $0.wave == wave.id }
  }
}

/// “After 24 interviews, two more added 4 % new codes”.
private func saturationTitle(_ found: CodeSaturation) -> Prose {
  guard let stop = found.stops.first else {
    return "\(found.seen) codes in \(found.n) interviews: \(found.note ?? "")"
  }
  return """
    After \(stop.held) interviews, \(spelled(stop.run)) more added \(fixed(stop.last, 0)) % new \
    codes (90 % of orders: \(range(stop.lastBand, 0)) %)
    """
}

/// What the codes heard say of those that were not.
private func unheard(_ found: CodeSaturation, _ reading: Reading) -> Prose {
  var words: Prose = """
    \(found.n) interviews gave \(strong: "\(found.seen) codes"), \(found.once) of them in one \
    interview only.
    """
  if let interval = found.expectedInterval {
    words = """
      \(words) By \(term: "Chao’s estimate", chaoMeaning) there are at least \
      \(strong: fixed(found.expected, 0)) (\(reading.confidence) interval \(range(interval, 0))).
      """
  }
  if let coverage = found.coverage {
    words = "\(words) Codes already heard make up \(fixed(coverage, 0)) % of what is said."
  }
  if let stop = found.stops.first(where: { $0.threshold > 0 }) {
    words = "\(words) \(reached(stop, found))"
  }
  return words
}

private let chaoMeaning =
  "a lower bound of how many codes there are, from how many came up once and twice"

private func reached(_ stop: CodeSaturation.Stop, _ found: CodeSaturation) -> Prose {
  let rule: Prose = "no more than \(fixed(stop.threshold, 0)) % new codes in \(spelled(stop.run))"
  guard let median = stop.median else {
    return """
      The usual mark, \(rule) interviews, is not reached in most orders of the interviews: the \
      list of codes is not complete.
      """
  }
  return """
    The usual mark, \(rule) interviews, is reached at \(strong: "\(median)+\(stop.run)") in the \
    middle order of interviews; \(fixed(stop.reached, 0)) % of orders reach it.
    """
}

private func chart(_ found: CodeSaturation) -> GrowthChart {
  let steps = found.curve.map {
    GrowthChart.Step(
      place: $0.interviews, median: $0.median, range: $0.band, course: $0.given)
  }
  let last = found.curve.last
  return GrowthChart(
    steps: steps,
    reading: """
      Codes heard after each interview: from \(minus(found.curve.first?.median ?? 0, 0)) after \
      one to \(minus(last?.median ?? 0, 0)) after \(last?.interviews ?? 0).
      """)
}

private func curveTable(_ found: CodeSaturation) -> Table {
  var table = Table(
    "Codes heard after so many interviews",
    columns: [
      .init("interviews", "Interviews"), .init("given", "Order of the file"),
      .init("median", "Median order"), .init("lower", "From"), .init("upper", "To"),
    ])
  for step in found.curve {
    table.append([
      .count(step.interviews), .figure(step.given, decimals: 0),
      .figure(step.median, decimals: 0), .figure(step.band.lower, decimals: 0),
      .figure(step.band.upper, decimals: 0),
    ])
  }
  return table
}

private func stopTable(_ found: CodeSaturation) -> Table {
  var table = Table(
    columns: [
      .init("base", "Base"), .init("run", "Run"), .init("threshold", "At most, %"),
      .init("given", "Order of the file"), .init("median", "Median order"),
      .init("lower", "From"), .init("upper", "To"), .init("reached", "Orders that reach it, %"),
      .init("last", "Last run, %"), .init("last_lower", "From"), .init("last_upper", "To"),
    ],
    notes: [
      """
      Interviews held when the run began; – : no run did. New codes are counted in % of the \
      base’s (Guest, Namey and Chen 2020). From and to: the middle 90 % of orders.
      """
    ])
  for stop in found.stops {
    table.append([
      .count(stop.base), .count(stop.run), .figure(stop.threshold, decimals: 0),
      .whole(stop.given), .whole(stop.median), .whole(stop.lower), .whole(stop.upper),
      .figure(stop.reached, decimals: 0), .figure(stop.last), .figure(stop.lastBand.lower),
      .figure(stop.lastBand.upper),
    ])
  }
  return table
}
