internal import Disclosure
internal import Survey

/// What changed between the last two waves that were surveyed, and between any other two.
func changeSection(_ reading: Reading) -> Section? {
  guard let pair = reading.latestPair, !reading.latestChanges.isEmpty else { return nil }
  let pairs = reading.comparedPairs.map { pair in
    (
      name: "\(reading.waveName(pair.from.id)) → \(reading.waveName(pair.to.id))",
      blocks: pairBlocks(reading, pair)
    )
  }
  return Section(
    id: "change", name: "Change",
    finding: changeFinding(reading.latestChanges, from: pair.from, reading),
    blocks: [.points(changeSentences(reading))] + driftBlocks(reading.content.drift)
      + views(pairs))
}

private func pairBlocks(_ reading: Reading, _ pair: WavePair) -> [Block] {
  [
    .figure(changeFigure(reading, from: pair.from, to: pair.to)),
    .figure(levelsFigure(reading, from: pair.from, to: pair.to)),
  ] + groupChanges(reading, from: pair.from, to: pair.to)
    + itemChanges(reading, from: pair.from, to: pair.to)
}

private func constructsOnly(_ changes: [ReleasedChange]) -> [ReleasedChange] {
  changes.filter { $0.measure.kind == .construct }
}

private func changeFinding(
  _ changes: [ReleasedChange], from: WaveTitle, _ reading: Reading
) -> Prose {
  let flags = FlagCounts(constructsOnly(changes).map(\.flag))
  let since = reading.waveName(from.id)
  guard flags.clear > 0 else {
    return "Since \(since) there is no evidence that any construct changed"
  }
  return """
    \(spelled(flags.clear).capitalizedFirst) of \(spelled(flags.tested)) constructs changed \
    since \(since)
    """
}

/// One sentence for each clear change, one for the rest, never stronger than the flags.
///
/// `limit`: clear changes told in full; the others are only named.
func changeSentences(_ reading: Reading, limit: Int = .max) -> [Prose] {
  let changes = reading.latestChanges
  let clear = changes.filter(\.flag.isClear)
  var sentences = clear.prefix(limit).compactMap { clearChange($0, reading) }
  if clear.count > limit {
    let others = clear.dropFirst(limit).map { reading.name($0.measure) }
    sentences.append("\(listed(others)) changed too, by more than chance would explain.")
  }
  let unclear = constructsOnly(changes).filter { $0.flag == .noEvidence }.map {
    reading.name($0.measure)
  }
  if !unclear.isEmpty {
    sentences.append(
      "For \(listed(unclear)) there is no evidence of change, which is not evidence of none.")
  }
  let withheld = changes.filter { $0.flag == .suppressed }
  if !withheld.isEmpty {
    let drifted = withheld.contains { $0.cell.suppression == .drift }
    sentences.append(
      """
      The change in \(listed(withheld.map { reading.name($0.measure) })) is withheld\
      \(drifted ? ", because the questions changed" : "").
      """)
  }
  return sentences
}

private func clearChange(_ change: ReleasedChange, _ reading: Reading) -> Prose? {
  guard let value = change.cell.value else { return nil }
  let verb = value.difference < 0 ? "fell" : "rose"
  let drift = value.drift.isEmpty ? "" : " But the questions changed: \(few(value.drift))."
  return """
    \(strong: reading.name(change.measure)) \(verb) by \
    \(fixed(abs(value.difference))) points (\(reading.confidence) interval \
    \(range(value.interval))), more than chance would explain.\(drift)
    """
}

private func changeFigure(_ reading: Reading, from: WaveTitle, to: WaveTitle) -> Figure {
  let changes = reading.changes(from: from, to: to)
  let axis = Axis.differences(
    changes.compactMap(\.cell.value?.interval).flatMap { [$0.lower, $0.upper] })
  let rows = changes.map { changeRow(reading.name($0.measure), $0, axis) }
  return Figure(
    id: "change",
    title: changeTitle(changes, reading, from: from, to: to),
    chart: plot(rows, axis: axis),
    note: """
      Difference of means with \(reading.confidence) interval. ▲ rose, ▼ fell, · no evidence of \
      change.\(basisClause(changes))
      """,
    data: [changeTable(changes.map { (reading.name($0.measure), $0) })])
}

/// "From 2018 to 2019, 3 of 9 measures changed by more than chance would explain".
private func changeTitle(
  _ changes: [ReleasedChange], _ reading: Reading, from: WaveTitle, to: WaveTitle
) -> Prose {
  let flags = FlagCounts(changes.map(\.flag))
  return """
    From \(reading.waveName(from.id)) to \(reading.waveName(to.id)), \
    \(flags.clear == 0 ? "none" : grouped(flags.clear)) of \(flags.tested) measures changed by more than chance \
    would explain
    """
}

/// How the waves are related, as the respondents' ids tell.
private func basisClause(_ changes: [ReleasedChange]) -> String {
  switch changes.compactMap(\.cell.value?.basis).first {
  case .paired: " The same people answered both times."
  case .overlap: " Some people answered both times, and the intervals allow for it."
  case .independent: " The two waves are taken as different people."
  case nil: ""
  }
}

func changeRow(_ label: String, _ change: ReleasedChange, _ axis: Axis) -> PlotRow {
  guard let value = change.cell.value else {
    return withheldRow(label, change.cell.suppression, axis)
  }
  let difference = value.difference
  let isClear = change.flag.isClear
  return PlotRow(
    label: label,
    detail: value.drift.isEmpty ? nil : "questions changed: \(few(value.drift))",
    track: intervalTrack(
      difference, value.interval, on: axis, style: isClear ? change.flag.style : nil),
    reading: """
      \(strong: "\(signed(difference)) \(change.flag.symbol)") \(range(value.interval))
      """,
    style: isClear ? change.flag.style : nil)
}

/// Both waves' scores beside each other.
private func levelsFigure(_ reading: Reading, from: WaveTitle, to: WaveTitle) -> Figure {
  let rows = reading.measures.compactMap { measure -> PlotRow? in
    let earlier = reading.score(measure, .mean, in: .everyone(in: from.id))?.estimate.value
    let later = reading.score(measure, .mean, in: .everyone(in: to.id))?.estimate.value
    guard earlier != nil || later != nil else { return nil }
    let words = [earlier, later].map { $0.map { fixed($0) } ?? "–" }
    return PlotRow(
      label: reading.name(measure),
      track: dumbbellTrack(
        from: earlier, to: later, on: .score, reading: "from \(words[0]) to \(words[1])"),
      reading: "\(words[0]) → \(strong: words[1])")
  }
  return Figure(
    id: "both-waves", title: furthestTitle(reading, from: from, to: to),
    key: [("ring", reading.waveName(from.id)), ("dot", reading.waveName(to.id))],
    chart: plot(rows, axis: .score), data: [levelsTable(reading, from: from, to: to)])
}

/// The measure whose estimates lie furthest apart; whether that is chance is said above.
private func furthestTitle(_ reading: Reading, from: WaveTitle, to: WaveTitle) -> Prose {
  let moves = reading.measures.compactMap { measure -> (name: String, ends: [Double])? in
    let ends = [from, to].compactMap {
      reading.score(measure, .mean, in: .everyone(in: $0.id))?.estimate.value
    }
    return ends.count == 2 ? (reading.name(measure), ends) : nil
  }
  let furthest = moves.max { abs($0.ends[1] - $0.ends[0]) < abs($1.ends[1] - $1.ends[0]) }
  guard let furthest else { return "Scores in both waves" }
  return """
    Of all measures \(furthest.name) moved furthest, from \(fixed(furthest.ends[0])) to \
    \(fixed(furthest.ends[1]))
    """
}

private func levelsTable(_ reading: Reading, from: WaveTitle, to: WaveTitle) -> Table {
  let waves = [from, to].map(\.id)
  var table = Table(
    columns: [.init("measure", "Measure")] + waves.map { .init($0, reading.waveName($0)) })
  for measure in reading.measures {
    let scores = waves.map {
      reading.score(measure, .mean, in: .everyone(in: $0))?.estimate.value
    }
    guard scores.contains(where: { $0 != nil }) else { continue }
    table.append([.text(reading.name(measure))] + scores.map { .figure($0) })
  }
  return table
}

/// The first three notes, and how many more.
private func few(_ notes: [String]) -> String {
  let more = notes.count - 3
  return notes.prefix(3).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
}
