internal import Disclosure
internal import Survey

/// What those who did not answer could do to the findings.
func nonresponseBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.latest,
    let found = reading.release.nonresponse.last(where: { $0.wave == wave.id })
  else { return [] }
  let blocks =
    evenness(found.representativeness, reading) + tipping(reading.tippingPoints, reading)
    + lateBlocks(found.lateDifferences, reading)
  return blocks.isEmpty ? [] : [.subheading("What of those who did not answer?")] + blocks
}

/// How evenly groups answered.
private func evenness(_ rows: [ReleasedRepresentativeness], _ reading: Reading) -> [Block] {
  guard let most = rows.first(where: { $0.cell.value != nil })?.cell.value else { return [] }
  var table = Table(
    columns: [
      .init("segment", "Groups by"), .init("indicator", "R"),
      .init("adjusted", "R, chance aside"), .init("variation", "Spread of rates"),
    ])
  for row in rows {
    let value = row.cell.value
    table.append([
      .text(listed(row.segments.map(reading.segmentName))),
      .figure(value?.indicator, decimals: 3), .figure(value?.adjusted, decimals: 3),
      .figure(value?.variation, decimals: 2),
    ])
  }
  let groups = listed(most.segments.map { reading.segmentName($0).lowercasedFirst })
  let sentence: Prose = """
    Over groups by \(groups), response rates vary by \
    \(strong: "\(fixed(100 * most.variation, 0)) %") of their mean; the \
    \(term: "R-indicator", indicatorMeaning) is \(fixed(most.indicator, 2)).
    """
  return [.paragraph(sentence), .more("How evenly each set of groups answered", [.table(table)])]
}

private let indicatorMeaning =
  "one less twice the spread of response rates; 1 where every group answers alike"

extension Reading {
  /// Of the last wave, those that are shown.
  var tippingPoints: [TippingPoint] {
    release.nonresponse.last { $0.wave == latest?.id }?.tippingPoints.compactMap(\.cell.value) ?? []
  }
}

extension [TippingPoint] {
  /// How many conclusions a difference of less than 5 points would change.
  var near: Int { count { $0.difference.magnitude < 5 } }
}

/// By how much the others would have to differ.
private func tipping(_ values: [TippingPoint], _ reading: Reading) -> [Block] {
  let everyone = values.filter(\.domain.isEveryone)
  let levels = values.filter { !$0.domain.isEveryone }
  guard !values.isEmpty else { return [] }
  let sentence: Prose = """
    Of \(grouped(values.count)) conclusions about scores, \(strong: grouped(values.near)) would change if \
    those who did not answer differed by less than 5 points from those who did.
    """
  return [.paragraph(sentence)] + [tippingFigure(everyone, reading)].compactMap(\.self)
    + (levels.isEmpty
      ? [] : [.more("What it would take, group by group", [.table(tippingTable(levels, reading))])])
}

/// What would bring everyone's means to 50; nil where no conclusion about that is sure.
private func tippingFigure(_ everyone: [TippingPoint], _ reading: Reading) -> Block? {
  let points = everyone.filter { $0.conclusion == .midpoint }
  guard let first = points.first else { return nil }
  let rows = points.map { point in
    let others = point.othersMean.map { fixed($0) } ?? "not possible"
    return PlotRow(
      label: reading.name(point.measure), detail: "answered: \(fixed(point.mean))",
      track: dumbbellTrack(
        from: point.othersMean, to: point.mean, on: .score,
        reading: "\(fixed(point.mean)), the others: \(others)"),
      reading: "others: \(strong: others)")
  }
  return .figure(
    Figure(
      id: "tipping", title: tippingSentence(first, reading),
      key: [
        ("dot", "mean of those who answered"),
        ("ring", "mean of the others at which all together would be at 50"),
      ], chart: plot(rows, axis: .score),
      note: "Only what the survey itself is sure of is listed; all else is undecided already.",
      data: [tippingTable(everyone, reading)]))
}

private func tippingSentence(_ point: TippingPoint, _ reading: Reading) -> Prose {
  let name = "\(reading.name(point.measure)) (\(fixed(point.mean)))"
  let answered = "\(fixed(point.rate)) % of staff answered"
  guard let others = point.othersMean else {
    return "\(answered): no answers of the others could bring \(name) to \(end(point))"
  }
  return """
    \(answered): for \(name) to come to \(end(point)), the others would have to average \
    \(fixed(others)), \(fixed(point.difference.magnitude)) points \
    \(point.difference < 0 ? "lower" : "higher")
    """
}

/// Where the conclusion ends.
private func end(_ point: TippingPoint) -> String {
  switch point.conclusion {
  case .midpoint: "50"
  case .index: "the index"
  case .flag: "no difference that can be told"
  }
}

private func tippingTable(_ points: [TippingPoint], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("segment", "Segment"), .init("level", "Level"), .init("measure", "Measure"),
      .init("mean", "Mean"), .init("rate", "Answered, %"), .init("conclusion", "Comes to"),
      .init("difference", "If the others differ by"), .init("others", "That is, average"),
    ])
  for point in points {
    table.append([
      .text(reading.segmentName(point.domain.segment)),
      .text(point.domain.isEveryone ? "" : point.domain.level), .text(reading.name(point.measure)),
      .figure(point.mean), .figure(point.rate), .text(end(point)), .figure(point.difference),
      point.othersMean.map { .figure($0) } ?? .text("not possible"),
    ])
  }
  return table
}

/// The last third to answer.
private func lateBlocks(_ rows: [ReleasedLateDifference], _ reading: Reading) -> [Block] {
  let values = rows.compactMap(\.cell.value)
  guard let first = values.first else { return [] }
  let told = values.filter(\.flag.isClear)
  let finding: Prose =
    told.isEmpty
    ? "scored no differently that the survey could tell"
    : "scored differently on \(listed(told.map { "\(reading.name($0.measure)) (\(signed($0.late - $0.early)))" }))"
  let sentence: Prose = """
    The last third to answer, after \(first.lastEarlyDay), \(finding). Late answers are a hint, no \
    more, at those who never came.
    """
  return [
    .paragraph(sentence), .more("Early and late answers", [.table(lateTable(values, reading))]),
  ]
}

private func lateTable(_ rows: [LateDifference], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("measure", "Measure"), .init("early", "Early"), .init("late", "Late"),
      .init("difference", "Difference"), .init("se", "Standard error"), .init("q", "q"),
      .init("n_early", "Early respondents"), .init("n_late", "Late"), .init("flag", "Late are"),
    ])
  for row in rows {
    table.append([
      .text(reading.name(row.measure)), .figure(row.early), .figure(row.late),
      .figure(row.late - row.early), .figure(row.contrast?.standardError, decimals: 2),
      .figure(row.contrast?.q, decimals: 3), .count(row.nEarly), .count(row.nLate),
      .mark(row.flag),
    ])
  }
  return table
}
