internal import Disclosure
internal import Survey

/// Words that set a group apart, and the words that are used most.
func wordBlocks(_ comments: EveryonesComments, _ reading: Reading) -> [Block] {
  let everyone = comments.words.filter { $0.domain.isEveryone }.compactMap(\.cell.value)
  guard !everyone.isEmpty else { return [] }
  return keyBlocks(comments, reading)
    + [.more("\(comments.wording) The words used most", [.table(mostUsed(everyone))])]
    + togetherBlocks(comments)
}

/// Words of a group past these stand in `comments.csv` alone.
private let wordsPerGroup = 5
/// Groups past these stand there, too: those with the clearest words come first.
private let groupLimit = 12
private let tableLimit = 50

private func keyBlocks(_ comments: EveryonesComments, _ reading: Reading) -> [Block] {
  let uses = comments.words.filter { !$0.domain.isEveryone }.compactMap(\.cell.value)
  let tested = uses.filter { $0.keyness != nil }
  let key = tested.filter { $0.flag == .higher }.sorted { clearness($0) > clearness($1) }
  guard !tested.isEmpty else { return [] }
  guard let first = key.first else {
    return [
      .paragraph(
        """
        No group uses a word more often than chance would explain: \(tested.count) comparisons of \
        a group with everybody else.
        """)
    ]
  }
  var order: [Domain] = []
  for use in key where !order.contains(use.domain) { order.append(use.domain) }
  let rows = order.prefix(groupLimit).flatMap { domain in
    groupRows(domain, key.filter { $0.domain == domain }, reading)
  }
  let title: Prose = """
    \(comments.wording) \(strong: shortened(first.domain.level)) write “\(shortened(first.word))” \
    more than everybody else, \(fixed(first.share, 0)) % against \
    \(fixed(first.others?.share ?? 0, 0)) %
    """
  let note: Prose = """
    A dot is the share of the group’s comments that have the word, the ring that of everybody \
    else’s. In \(key.count) of \(tested.count) comparisons the group clearly uses the word more \
    (\(term: "q", qMeaning) below \(limit(reading))).
    """
  return [
    .figure(
      Figure(
        id: "words", title: title, chart: plot(rows, axis: .score), note: note,
        data: [keyTable(key, reading)])
    )
  ]
}

private func clearness(_ use: WordUse) -> Double { use.keyness.map(\.g2) ?? 0 }

private func limit(_ reading: Reading) -> String {
  fixed(1 - reading.content.provenance.confidence, 2)
}

private func groupRows(_ domain: Domain, _ uses: [WordUse], _ reading: Reading) -> [PlotRow] {
  let heading = PlotRow(
    label: shortened(domain.level), detail: reading.segmentName(domain.segment))
  return [heading]
    + uses.prefix(wordsPerGroup).map { use in
      let shares = "\(fixed(use.share, 0)) %"
      let others = use.others?.share.map { "against \(fixed($0, 0)) %" } ?? ""
      return PlotRow(
        label: shortened(use.word),
        track: dumbbellTrack(
          from: use.others?.share, to: use.share, on: .score, reading: "\(shares) \(others)"),
        reading: "\(strong: shares) \(others)")
    }
}

private func keyTable(_ key: [WordUse], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("segment", "Segment"), .init("level", "Level"), .init("word", "Word"),
      .init("users", "Used by"), .init("n", "of"), .init("rest_users", "Others"),
      .init("rest_n", "of"), .init("g2", "G²"), .init("q", "q"),
    ])
  for use in key.prefix(tableLimit) {
    table.append([
      .text(reading.segmentName(use.domain.segment)), .text(use.domain.level), .text(use.word),
      .whole(use.users), .whole(use.n), .whole(use.others?.users), .whole(use.others?.n),
      .figure(use.keyness?.g2), .figure(use.keyness?.q, decimals: 3),
    ])
  }
  return table
}

/// Words that come together.
private func togetherBlocks(_ comments: EveryonesComments) -> [Block] {
  guard !comments.topics.isEmpty else { return [] }
  var table = Table(
    columns: [
      .init("words", "Words"), .init("respondents", "Comments"), .init("n", "of"),
      .init("share", "%"), .init("stability", "Found again"),
    ])
  for row in comments.topics {
    let topic = row.cell.value
    table.append([
      .text(row.words.joined(separator: ", ")), .whole(topic?.respondents), .whole(topic?.n),
      .figure(topic?.share), .figure(topic?.stability, decimals: 2),
    ])
  }
  let sentence: Prose = """
    Found by the words alone, without the dictionary: each comment counts for the one it holds \
    most of. “Found again” says how like it other starts of the search came, from 0 to 1; below \
    about 0.8 make nothing of it.
    """
  return [
    .more("\(comments.wording) Words that come together", [.paragraph(sentence), .table(table)])
  ]
}

private func mostUsed(_ uses: [WordUse]) -> Table {
  var table = Table(
    columns: [
      .init("word", "Word"), .init("users", "Used by"), .init("n", "of"), .init("share", "%"),
    ])
  for use in uses.prefix(tableLimit) {
    table.append([.text(use.word), .whole(use.users), .whole(use.n), .figure(use.share)])
  }
  return table
}
