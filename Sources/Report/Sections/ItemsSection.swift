internal import Disclosure
internal import Survey

/// What everyone answered to each item, grouped by construct.
func itemsSection(_ reading: Reading) -> Section? {
  guard let wave = reading.latest else { return nil }
  let answers = EveryonesAnswers(reading, wave: wave.id)
  let asked = reading.content.codebook.items.filter { answers.bar(of: $0) != nil }
  guard !asked.isEmpty else { return nil }
  let divergence = Divergence(asked.compactMap { answers.bar(of: $0) })
  return Section(
    id: "answers", name: "Answers", finding: answersFinding(asked, answers),
    blocks: [
      .paragraph(extremesSentence(asked, answers)), .paragraph(barsSentence),
      .key(answerKey),
    ]
      + reading.constructs.flatMap { construct in
        constructBlocks(construct, reading, answers, divergence)
      } + associationBlocks(reading, wave))
}

private let barsSentence: Prose = """
  Each bar is 100 % of those who answered. It hangs on the middle of the neutral answer, so the \
  further right it reaches, the better the news. For items marked \(strong: "reversed") \
  agreement is bad news and stands on the left.
  """

private let answerKey: [(style: String, meaning: String)] = [
  ("bad-3", "most unfavourable"), ("bad-2", "unfavourable"), ("mid", "neutral"),
  ("good-2", "favourable"), ("good-3", "most favourable"),
]

private func answersFinding(_ items: [Item], _ answers: EveryonesAnswers) -> Prose {
  let (least, most) = extremes(items, answers)
  guard let least, let most else { return "What everyone answered" }
  return """
    Depending on the item, \(fixed(least.share, 0)) % to \(fixed(most.share, 0)) % of answers are \
    favourable
    """
}

/// The items with the fewest and the most favourable answers, in words.
private func extremesSentence(_ items: [Item], _ answers: EveryonesAnswers) -> Prose {
  let (least, most) = extremes(items, answers)
  guard let least, let most else { return "" }
  func quoted(_ item: Item) -> String { plain(item.wording(in: answers.wave), limit: 200) }
  return """
    Most favourable: \(strong: "\(most.item.id)"), “\(quoted(most.item))” Least: \
    \(strong: "\(least.item.id)"), “\(quoted(least.item))”
    """
}

private func extremes(
  _ items: [Item], _ answers: EveryonesAnswers
) -> (least: (item: Item, share: Double)?, most: (item: Item, share: Double)?) {
  let shares = items.compactMap { item in
    answers.bar(of: item).map { (item: item, share: Divergence.share($0, .favour)) }
  }
  return (shares.min { $0.share < $1.share }, shares.max { $0.share < $1.share })
}

extension Divergence {
  /// % of answers on one side.
  static func share(_ bar: [AnswerPart], _ side: AnswerPart.Side) -> Double {
    bar.reduce(0) { $1.side == side ? $0 + $1.share : $0 }
  }
}

private func constructBlocks(
  _ construct: Construct, _ reading: Reading, _ answers: EveryonesAnswers,
  _ divergence: Divergence
) -> [Block] {
  let items = construct.items.map { reading.content.codebook.items[$0] }
    .filter { answers.bar(of: $0) != nil }
  guard !items.isEmpty else { return [] }
  let rows = items.map { itemRow($0, reading, answers, divergence) }
  let figure = Figure(
    id: "answers", title: itemsTitle(construct, items, reading, answers),
    chart: plot(rows, isWide: true),
    data: [answersTable(items, answers)])
  return [.figure(figure)]
}

/// Names the item with the fewest favourable answers.
private func itemsTitle(
  _ construct: Construct, _ items: [Item], _ reading: Reading, _ answers: EveryonesAnswers
) -> Prose {
  let name = reading.constructName(construct.id)
  let least = items.compactMap { item in
    answers.bar(of: item).map { (item.id, Divergence.share($0, .favour)) }
  }.min { $0.1 < $1.1 }
  guard let least, items.count > 1 else { return Prose(name) }
  return "\(name): \(least.0) has the fewest favourable answers, \(fixed(least.1, 0)) %"
}

private func itemRow(
  _ item: Item, _ reading: Reading, _ answers: EveryonesAnswers, _ divergence: Divergence
) -> PlotRow {
  let bar = answers.bar(of: item) ?? []
  let favourable = fixed(Divergence.share(bar, .favour), 0)
  let unfavourable = fixed(Divergence.share(bar, .against), 0)
  let wording = plain(item.wording(in: answers.wave), limit: 300)
  return PlotRow(
    label: "\(shortened(item.id)) · \(wording)",
    detail: item.direction == .negative ? "reversed: agreement counts against" : nil,
    track: answerTrack(
      bar, in: divergence,
      reading: "\(favourable) % favourable, \(unfavourable) % unfavourable"),
    reading: """
      \(strong: "\(favourable) %") favourable, \(unfavourable) % unfavourable \
      · \(answers.missing(of: item))
      """)
}

private func answersTable(_ items: [Item], _ answers: EveryonesAnswers) -> Table {
  var table = Table(
    columns: [
      .init("item", "Item"), .init("answer", "Answer"), .init("share", "%"),
      .init("lower", "From"), .init("upper", "To"), .init("n", "Answers"),
    ])
  for item in items {
    for share in answers.shares(of: item) {
      let estimate = share.cell.value?.estimate
      table.append([
        .text(item.id), .text(share.answer), .figure(estimate?.value),
        .figure(estimate?.interval?.lower), .figure(estimate?.interval?.upper),
        .whole(estimate?.n),
      ])
    }
  }
  return table
}
