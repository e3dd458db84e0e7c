internal import Disclosure
internal import Survey

/// How much people of one unit answer alike.
func climateBlocks(_ reading: Reading, _ wave: WaveTitle) -> [Block] {
  let rows = reading.release.climate.filter { $0.wave == wave.id }
  guard !rows.isEmpty else { return [] }
  return [
    .subheading("Do people of one group answer alike?"),
    .paragraph(
      climateSentence(rows.compactMap(\.cell.value), reading)),
    .more(
      "Agreement within groups, by measure",
      [.paragraph(readingSentence), .table(climateTable(rows, reading))]),
  ]
}

private func climateSentence(_ found: [UnitClimate], _ reading: Reading) -> Prose {
  guard let most = found.filter({ $0.icc1 != nil }).max(by: { ($0.icc1 ?? 0) < ($1.icc1 ?? 0) }),
    let share = most.icc1, let interval = most.icc1Interval
  else {
    return found.isEmpty
      ? "Withheld: some groups are too small to be shown."
      : "Nobody can say: \(found.first?.note ?? "there are no figures")."
  }
  return """
    Most on \(strong: reading.name(most.measure)): \
    \(strong: "\(fixed(100 * max(share, 0))) %") of the differences between people’s scores lie \
    between groups by \(reading.unitName(most.segment).lowercasedFirst) \
    (\(fixed(100 * max(interval.lower, 0))) to \(fixed(100 * max(interval.upper, 0))) %), the rest between people of one group. Where the \
    share is near nothing, a group’s mean says little about its people.
    """
}

private let readingSentence: Prose = """
  ICC(1): the share of differences that lies between groups. ICC(2): how reliable a group’s mean \
  is, up to 1. r(wg): how far people of one group agree, from 0, as answers at random would, to \
  1; the median of groups, and how many stand at 0.
  """

private func climateTable(_ rows: [ReleasedClimate], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("segment", "By"), .init("measure", "Measure"),
      .init("units", "Groups"), .init("n", "n"), .init("icc1", "ICC(1)"),
      .init("icc1_lower", "From"), .init("icc1_upper", "To"), .init("icc2", "ICC(2)"),
      .init("p", "p"), .init("rwg_median", "r(wg)"), .init("rwg_at_zero", "at 0"),
      .init("note", "Note"),
    ])
  for row in rows {
    let value = row.cell.value
    table.append([
      .text(reading.unitName(row.segment)),
      .text(reading.name(row.measure)), .whole(value?.units), .whole(value?.n),
      .figure(value?.icc1, decimals: 3), .figure(value?.icc1Interval?.lower, decimals: 3),
      .figure(value?.icc1Interval?.upper, decimals: 3), .figure(value?.icc2, decimals: 2),
      .figure(value?.p, decimals: 3), .figure(value?.agreement?.median, decimals: 2),
      .whole(value?.agreement?.atZero),
      .word(value?.note ?? row.cell.suppression?.explanation),
    ])
  }
  return table
}

extension Reading {
  /// A segmentation's name, or the sampling units'.
  fileprivate func unitName(_ segment: String) -> String {
    segment == UnitClimate.samplingUnits ? "Unit" : segmentName(segment)
  }
}
