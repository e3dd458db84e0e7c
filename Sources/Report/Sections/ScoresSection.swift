internal import Disclosure
internal import Survey

/// The index and constructs of everyone.
func scoresSection(_ reading: Reading) -> Section? {
  guard let wave = reading.latest, !reading.ranking(in: wave.id).isEmpty else { return nil }
  return Section(
    id: "scores", name: "Index and constructs", finding: scoresFinding(reading, wave),
    blocks: [
      .paragraph(scaleSentence)
    ]
      + views([
        ("Mean score", [.figure(scoreFigure(reading, wave, .mean))]),
        ("% favourable", [.figure(scoreFigure(reading, wave, .favourable))]),
      ]) + orderBlocks(reading, wave) + quartileBlocks(reading, wave))
}

private let scaleSentence: Prose = """
  Scores run from 0, everybody gives the worst answer, to 100, everybody gives the best. A dot is \
  the estimate; the band is where it would plausibly lie had other staff answered.
  """

private func scoresFinding(_ reading: Reading, _ wave: WaveTitle) -> Prose {
  let ranking = reading.ranking(in: wave.id)
  guard ranking.count > 1, let first = ranking.first, let last = ranking.last else {
    return "One construct was measured"
  }
  let names = [first, last].map { reading.constructName($0.construct.id) }
  guard !overlap(first.estimate, last.estimate) else {
    return "No construct clearly stands above another"
  }
  return """
    From \(names[0]) at \(fixed(first.estimate.value, 0)) down to \(names[1]) at \
    \(fixed(last.estimate.value, 0))
    """
}

private func scoreFigure(
  _ reading: Reading, _ wave: WaveTitle, _ statistic: Statistic
) -> Figure {
  let everyone = Domain.everyone(in: wave.id)
  let order = ordered(reading, wave).filter { reading.cell($0, statistic, in: everyone) != nil }
  let reference =
    statistic == .mean ? reading.score(.index, .mean, in: everyone)?.estimate.value : nil
  let rows = order.map { measure in
    scoreRow(
      reading.name(measure), reading.cell(measure, statistic, in: everyone), reference: reference)
  }
  let data = order.map { (reading.name($0), reading.cell($0, statistic, in: everyone)) }
  return Figure(
    id: statistic == .mean ? "scores" : "scores-favourable",
    title: statistic == .mean ? meanTitle(reading, wave) : favourableTitle(reading, wave),
    chart: plot(rows, axis: .score),
    note: statistic == .mean
      ? "Mean score, 0–100, with \(reading.confidence) interval; dashed: the index. Outcome last."
      : "% of answers that are favourable, with \(reading.confidence) interval.",
    data: [estimateTable(data)])
}

/// Index first, constructs from highest to lowest, the outcome last.
private func ordered(_ reading: Reading, _ wave: WaveTitle) -> [Measure] {
  let ranked = reading.ranking(in: wave.id).map(\.construct.id)
  let rest = reading.constructs.map(\.id).filter { !ranked.contains($0) }
  return [.index] + (ranked + rest).map { Measure(kind: .construct, id: $0) }
}

private func meanTitle(_ reading: Reading, _ wave: WaveTitle) -> Prose {
  guard let index = reading.score(.index, .mean, in: .everyone(in: wave.id)) else {
    return "Mean scores in \(reading.waveName(wave.id))"
  }
  let ranking = reading.ranking(in: wave.id)
  let below = ranking.filter { ($0.estimate.interval?.upper ?? 100) < index.estimate.value }.count
  return """
    \(spelled(below).capitalizedFirst) of \(spelled(ranking.count)) constructs lie clearly below \
    the index of \(fixed(index.estimate.value))
    """
}

private func favourableTitle(_ reading: Reading, _ wave: WaveTitle) -> Prose {
  let shares = reading.constructs.filter { !$0.isOutcome }.compactMap {
    reading.score(
      Measure(kind: .construct, id: $0.id), .favourable, in: .everyone(in: wave.id))?.estimate
  }
  let most = shares.filter { ($0.interval?.lower ?? 0) > 50 }.count
  return """
    On \(spelled(most)) of \(spelled(shares.count)) constructs most answers are clearly favourable
    """
}

/// One estimate as a line of a plot.
func scoreRow(
  _ label: String, _ cell: Released<Score>?, reference: Double? = nil
) -> PlotRow {
  guard let cell, let score = cell.value else {
    return withheldRow(label, cell?.suppression, .score)
  }
  let interval = score.estimate.interval.map { " \(range($0))" } ?? ""
  return PlotRow(
    label: label, detail: "n \(grouped(score.estimate.n))",
    track: intervalTrack(
      score.estimate.value, score.estimate.interval, on: .score, reference: reference),
    reading: "\(strong: fixed(score.estimate.value)) \(interval)")
}

private func estimateTable(_ rows: [(name: String, cell: Released<Score>?)]) -> Table {
  var table = Table(
    columns: [
      .init("measure", "Measure"), .init("estimate", "Estimate"), .init("se", "Standard error"),
      .init("lower", "From"), .init("upper", "To"), .init("df", "df"), .init("n", "Respondents"),
    ])
  for row in rows {
    let estimate = row.cell?.value?.estimate
    table.append([
      .text(row.name), .figure(estimate?.value), .figure(estimate?.standardError, decimals: 2),
      .figure(estimate?.interval?.lower), .figure(estimate?.interval?.upper),
      .whole(estimate?.df), .whole(estimate?.n),
    ])
  }
  return table
}

extension String {
  /// For the start of a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
