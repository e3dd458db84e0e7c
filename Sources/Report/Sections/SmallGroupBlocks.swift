internal import Disclosure
internal import Survey

/// Scores of groups beside the same scores steadied by the other groups.
func smallGroupBlocks(_ reading: Reading, _ wave: WaveTitle) -> [Block] {
  let rows = reading.release.shrunken.filter { $0.domain.wave == wave.id }
  guard !rows.isEmpty else { return [] }
  let picture = pictured(rows, reading)
  return [.subheading("Small groups, steadied"), .paragraph(steadySentence)]
    + (picture.map { [.figure(steadyFigure($0, reading))] } ?? [.paragraph(withheldSentence)])
    + [
      .more(
        "Every group and measure, as answered and steadied",
        [.paragraph(tableSentence), .table(steadyTable(rows, reading))])
    ]
}

private let steadySentence: Prose = """
  The score of a small group swings with the few who happened to answer. Here each group’s score \
  is drawn toward the mean of the groups, the more the less sure it is. Scores as answered remain \
  the figures of record; where the steadied one tells another story, do not act on a few answers.
  """

private let withheldSentence: Prose = """
  Withheld: each steadied score is made of all groups, and some of them are too small to be shown.
  """

private let tableSentence: Prose = """
  Weight is the share of the group’s own answers in its steadied score; spread, how much groups \
  differ in truth, in points (standard deviation; 0: no more than chance explains).
  """

/// The index, else the first measure, by the segmentation with most levels of those shown.
private func pictured(
  _ rows: [ReleasedShrunkenScore], _ reading: Reading
) -> [ShrunkenScore]? {
  let families = reading.measures.flatMap { measure in
    reading.content.segmentations.map { segmentation in
      rows.filter { $0.measure == measure && $0.domain.segment == segmentation.id }
        .compactMap(\.cell.value)
    }
  }.filter { $0.contains { $0.shrunken != nil } }
  let own = families.filter { $0.first?.measure == families.first?.first?.measure }
  return own.reduce(nil) { best, next in
    next.count > (best?.count ?? 0) ? next : best
  }
}

private func steadyFigure(_ scores: [ShrunkenScore], _ reading: Reading) -> Figure {
  let axis = Axis.spanning(
    scores.flatMap { [$0.direct.value, $0.shrunken?.value].compactMap(\.self) })
  let lines = scores.sorted { $0.direct.value > $1.direct.value }.map { steadyRow($0, axis) }
  return Figure(
    id: "steadied", title: steadyTitle(scores, reading),
    key: [("ring", "as answered"), ("dot", "steadied")], chart: plot(lines, axis: axis),
    note: "Mean score; the figures of every group, with intervals, are in the table below.")
}

private func steadyTitle(_ scores: [ShrunkenScore], _ reading: Reading) -> Prose {
  let (measure, segment) = (
    scores.first.map { reading.name($0.measure) } ?? "",
    scores.first.map { reading.segmentName($0.domain.segment) } ?? ""
  )
  if scores.allSatisfy({ $0.spread == 0 }) {
    return
      "\(measure) by \(segment.lowercasedFirst): the groups differ no more than chance explains"
  }
  let furthest = scores.max { $0.move < $1.move }
  guard let furthest, let steadied = furthest.shrunken else { return "\(measure) by \(segment)" }
  return """
    \(measure) by \(segment.lowercasedFirst): \(shortened(furthest.domain.level)) moves most, from \
    \(fixed(furthest.direct.value)) to \(fixed(steadied.value))
    """
}

private func steadyRow(_ score: ShrunkenScore, _ axis: Axis) -> PlotRow {
  let direct = fixed(score.direct.value)
  let words = score.shrunken.map { "\(fixed($0.value)), as answered \(direct)" }
  return PlotRow(
    label: shortened(score.domain.level), detail: "n \(grouped(score.direct.n))",
    track: dumbbellTrack(
      from: score.direct.value, to: score.shrunken?.value, on: axis,
      reading: words ?? "as answered \(direct)"),
    reading: score.shrunken.map { "\(strong: fixed($0.value)) as answered \(direct)" }
      ?? "as answered \(direct)")
}

extension ShrunkenScore {
  /// How far it was drawn.
  fileprivate var move: Double { abs((shrunken?.value ?? direct.value) - direct.value) }
}

private func steadyTable(_ rows: [ReleasedShrunkenScore], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("segment", "By"), .init("level", "Group"),
      .init("measure", "Measure"), .init("direct", "As answered"), .init("shrunken", "Steadied"),
      .init("lower", "From"), .init("upper", "To"), .init("weight", "Weight"),
      .init("spread", "Spread"), .init("n", "n"), .init("note", "Note"),
    ])
  for row in rows {
    let value = row.cell.value
    table.append([
      .text(reading.segmentName(row.domain.segment)),
      .text(shortened(row.domain.level)), .text(reading.name(row.measure)),
      .figure(value?.direct.value), .figure(value?.shrunken?.value),
      .figure(value?.shrunken?.interval?.lower), .figure(value?.shrunken?.interval?.upper),
      .figure(value?.weight, decimals: 2), .figure(value?.spread), .whole(value?.direct.n),
      .word(value?.note ?? row.cell.suppression?.explanation),
    ])
  }
  return table
}
