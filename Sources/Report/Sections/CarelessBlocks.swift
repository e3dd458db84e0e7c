internal import Disclosure
internal import Survey

/// Whether the questions were read, and whether it matters.
func carelessBlocks(_ reading: Reading) -> [Block] {
  let rows = reading.release.careless
  guard let latest = rows.last?.wave else { return [] }
  let earlier = rows.filter { $0.wave != latest }
  let details: [Block] =
    [.table(signTable(rows.filter { $0.wave == latest }))]
    + sensitivityDetails(latest, reading)
    + (earlier.isEmpty ? [] : [.paragraph("Earlier waves:"), .table(waveTable(earlier, reading))])
  return [
    .subheading("Were the questions read?"), .paragraph(howMany(rows, latest, reading)),
    .more("Signs of careless answers, and the scores without them", details),
  ]
}

/// How many show two signs or more, and what the scores would be without them.
private func howMany(
  _ rows: [ReleasedCarelessCount], _ wave: String, _ reading: Reading
) -> Prose {
  guard let count = rows.last(where: { $0.wave == wave && $0.sign == nil }) else { return "" }
  let signs = Prose("\(term: "two signs or more", severalMeaning)")
  guard let value = count.cell.value else {
    return """
      How many respondents show \(signs) of answering without reading is \
      \(count.cell.suppression?.explanation ?? "not known"). Nobody was left out.
      """
  }
  guard let flagged = value.flagged, let share = value.share else {
    return "Signs of answering without reading could not be looked for: too few items."
  }
  return """
    \(flagged) of \(value.n) respondents (\(strong: "\(fixed(share)) %")) show \(signs) of \
    answering without reading. \(consequence(wave, flagged, reading)) Nobody was left out.
    """
}

private let severalMeaning = """
  of: a long run of one label, one label throughout, odd and even items that disagree, \
  answers far from everybody’s, the same answers as somebody else, under two seconds per item
  """

/// The measure that would move most.
private func consequence(_ wave: String, _ flagged: Int, _ reading: Reading) -> Prose {
  guard flagged > 0 else { return "" }
  let rows = reading.release.sensitivity.filter { $0.wave == wave }
  let most = rows.compactMap(\.cell.value)
    .max { abs($0.inErrors ?? 0) < abs($1.inErrors ?? 0) }
  guard let most, let difference = most.difference, let errors = most.inErrors else {
    return rows.contains { $0.cell.suppression != nil }
      ? "What the scores would be without them is withheld." : ""
  }
  return """
    Without them no score would move by more than \(minus(abs(errors), 2)) of its standard error \
    (\(reading.name(most.measure)): \(signed(difference, 2)) points).
    """
}

private func signTable(_ rows: [ReleasedCarelessCount]) -> Table {
  var table = Table(
    columns: [
      .init("index", "Sign"), .init("rule", "Seen where"), .init("flagged", "Respondents"),
      .init("share", "%"), .init("n", "Of"), .init("note", "Note"),
    ])
  for row in rows {
    table.append([.text(row.sign.words), .text(row.rule)] + counts(row) + [note(row)])
  }
  return table
}

private func waveTable(_ rows: [ReleasedCarelessCount], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("wave", "Wave"), .init("index", "Sign"), .init("flagged", "Respondents"),
      .init("share", "%"), .init("n", "Of"), .init("note", "Note"),
    ])
  for row in rows {
    table.append(
      [.text(reading.waveName(row.wave)), .text(row.sign.words)] + counts(row) + [note(row)])
  }
  return table
}

private func counts(_ row: ReleasedCarelessCount) -> [Cell] {
  let value = row.cell.value
  return [.whole(value?.flagged), .figure(value?.share), .whole(value?.n)]
}

private func note(_ row: ReleasedCarelessCount) -> Cell {
  .word(row.cell.suppression?.explanation ?? row.cell.value?.note)
}

private func sensitivityDetails(_ wave: String, _ reading: Reading) -> [Block] {
  let rows = reading.release.sensitivity.filter { $0.wave == wave }
  guard rows.contains(where: { $0.cell.value.map { $0.nWithout < $0.n } ?? false }) else {
    return []
  }
  var table = Table(
    columns: [
      .init("measure", "Measure"), .init("estimate", "Everyone"), .init("without", "Without them"),
      .init("difference", "Difference"), .init("difference_in_se", "In standard errors"),
      .init("n", "n"), .init("n_without", "n without"),
    ])
  for row in rows {
    let value = row.cell.value
    table.append([
      .text(reading.name(row.measure)), .figure(value?.estimate), .figure(value?.without),
      .figure(value?.difference, decimals: 2), .figure(value?.inErrors, decimals: 2),
      .whole(value?.n), .whole(value?.nWithout),
    ])
  }
  return [.table(table)]
}
