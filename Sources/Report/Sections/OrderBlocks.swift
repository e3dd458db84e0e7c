internal import Disclosure
internal import Survey

/// In what order constructs stand, and how sure that order is.
func orderBlocks(_ reading: Reading, _ wave: WaveTitle) -> [Block] {
  let ranks = constructRanks(reading, wave)
  guard let last = ranks.max(by: { $0.rank < $1.rank }) else { return [] }
  var table = Table(
    columns: [
      .init("construct", "Construct"), .init("rank", "Rank"), .init("lower", "Could be from"),
      .init("upper", "To"),
    ])
  for rank in ranks.sorted(by: { $0.rank < $1.rank }) {
    table.append([
      .text(reading.name(rank.measure)), .count(rank.rank), .count(rank.lower), .count(rank.upper),
    ])
  }
  let name = reading.name(last.measure)
  let sentence: Prose =
    last.lower == last.of
    ? "\(strong: name) is the lowest of \(last.of) constructs, and the data leave no doubt of that."
    : """
    \(strong: name) is the lowest of \(last.of) constructs, but could truly be as high as place \
    \(last.lower) from the top: places that overlap cannot be told apart.
    """
  return [
    .paragraph(sentence),
    .more("The constructs in order, with the places each could have", [.table(table)]),
  ]
}

/// Of everyone, by mean score, the outcome left out.
private func constructRanks(_ reading: Reading, _ wave: WaveTitle) -> [ScoreRank] {
  reading.release.ranks.filter {
    $0.among == .constructs && $0.statistic == .mean && $0.domain == .everyone(in: wave.id)
  }.compactMap(\.cell.value)
}

/// The middle half of people's own scores.
func quartileBlocks(_ reading: Reading, _ wave: WaveTitle) -> [Block] {
  var table = Table(
    columns: [
      .init("measure", "Measure"), .init("quarter", "A quarter is at or below"),
      .init("median", "Half (median)"), .init("from", "From"), .init("to", "To"),
      .init("three", "Three quarters"), .init("n", "Respondents"),
    ])
  for measure in reading.measures {
    let found = reading.release.quantiles.filter {
      $0.domain == .everyone(in: wave.id) && $0.measure == measure
    }
    func quantile(_ order: Double) -> ScoreQuantile? {
      found.first { $0.order == order }?.cell.value
    }
    guard let median = quantile(0.5) else { continue }
    table.append([
      .text(reading.name(measure)), .figure(quantile(0.25)?.value), .figure(median.value),
      .figure(median.interval?.lower), .figure(median.interval?.upper),
      .figure(quantile(0.75)?.value), .count(median.n),
    ])
  }
  guard !table.rows.isEmpty else { return [] }
  return [.more("How far people differ: quartiles of their own scores", [.table(table)])]
}
