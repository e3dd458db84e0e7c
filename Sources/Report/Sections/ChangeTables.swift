internal import Disclosure
internal import Survey

/// Changes with what stands behind them.
func changeTable(_ rows: [(name: String, change: ReleasedChange)]) -> Table {
  var table = Table(
    columns: [
      .init("measure", "Measure"), .init("difference", "Difference"),
      .init("se", "Standard error"), .init("lower", "From"), .init("upper", "To"),
      .init("df", "df"), .init("q", "q"), .init("flag", "Finding"), .init("basis", "Basis"),
    ])
  for row in rows {
    let value = row.change.cell.value
    table.append([
      .text(row.name), .figure(value?.difference),
      .figure(value?.contrast?.standardError, decimals: 2), .figure(value?.interval?.lower),
      .figure(value?.interval?.upper), .whole(value?.contrast?.df),
      .figure(value?.contrast?.q, decimals: 3), .flag(row.change.flag),
      .word(value?.basis.rawValue),
    ])
  }
  return table
}

/// Change of each group's constructs as a heat map.
func groupChanges(_ reading: Reading, from: WaveTitle, to: WaveTitle) -> [Block] {
  let changes = reading.release.changes.filter {
    $0.from == from.id && $0.to == to.id && $0.segment != "all" && $0.statistic == .mean
      && $0.measure.kind != .item
  }
  guard !changes.isEmpty else { return [] }
  let map = changeMap(changes, reading)
  return [
    .more(
      "Change by group, in points",
      [
        .figure(
          Figure(
            id: "group-change", title: groupChangeTitle(changes), chart: map,
            note: "▲ rose, ▼ fell, · no evidence of change, ○ too few to test, hatched: withheld."))
      ])
  ]
}

private func groupChangeTitle(_ changes: [ReleasedChange]) -> Prose {
  let flags = FlagCounts(changes.map(\.flag))
  return """
    In groups, \(flags.higher) of \(flags.tested) tested changes are rises and \(flags.lower) are \
    falls
    """
}

private func changeMap(_ changes: [ReleasedChange], _ reading: Reading) -> HeatMap {
  let bySegment = Dictionary(grouping: changes, by: \.segment)
  let groups = reading.content.segmentations.compactMap { segmentation -> HeatMap.Group? in
    guard let own = bySegment[segmentation.id] else { return nil }
    let byLevel = Dictionary(grouping: own, by: \.level)
    let rows = segmentation.levels.map { level in
      let cells = reading.measures.map { measure in
        changeCell(byLevel[level]?.first { $0.measure == measure }, measure, level, reading)
      }
      let n = byLevel[level]?.compactMap(\.cell.value?.nTo).max()
      return (level: level, n: n, cells: cells)
    }
    return HeatMap.Group(title: shortened(segmentation.title), rows: rows)
  }
  return HeatMap(columns: reading.measures.map { reading.name($0) }, groups: groups)
}

private func changeCell(
  _ change: ReleasedChange?, _ measure: Measure, _ level: String, _ reading: Reading
) -> HeatMap.HeatCell {
  let place = "\(shortened(level)), \(reading.name(measure))"
  guard let shown = change?.cell.shown, let flag = change?.flag else {
    let reason = change?.cell.suppression?.explanation ?? "not measured in both waves"
    return HeatMap.HeatCell(story: "\(place): \(reason)")
  }
  let value = shown.value
  return HeatMap.HeatCell(
    value: value.difference, flag: flag, difference: value.difference,
    isSmall: shown.isSmall,
    story: """
      \(place): \(signed(value.difference)) (\(range(value.interval))), \
      n \(value.nFrom) and \(value.nTo)
      """)
}

/// Every item's change of everyone.
func itemChanges(_ reading: Reading, from: WaveTitle, to: WaveTitle) -> [Block] {
  let changes = reading.release.changes.filter {
    $0.from == from.id && $0.to == to.id && $0.segment == "all" && $0.statistic == .mean
      && $0.measure.kind == .item
  }
  guard !changes.isEmpty else { return [] }
  let rows = changes.map { ("\($0.measure.id) \(reading.name($0.measure))", $0) }
  return [.more("Change of each item, in points", [.table(changeTable(rows))])]
}
