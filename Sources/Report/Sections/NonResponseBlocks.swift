internal import Disclosure
internal import Survey

/// What those who did not answer could do to the findings.
func nonresponseBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.latest,
    let found = reading.release.nonresponse.last(where: { $0.wave == wave.id })
  else { return [] }
  let blocks =
    evenness(found.representativeness, reading) + tipping(found.tippingPoints, reading)
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

/// By how much the others would have to differ.
private func tipping(_ rows: [ReleasedTippingPoint], _ reading: Reading) -> [Block] {
  let values = rows.compactMap(\.cell.value)
  let everyone = values.filter(\.domain.isEveryone)
  guard let first = everyone.first ?? values.first else { return [] }
  let near = values.filter { $0.difference.magnitude < 5 }.count
  let sentence: Prose = """
    \(strong: "\(fixed(first.rate)) %") of staff in post answered\
    \(first.domain.isEveryone ? "" : " in \(shortened(first.domain.level))"). \
    \(tippingSentence(first, reading)) Of \(grouped(values.count)) conclusions, \
    \(strong: grouped(near)) would change if those who did not answer differed by less than 5 \
    points from those who did.
    """
  let levels = values.filter { !$0.domain.isEveryone }
  return [.paragraph(sentence)]
    + (everyone.isEmpty
      ? [] : [.more("What it would take, for everyone", [.table(tippingTable(everyone, reading))])])
    + (levels.isEmpty
      ? [] : [.more("What it would take, group by group", [.table(tippingTable(levels, reading))])])
}

private func tippingSentence(_ point: TippingPoint, _ reading: Reading) -> Prose {
  let place = "\(reading.name(point.measure)) (\(fixed(point.mean)))"
  let size = "\(fixed(point.difference.magnitude)) points"
  let way = point.difference < 0 ? "lower" : "higher"
  guard let others = point.othersMean else {
    return "No answers of the others could bring \(place) to \(conclusion(point.conclusion))."
  }
  return """
    For \(place) to come to \(conclusion(point.conclusion)), the others would have to average \
    \(fixed(others)), \(size) \(way) than those who answered.
    """
}

private func conclusion(_ conclusion: TippingPoint.Conclusion) -> String {
  switch conclusion {
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
      .text(reading.segmentName(point.domain.segment)), .text(point.domain.level),
      .text(reading.name(point.measure)), .figure(point.mean), .figure(point.rate),
      .text(conclusion(point.conclusion)), .figure(point.difference),
      point.othersMean.map { .figure($0) } ?? .text("not possible"),
    ])
  }
  return table
}

/// The last third to answer.
private func lateBlocks(_ rows: [ReleasedLateDifference], _ reading: Reading) -> [Block] {
  let values = rows.compactMap(\.cell.value)
  guard let first = values.first else { return [] }
  let told = values.filter { $0.flag == .higher || $0.flag == .lower }
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
