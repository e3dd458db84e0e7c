internal import Disclosure
internal import Survey

/// Which themes come up in the same interviews.
func coOccurrenceBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.lastInterviewed else { return [] }
  let pairs = reading.release.themeStructure.coOccurrences.filter {
    $0.wave == wave.id && $0.kind == .theme
  }
  let names = shownThemes(reading, wave.id, pairs)
  guard names.count > 2 else { return [] }
  return [
    .subheading("Which themes come up together?"),
    .figure(
      Figure(
        id: "together", title: coOccurrenceTitle(pairs, names, reading),
        chart: pairMap(names, pairs, reading),
        note: """
          Interviews that mention both. ▲ shaded: more often than if unrelated, ▼: less often \
          (Fisher’s exact test, q below \(fixed(1 - reading.content.provenance.confidence, 2)) over \
          all pairs). \(leftOut(pairs, names))
          """, data: [pairTable(pairs, reading)])),
  ]
}

/// At most fourteen: those of most interviews.
private func shownThemes(
  _ reading: Reading, _ wave: String, _ pairs: [ReleasedCoOccurrence]
) -> [String] {
  let paired = Set(pairs.flatMap { [$0.first, $0.second] })
  return Array(
    everyonesThemes(reading, wave).map(\.theme).filter(paired.contains).prefix(14))
}

private func leftOut(_ pairs: [ReleasedCoOccurrence], _ names: [String]) -> String {
  let all = Set(pairs.flatMap { [$0.first, $0.second] }).count
  return all == names.count ? "" : "Shown are the \(names.count) themes of most interviews."
}

private func isTold(_ pair: CoOccurrence, _ reading: Reading) -> Bool {
  pair.q.map { $0 < 1 - reading.content.provenance.confidence } ?? false
}

private func coOccurrenceTitle(
  _ pairs: [ReleasedCoOccurrence], _ names: [String], _ reading: Reading
) -> Prose {
  let found = pairs.compactMap(\.cell.value)
  guard !found.isEmpty else { return "Themes in the same interviews" }
  let told = found.filter { isTold($0, reading) && $0.lift > 1 }
    .sorted { ($0.q ?? 1, -$0.lift) < ($1.q ?? 1, -$1.lift) }
  guard let first = told.first else {
    return "No two themes come up together more often than chance would have it"
  }
  let others = told.count > 1 ? ", and \(spelled(told.count - 1)) more pairs do" : ""
  return """
    \(shortened(first.first)) and \(shortened(first.second)) go together, in \(first.both) of \
    \(first.n) interviews\(others)
    """
}

private func pairMap(
  _ names: [String], _ pairs: [ReleasedCoOccurrence], _ reading: Reading
) -> PairMap {
  let found = Dictionary(
    pairs.map { (Set([$0.first, $0.second]), $0.cell) }, uniquingKeysWith: { first, _ in first })
  let rows = names.indices.map { row in
    (0..<row).map { column in
      cell(found[Set([names[row], names[column]])], names[row], names[column], reading)
    }
  }
  return PairMap(names: names.map(shortened), rows: rows, label: "Themes by themes")
}

private func cell(
  _ cell: Released<CoOccurrence>?, _ first: String, _ second: String, _ reading: Reading
) -> PairMap.PairCell {
  let names = "\(shortened(first)) and \(shortened(second))"
  guard let value = cell?.value else {
    return PairMap.PairCell(
      both: nil, isMore: nil, story: "\(names): \(cell?.suppression?.explanation ?? "unknown")")
  }
  let q = value.q.map { ", q \(probability($0))" } ?? ""
  return PairMap.PairCell(
    both: value.both, isMore: isTold(value, reading) ? value.lift > 1 : nil,
    story: """
      \(names): \(value.both) of \(value.n) interviews; Jaccard \(fixed(value.jaccard, 2)), lift \
      \(fixed(value.lift, 2))\(q)
      """)
}

private func pairTable(_ pairs: [ReleasedCoOccurrence], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("first", "Theme"), .init("second", "and"), .init("both", "Both"),
      .init("first_interviews", "First"), .init("second_interviews", "Second"), .init("n", "of"),
      .init("jaccard", "Jaccard"), .init("lift", "Lift"), .init("p", "p"), .init("q", "q"),
    ],
    notes: [
      """
      Jaccard: interviews with both of those with either. Lift: interviews with both, against as \
      many as unrelated themes would share.
      """
    ])
  for pair in pairs {
    let value = pair.cell.value
    table.append([
      .text(pair.first), .text(pair.second), .whole(value?.both), .whole(value?.firstInterviews),
      .whole(value?.secondInterviews), .whole(value?.n), .figure(value?.jaccard, decimals: 2),
      .figure(value?.lift, decimals: 2), .figure(value?.p, decimals: 3),
      .figure(value?.q, decimals: 3),
    ])
  }
  return table
}
