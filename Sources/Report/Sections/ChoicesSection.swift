internal import Disclosure
internal import Survey

/// What people chose where they could choose several answers, set by set.
func choicesSection(_ reading: Reading) -> Section? {
  guard let wave = reading.latest else { return nil }
  let sets = reading.content.choiceSets.compactMap { EveryonesChoices($0, reading, wave: wave.id) }
  guard !sets.isEmpty else { return nil }
  return Section(
    id: "choices", name: "Choices", finding: choicesFinding(sets),
    blocks: [.paragraph(choicesSentence)] + sets.flatMap { choiceBlocks($0, reading) })
}

private let choicesSentence: Prose = """
  Here people could choose several answers, so the shares of a question need not add up to 100 %. \
  Below each stands whom its shares are of.
  """

/// The most chosen option of each set; of four and more, of the first three.
private func choicesFinding(_ sets: [EveryonesChoices]) -> Prose {
  let first = sets.compactMap(\.shown.first)
  let named = first.prefix(3).map {
    "\(shortened($0.option)) (\(fixed($0.estimate.value, 0)) %)"
  }
  let more = first.count - named.count
  guard !named.isEmpty else { return "What people chose" }
  return "Chosen most often: \(listed(named + (more > 0 ? [countOf(more, "more")] : [])))"
}

private func choiceBlocks(_ set: EveryonesChoices, _ reading: Reading) -> [Block] {
  guard let first = set.shown.first else {
    let reason = set.suppression?.explanation ?? "nobody answered"
    return [.paragraph("\(strong: set.question): \(reason).")]
  }
  let rows = set.shown.prefix(barLimit).map(optionRow)
  let title: Prose = """
    \(set.question) \(strong: shortened(first.option)) is chosen most often, \
    \(fixed(first.estimate.value, 0)) %
    """
  let figure = Figure(
    id: "choices", title: title, chart: plot(Array(rows), axis: .score), note: baseSentence(set),
    data: [choiceTable(set)])
  return [.figure(figure)] + groupTables(set, reading)
}

/// Options past these stand in the table alone.
private let barLimit = 40
/// Groups past these stand in `choices.csv` alone: a table of more cannot be read.
private let groupLimit = 12

/// "Of 1,012 who answered; 31 chose nothing."
private func baseSentence(_ set: EveryonesChoices) -> Prose {
  let bases = set.shown.map(\.estimate.n)
  let (least, most) = (bases.min() ?? 0, bases.max() ?? 0)
  let base = least == most ? grouped(most) : "\(grouped(least)) to \(grouped(most))"
  let none = set.shown.first?.none ?? 0
  let nothing = "\(none == 0 ? "nobody" : grouped(none)) chose nothing"
  let more = set.shown.count - barLimit
  let rest =
    more > 0 ? " The table has \(countOf(more, "more option")), each chosen less often." : ""
  switch set.set.base {
  case .answered: return "Of \(base) who answered; \(nothing).\(rest)"
  case .chosen: return "Of \(base) who chose at least one.\(rest)"
  case .shown: return "Of \(base) who were asked, also who left all of it blank; \(nothing).\(rest)"
  }
}

private func optionRow(_ share: ChoiceShare) -> PlotRow {
  PlotRow(
    label: shortened(share.option),
    track: intervalTrack(share.estimate.value, share.estimate.interval, on: .score),
    reading: "\(strong: "\(fixed(share.estimate.value)) %") \(range(share.estimate.interval))")
}

private func choiceTable(_ set: EveryonesChoices) -> Table {
  var table = Table(
    columns: [
      .init("option", "Option"), .init("share", "%"), .init("lower", "From"), .init("upper", "To"),
      .init("n", "Of"),
    ])
  for share in set.shown {
    table.append([
      .text(share.option), .figure(share.estimate.value), .figure(share.estimate.interval?.lower),
      .figure(share.estimate.interval?.upper), .count(share.estimate.n),
    ])
  }
  return table
}

/// Options by the levels of each segmentation that has few enough.
private func groupTables(_ set: EveryonesChoices, _ reading: Reading) -> [Block] {
  reading.content.segmentations.filter { $0.levels.count <= groupLimit }.map { segmentation in
    let levels = set.shares(at: segmentation, reading)
    var table = Table(
      columns: [.init("option", "Option")]
        + segmentation.levels.enumerated().map { .init("level\($0)", shortened($1)) })
    table.append(
      [.text("Of so many people")]
        + segmentation.levels.map { .whole(levels[$0]?.values.map(\.estimate.n).max()) })
    for share in set.shown {
      table.append(
        [.text(share.option)]
          + segmentation.levels.map { .figure(levels[$0]?[share.option]?.estimate.value) })
    }
    return .more(
      "\(set.question) By \(reading.segmentName(segmentation.id)), in %", [.table(table)])
  }
}
