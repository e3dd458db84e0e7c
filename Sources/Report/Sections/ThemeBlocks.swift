internal import Disclosure
internal import Survey

/// What the last interviews speak of most.
func themesFinding(_ reading: Reading) -> Prose {
  reading.lastInterviewed.map { themeTitle(everyonesThemes(reading, $0.id)) }
    ?? themeTitle([])
}

extension Reading {
  /// The last wave with interviews, whether or not their codes make themes.
  var lastInterviewed: WaveTitle? {
    content.waveTitles.last { wave in
      release.themes.contains { $0.domain.wave == wave.id }
        || release.themeStructure.codes.contains { $0.wave == wave.id }
    }
  }
}

private let sidesNote =
  "; upper bar, orange: those that name it a barrier; lower bar, blue: an enabler"

/// How many interviews mention each theme, and in what way.
func themeBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.lastInterviewed else { return [] }
  let mentions = everyonesThemes(reading, wave.id)
  guard !mentions.isEmpty else { return [] }
  let hasSides = mentions.contains { polarity(.barrier, of: $0, reading) != nil }
  return [
    .figure(
      Figure(
        id: "themes",
        title: hasSides
          ? sidesTitle(mentions, reading) : "Themes by how many interviews mention them",
        chart: plot(mentions.map { themeRow($0, reading) }, axis: .score),
        note: """
          % of interviews. Dot and grey band: those that mention the theme, with \
          \(reading.confidence) interval\(hasSides ? sidesNote : "").
          """,
        data: [themeFigures(mentions, reading)])),
    .more("By group of interviewees", [.table(groupTable(reading, wave.id))]),
  ]
}

func everyonesThemes(_ reading: Reading, _ wave: String) -> [ReleasedTheme] {
  reading.release.themes
    .filter { $0.domain == .everyone(in: wave) && $0.polarity == nil }
    .enumerated()
    .sorted { left, right in
      let (a, b) = (left.element.cell.value?.share ?? -1, right.element.cell.value?.share ?? -1)
      return a == b ? left.offset < right.offset : a > b
    }
    .map(\.element)
}

private func themeTitle(_ mentions: [ReleasedTheme]) -> Prose {
  guard let first = mentions.first, let value = first.cell.value else {
    return "Themes of the interviews"
  }
  return "\(shortened(first.theme)) comes up in \(value.interviews) of \(value.n) interviews"
}

/// Whether they speak of what is in the way, or of what helps.
private func sidesTitle(_ mentions: [ReleasedTheme], _ reading: Reading) -> Prose {
  let sides = mentions.compactMap { theme -> (barrier: Double, enabler: Double)? in
    guard let barrier = polarity(.barrier, of: theme, reading),
      let enabler = polarity(.enabler, of: theme, reading)
    else { return nil }
    return (barrier.share, enabler.share)
  }
  guard !sides.isEmpty else { return "Themes by how many interviews mention them" }
  let barriers = sides.count { $0.barrier > $0.enabler }
  let enablers = sides.count { $0.enabler > $0.barrier }
  return """
    \(barriers) of \(sides.count) themes are named a barrier more often than an enabler, \
    \(enablers) the other way round
    """
}

private func themeRow(_ theme: ReleasedTheme, _ reading: Reading) -> PlotRow {
  guard let value = theme.cell.value else {
    return withheldRow(theme.theme, theme.cell.suppression, .score)
  }
  let barrier = polarity(.barrier, of: theme, reading)?.interviews
  let enabler = polarity(.enabler, of: theme, reading)?.interviews
  let sides = [barrier.map { "barrier in \($0)" }, enabler.map { "enabler in \($0)" }]
    .compactMap { $0 }
  return PlotRow(
    label: shortened(theme.theme), detail: sides.isEmpty ? nil : listed(sides),
    track: themeTrack(
      value.share, value.interval, barrier: polarity(.barrier, of: theme, reading)?.share,
      enabler: polarity(.enabler, of: theme, reading)?.share,
      reading: "\(minus(value.share, 0)) %, interval \(range(value.interval, 0)); \(listed(sides))"),
    reading: "\(strong: "\(value.interviews)/\(value.n)") \(range(value.interval, 0)) %")
}

private func polarity(
  _ polarity: Polarity, of theme: ReleasedTheme, _ reading: Reading
) -> ThemePrevalence? {
  reading.release.themes.first {
    $0.domain == theme.domain && $0.theme == theme.theme && $0.polarity == polarity
  }?.cell.value
}

private func themeFigures(_ mentions: [ReleasedTheme], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("theme", "Theme"), .init("interviews", "Interviews"), .init("n", "of"),
      .init("share", "%"), .init("lower", "From"), .init("upper", "To"),
      .init("barrier", "Barrier, %"), .init("enabler", "Enabler, %"),
    ])
  for theme in mentions {
    let value = theme.cell.value
    table.append([
      .text(theme.theme), .whole(value?.interviews), .whole(value?.n), .figure(value?.share),
      .figure(value?.interval.lower), .figure(value?.interval.upper),
      .figure(polarity(.barrier, of: theme, reading)?.share),
      .figure(polarity(.enabler, of: theme, reading)?.share),
    ])
  }
  return table
}

private func groupTable(_ reading: Reading, _ wave: String) -> Table {
  var table = Table(
    columns: [
      .init("segment", "Segment"), .init("level", "Level"), .init("theme", "Theme"),
      .init("interviews", "Interviews"), .init("n", "of"), .init("share", "%"),
      .init("lower", "From"), .init("upper", "To"),
    ])
  for theme in reading.release.themes
  where theme.domain.wave == wave && !theme.domain.isEveryone && theme.polarity == nil {
    let value = theme.cell.value
    table.append([
      .text(reading.segmentName(theme.domain.segment)), .text(theme.domain.level),
      .text(theme.theme), .whole(value?.interviews), .whole(value?.n), .figure(value?.share),
      .figure(value?.interval.lower), .figure(value?.interval.upper),
    ])
  }
  return table
}
