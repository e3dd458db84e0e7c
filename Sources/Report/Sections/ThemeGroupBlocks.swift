internal import Disclosure
internal import Survey

/// Whether groups of interviewees speak of different things.
func themeGroupBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.lastInterviewed else { return [] }
  let contrasts = reading.release.themeStructure.contrasts.filter { $0.wave == wave.id }
  guard !contrasts.isEmpty else { return [] }
  var blocks: [Block] = [
    .subheading("Do groups speak of different things?"),
    .paragraph(groupSentence(contrasts, reading)),
    .more("Every theme, by group of interviewees", [.table(contrastTable(contrasts, reading))]),
  ]
  for map in reading.release.themeStructure.maps where map.wave == wave.id {
    guard let value = map.cell.value, !value.eigenvalues.isEmpty else { continue }
    blocks.append(
      .more(
        "Codes and \(reading.segmentName(map.segment)) in one space (correspondence analysis)",
        [.table(mapTable(value))]))
  }
  return blocks
}

private func groupSentence(_ contrasts: [ReleasedContrast], _ reading: Reading) -> Prose {
  let known = contrasts.compactMap(\.cell.value)
  guard !known.isEmpty else {
    return Prose(contrasts.first?.cell.suppression?.explanation ?? "")
  }
  let level = 1 - reading.content.provenance.confidence
  let told = known.filter { $0.q.map { $0 < level } ?? false }
    .sorted { ($0.q ?? 1) < ($1.q ?? 1) }
  let tested = known.count { $0.p != nil }
  guard !told.isEmpty else {
    return """
      None of \(tested) comparisons tells groups apart (Fisher’s exact test, q below \
      \(fixed(level, 2))). With so few interviews only large differences could show.
      """
  }
  return told.prefix(3).map { difference($0, reading) }
    .reduce("Told apart by \(told.count) of \(tested) comparisons:") { "\($0) \($1)" }
}

private func difference(_ found: ThemeContrast, _ reading: Reading) -> Prose {
  """
  \(strong: shortened(found.theme)) comes up in \(fixed(found.highest.share, 0)) % of interviews \
  with \(shortened(found.highest.level)), in \(fixed(found.lowest.share, 0)) % with \
  \(shortened(found.lowest.level)) (q \(probability(found.q ?? 1))).
  """
}

private func contrastTable(_ contrasts: [ReleasedContrast], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("segment", "Segment"), .init("theme", "Theme"), .init("highest", "Most in"),
      .init("highest_share", "%"), .init("lowest", "Least in"), .init("lowest_share", "%"),
      .init("n", "Interviews"), .init("p", "p"), .init("q", "q"), .init("note", "Note"),
    ])
  for row in contrasts {
    let value = row.cell.value
    table.append([
      .text(reading.segmentName(row.segment)), .text(row.theme), .word(value?.highest.level),
      .figure(value?.highest.share, decimals: 0), .word(value?.lowest.level),
      .figure(value?.lowest.share, decimals: 0), .whole(value?.n), .figure(value?.p, decimals: 3),
      .figure(value?.q, decimals: 3), .word(row.cell.suppression?.explanation ?? value?.note),
    ])
  }
  return table
}

/// Groups, then codes, on the first two dimensions.
private func mapTable(_ map: GroupMap) -> Table {
  let shown = min(2, map.eigenvalues.count)
  var table = Table(
    columns: [.init("kind", ""), .init("name", "Name"), .init("mass", "Mass")]
      + (0..<shown).map {
        .init(
          "dimension\($0 + 1)", "Dimension \($0 + 1) (\(fixed(map.shares[$0], 0)) %)")
      },
    notes: [
      """
      What lies far from nought on the same side goes together more than totals say. Mass: the \
      share of all mentions. In brackets: the share of all differences that a dimension holds.
      """
    ])
  for (kind, points) in [("group", map.groups), ("code", map.codes)] {
    for point in points {
      table.append(
        [.text(kind), .text(point.name), .figure(point.mass, decimals: 3)]
          + (0..<shown).map { .figure(point.place[$0], decimals: 2) })
    }
  }
  return table
}
