internal import Disclosure
internal import Survey

/// How consistently the items of each construct measure one thing.
func reliabilityBlocks(_ reading: Reading) -> [Block] {
  let rows = reading.release.reliability
  guard let latest = rows.last?.wave else { return [] }
  let earlier = rows.filter { $0.wave != latest }
  return [
    .subheading("Do the items of a construct belong together?"),
    .paragraph(
      """
      \(term: "Cronbach’s α", alphaMeaning) and \(term: "McDonald’s ω", omegaMeaning) near 1 say \
      that they do; below about 0.7 a construct’s score should be read with its items.
      """),
    .table(reliabilityTable(rows.filter { $0.wave == latest }, reading)),
    .more(
      "What each item does to α",
      [.table(itemTable(rows.filter { $0.wave == latest }.compactMap(\.cell.value), reading))]),
  ]
    + (earlier.isEmpty
      ? [] : [.more("Earlier waves", [.table(reliabilityTable(earlier, reading))])])
    + warnings(rows.compactMap(\.cell.value), reading)
}

private func reliabilityTable(_ rows: [ReleasedReliability], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("wave", "Wave"), .init("construct", "Construct"), .init("items", "Items"),
      .init("n", "Complete answers"), .init("alpha", "α"), .init("alpha_lower", "From"),
      .init("alpha_upper", "To"), .init("omega", "ω"), .init("omega_lower", "From"),
      .init("omega_upper", "To"),
    ])
  for row in rows { table.append(cells(row, reading)) }
  return table
}

private func itemTable(_ rows: [Reliability], _ reading: Reading) -> Table {
  var table = Table(
    columns: [
      .init("construct", "Construct"), .init("item", "Item"), .init("alpha", "α"),
      .init("alpha_without", "α without it"), .init("item_rest", "Correlation with the others"),
      .init("n", "Complete answers"),
    ])
  for row in rows {
    for (item, figures) in row.itemFigures {
      table.append([
        .text(reading.constructName(row.construct)), .text(shortened(item)),
        .figure(row.alpha, decimals: 2), .figure(figures.alphaWithout, decimals: 2),
        .figure(figures.rest, decimals: 2), .count(row.n),
      ])
    }
  }
  return table
}

let alphaMeaning = "the share of a sum’s variance that its items have in common, if all weigh alike"
let omegaMeaning = "the same from a one-factor model, where items may weigh differently"

private func cells(_ row: ReleasedReliability, _ reading: Reading) -> [Cell] {
  let value = row.cell.value
  return [
    .text(reading.waveName(row.wave)), .text(reading.constructName(row.construct)),
    .whole(value?.items.count), .whole(value?.n), .figure(value?.alpha, decimals: 2),
    .figure(value?.alphaInterval?.lower, decimals: 2),
    .figure(value?.alphaInterval?.upper, decimals: 2), .figure(value?.omega, decimals: 2),
    .figure(value?.omegaInterval?.lower, decimals: 2),
    .figure(value?.omegaInterval?.upper, decimals: 2),
  ]
}

/// What a reader must know before trusting α and ω.
private func warnings(_ rows: [Reliability], _ reading: Reading) -> [Block] {
  let points = rows.flatMap { row -> [Prose] in
    let place = "\(reading.constructName(row.construct)), \(reading.waveName(row.wave))"
    var found = zip(row.items, row.itemRest).compactMap { item, correlation -> Prose? in
      guard let correlation, correlation < 0 else { return nil }
      return """
        \(strong: shortened(item)) runs against the other items of \(place) (item–rest \
        correlation \(minus(correlation, 2))): is its direction right?
        """
    }
    if row.isHeywood {
      found.append("ω of \(place) is an upper bound: a uniqueness is at its limit (Heywood).")
    }
    if let note = row.note { found.append("\(place): \(note)") }
    if row.lostReplicates > 0 {
      found.append("\(place): no α or ω in \(row.lostReplicates) replicates.")
    }
    return found
  }
  return points.isEmpty ? [] : [.points(points)]
}

/// The linearised standard error beside the replicated one, of everyone.
func errorBlocks(_ reading: Reading) -> [Block] {
  guard let wave = reading.latest else { return [] }
  var table = Table(
    columns: [
      .init("measure", "Measure"), .init("linearised", "Linearised"),
      .init("replicated", "Replicated"), .init("lost", "Lost replicates"),
      .init("design", "Design effect"),
    ])
  for measure in reading.measures {
    guard let score = reading.score(measure, .mean, in: .everyone(in: wave.id)),
      score.replicateError != nil
    else { continue }
    table.append([
      .text(reading.name(measure)), .figure(score.withReplacementError, decimals: 3),
      .figure(score.replicateError, decimals: 3), .count(score.lostReplicates),
      .figure(score.designEffect, decimals: 2),
    ])
  }
  guard !table.rows.isEmpty else { return [] }
  return [
    .subheading("Are the standard errors right?"),
    .paragraph(
      """
      Each is computed twice, by a formula and by replicates, both without finite population \
      correction. They should agree.
      """), .more("Standard errors by both ways", [.table(table)]),
  ]
}
