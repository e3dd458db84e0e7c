internal import Disclosure
internal import Survey

/// What changed in the themes since the last wave with interviews before.
func themeChangeBlocks(_ reading: Reading) -> [Block] {
  guard let to = reading.lastInterviewed?.id,
    let from = reading.release.themeChanges.last(where: { $0.to == to })?.from
  else { return [] }
  let all = reading.release.themeChanges.filter { $0.from == from && $0.to == to }
  let changes = all.filter { $0.polarity == nil }
  guard !changes.isEmpty else { return [] }
  let axis = Axis.differences(
    changes.compactMap(\.cell.value?.interval).flatMap { [$0.lower, $0.upper] })
  return [
    .figure(
      Figure(
        id: "theme-change", title: themeChangeTitle(changes, since: reading.waveName(from)),
        chart: plot(changes.map { themeChangeRow($0, axis) }, axis: axis),
        note: """
          Difference in points of % of interviews, later minus earlier, with \
          \(reading.confidence) interval. ▲ more, ▼ fewer, · no evidence of change, ○ not tested. \
          The interviews of the two waves are taken as different people.
          """, data: [themeChangeFigures(all)]))
  ]
}

private func themeChangeTitle(_ changes: [ReleasedThemeChange], since: String) -> Prose {
  func named(_ flag: Flag) -> [String] {
    changes.filter { $0.flag == flag }.map { shortened($0.theme) }
  }
  let (more, fewer) = (named(.higher), named(.lower))
  if more.isEmpty && fewer.isEmpty {
    return "Since \(since) there is no evidence that any theme is named more or less"
  }
  let parts =
    (more.isEmpty ? [] : ["more interviews name \(listed(more))"])
    + (fewer.isEmpty ? [] : ["fewer name \(listed(fewer))"])
  return "Since \(since) \(listed(parts))"
}

private func themeChangeRow(_ change: ReleasedThemeChange, _ axis: Axis) -> PlotRow {
  guard let value = change.cell.value else {
    return withheldRow(change.theme, change.cell.suppression, axis)
  }
  let isClear = change.flag.isClear
  let counts = """
    \(value.earlier.interviews)/\(value.earlier.n) → \(value.later.interviews)/\(value.later.n)
    """
  return PlotRow(
    label: shortened(change.theme),
    detail: value.obstacles.isEmpty
      ? counts
      : "\(counts); not compared: \(shortened(value.obstacles.joined(separator: "; ")))",
    track: intervalTrack(
      value.difference, value.interval, on: axis, style: isClear ? change.flag.style : nil),
    reading: """
      \(strong: "\(signed(value.difference, 0)) \(change.flag.symbol)") \(range(value.interval, 0))
      """,
    style: isClear ? change.flag.style : nil)
}

private func themeChangeFigures(_ changes: [ReleasedThemeChange]) -> Table {
  var table = Table(
    columns: [
      .init("theme", "Theme"), .init("polarity", "Named as"), .init("earlier", "Before, %"),
      .init("later", "After, %"), .init("difference", "Difference"), .init("lower", "From"),
      .init("upper", "To"), .init("q", "q"), .init("flag", "Finding"),
      .init("obstacles", "Codes"),
    ])
  for change in changes {
    let value = change.cell.value
    table.append([
      .text(change.theme), .word(change.polarity?.rawValue ?? "any"),
      .figure(value?.earlier.share), .figure(value?.later.share), .figure(value?.difference),
      .figure(value?.interval.lower), .figure(value?.interval.upper),
      .figure(value?.q, decimals: 3), .flag(change.flag),
      .text(value?.obstacles.joined(separator: "; ") ?? ""),
    ])
  }
  return table
}
