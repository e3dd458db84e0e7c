internal import Disclosure
internal import Survey

/// How grave the themes are to those who speak of them; nothing where no passage says.
func severityBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.lastInterviewed else { return [] }
  let rows = reading.release.themeStructure.severities.filter { $0.wave == wave.id }
  guard !rows.isEmpty else { return [] }
  let known = rows.compactMap(\.cell.value).sorted { $0.mean > $1.mean }
  guard let gravest = known.first, let mildest = known.last else {
    return [.paragraph(Prose(rows[0].cell.suppression?.explanation ?? ""))]
  }
  return [
    .paragraph(
      """
      Gravest to those who speak of it is \(strong: shortened(gravest.theme)): severity \
      \(fixed(gravest.mean, 1)) of 3 on average\(interval(gravest)), by \(gravest.interviews) \
      interviews. Mildest is \(shortened(mildest.theme)), \(fixed(mildest.mean, 1)).
      """),
    .more("How grave each theme is", [.table(severityTable(rows))]),
  ]
}

private func interval(_ found: ThemeSeverity) -> String {
  found.interval.map { " (\(range($0, 1)))" } ?? ""
}

private func severityTable(_ rows: [ReleasedSeverity]) -> Table {
  var table = Table(
    columns: [
      .init("theme", "Theme"), .init("mean", "Mean"), .init("lower", "From"),
      .init("upper", "To"), .init("median", "Median"), .init("one", "1"), .init("two", "2"),
      .init("three", "3"), .init("interviews", "Interviews"), .init("n", "of"),
    ],
    notes: [
      """
      1–3. An interview counts with the highest severity that any of its passages on the theme \
      was given.
      """
    ])
  for row in rows {
    let value = row.cell.value
    table.append(
      [
        .text(row.theme), .figure(value?.mean, decimals: 2),
        .figure(value?.interval?.lower, decimals: 2), .figure(value?.interval?.upper, decimals: 2),
        .figure(value?.median),
      ] + (0..<3).map { .whole(value?.counts[$0]) }
        + [.whole(value?.interviews), .whole(value?.n)])
  }
  return table
}
