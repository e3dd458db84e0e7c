internal import Disclosure
internal import Survey

/// Which constructs the outcome goes with, in the last wave that asked it.
func driversSection(_ reading: Reading) -> Section? {
  guard let released = reading.release.drivers.last else { return nil }
  let name = reading.constructName(released.outcome)
  func section(_ finding: Prose, _ blocks: [Block]) -> Section {
    Section(id: "drivers", name: "What goes with the outcome", finding: finding, blocks: blocks)
  }
  guard let drivers = released.cell.value, let ranking = RankedDrivers(drivers) else {
    let reason = released.cell.suppression?.explanation ?? released.cell.value?.note
    return section(
      "What goes with \(name) cannot be said", [.paragraph("\(reason ?? "It is not known").")])
  }
  return section(
    driversFinding(ranking, reading),
    [
      .paragraph(explainedSentence(ranking, reading) + rankSentence(ranking, reading)),
      .paragraph(associationSentence), .figure(driversFigure(ranking, reading)),
      details(ranking, reading),
    ])
}

private let associationSentence: Prose = """
  This is \(strong: "association, not cause"): these scores go up and down together from person \
  to person. It does not say that raising one would raise the other.
  """

private func driversFinding(_ ranking: RankedDrivers, _ reading: Reading) -> Prose {
  let outcome = reading.constructName(ranking.found.outcome)
  let leaders = ranking.leaders.map { reading.constructName($0) }
  switch leaders.count {
  case ranking.drivers.count where leaders.count > 1:
    return "\(outcome) goes with every construct; none clearly leads"
  case 1: return "\(outcome) goes most with \(leaders[0])"
  case 2, 3: return "\(outcome) goes most with \(listed(leaders)), which cannot be told apart"
  default:
    return """
      \(outcome) goes most with \(leaders[0]) and \(spelled(leaders.count - 1)) others that cannot \
      be told apart
      """
  }
}

private func explainedSentence(_ ranking: RankedDrivers, _ reading: Reading) -> Prose {
  let found = ranking.found
  let interval = found.rSquaredInterval.map { " (\(reading.confidence) interval \(range($0)))" }
  let others =
    ranking.drivers.count == 1
    ? reading.constructName(ranking.drivers[0].construct)
    : "the \(spelled(ranking.drivers.count)) other constructs"
  return """
    Of the differences between people in \(strong: reading.constructName(found.outcome)), \
    \(term: "\(fixed(ranking.rSquared)) %", rSquaredMeaning)\(interval ?? "") go with \
    differences in \(others), among \(found.n) people with a score on all of them \
    (\(reading.waveName(found.wave))).
    """
}

let rSquaredMeaning = "R², the share of the outcome’s variance that a linear regression explains"

private func rankSentence(_ ranking: RankedDrivers, _ reading: Reading) -> Prose {
  guard ranking.drivers.count > 1 else { return "" }
  let (first, second) = (ranking.drivers[0], ranking.drivers[1])
  let sentence: Prose = """
     The largest part of that goes with \(strong: reading.constructName(first.construct)), \
    \(part(first.share, first.interval)); then comes \
    \(strong: reading.constructName(second.construct)), \(part(second.share, second.interval))
    """
  return overlap(first.interval, second.interval)
    ? sentence + "; their intervals overlap, so the two cannot be told apart." : sentence + "."
}

/// "20.3 % of it (16.1 to 24.5)".
private func part(_ share: Double, _ interval: Interval?) -> String {
  "\(fixed(share)) % of it" + (interval.map { " (\(range($0)))" } ?? "")
}

private func largestPart(_ ranking: RankedDrivers, _ reading: Reading) -> Prose {
  guard let first = ranking.drivers.first else { return "What is explained" }
  let name = reading.constructName(first.construct)
  return
    "The largest part of what is explained goes with \(name), \(part(first.share, first.interval))"
}

private func driversFigure(_ ranking: RankedDrivers, _ reading: Reading) -> Figure {
  let axis = Axis.amounts(ranking.drivers.map { $0.interval?.upper ?? $0.share })
  let rows = ranking.drivers.map { driver in
    PlotRow(
      label: reading.constructName(driver.construct),
      track: intervalTrack(driver.share, driver.interval, on: axis),
      reading: """
        \(strong: fixed(driver.share)) \(driver.interval.map { range($0) } ?? "no interval")
        """)
  }
  return Figure(
    id: "drivers", title: largestPart(ranking, reading),
    chart: plot(rows, axis: axis),
    note: """
      % of what is explained, adding up to 100, with \(reading.confidence) interval; n \
      \(ranking.found.n). No part can be below nought, so a small one is no evidence of a link.
      """,
    data: [driversTable([ranking], reading)])
}

private func details(_ ranking: RankedDrivers, _ reading: Reading) -> Block {
  let earlier = reading.release.drivers.dropLast().compactMap { $0.cell.value }
    .compactMap(RankedDrivers.init)
  let lost = ranking.found.lostReplicates
  let loss: Prose = lost > 0 ? " In \(lost) replicates there are no parts." : ""
  let method = Block.paragraph(methodSentence(ranking.found.method) + loss)
  guard !earlier.isEmpty else { return .more("How the parts are found", [method]) }
  return .more(
    "How the parts are found, and earlier waves",
    [method, .table(driversTable(earlier, reading))])
}

private func methodSentence(_ method: OutcomeDrivers.Method?) -> Prose {
  let division: Prose =
    method == .relativeWeights
    ? """
    Johnson’s relative weights: what is explained goes to the uncorrelated variables nearest to \
    the constructs, and from them back.
    """
    : """
    Each construct’s part is what it adds to the explained share, averaged over every order in \
    which the constructs could enter (Shapley values, LMG), so that constructs that go together \
    share what they explain together.
    """
  return division + """
     Weighted, over people with all scores; intervals by replicates, without finite population \
    correction.
    """
}

private func driversTable(_ waves: [RankedDrivers], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("wave", "Wave"), .init("construct", "Construct"), .init("share", "% of explained"),
      .init("lower", "From"), .init("upper", "To"), .init("r_squared", "Explained, %"),
      .init("n", "People"),
    ])
  for wave in waves {
    for driver in wave.drivers {
      table.append([
        .text(reading.waveName(wave.found.wave)), .text(reading.constructName(driver.construct)),
        .figure(driver.share), .figure(driver.interval?.lower), .figure(driver.interval?.upper),
        .figure(wave.rSquared), .count(wave.found.n),
      ])
    }
  }
  return table
}
