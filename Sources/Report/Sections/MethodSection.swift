internal import Disclosure
internal import Survey

/// How the figures were made, how far to trust them, and what was kept back.
func methodSection(_ reading: Reading) -> Section {
  let quality: [Block] = reliabilityBlocks(reading) + structureBlocks(reading)
  let trust: [Block] = carelessBlocks(reading) + errorBlocks(reading)
  let records: [Block] = suppressionBlocks(reading) + provenanceBlocks(reading)
  return Section(
    id: "method", name: "Method",
    finding: "How these figures were made, and how to make them again",
    blocks: [.points(conventions(reading))] + quality + trust + records)
}

private func conventions(_ reading: Reading) -> [Prose] {
  let finite = reading.release.weighting.contains { $0.finitePopulation != nil }
  return [
    """
    An answer scores 0 to 100 by its place on its scale; a reversed item is mirrored on its own \
    scale. A person’s construct score is the mean of the items answered, if at least half are. \
    Don’t know, not applicable, refused and not shown stand outside and are reported.
    """,
    """
    Standard errors are linearised over respondents, with what weighting fitted taken into \
    account; intervals are at \(reading.confidence), by t for means and on the logit scale for \
    shares.\(finite ? " The finite population correction applies to scores, and to nothing else." : "")
    """,
    """
    Replicates: \(replicatesInWords(reading)), raked anew each time. Every \
    comparison family is corrected for the number of comparisons (Benjamini–Hochberg).
    """,
    """
    Interviews count once however often they mention a theme; intervals are Wilson’s. Pilots are \
    valued on scales fixed beforehand, and ranked over joint draws (SMAA-2).
    """,
  ]
}

private func suppressionBlocks(_ reading: Reading) -> [Block] {
  let release = reading.release
  var table = Table(
    columns: [
      .init("table", "Table"), .init("withheld", "Withheld"), .init("cells", "Cells"),
    ])
  for count in release.suppressed {
    table.append([.text(count.table), .count(count.withheld), .count(count.cells)])
  }
  let sentence: Prose =
    release.audience.isGated
    ? """
    Groups of fewer than \(release.threshold) people are withheld, and so are others from which \
    such a group could be worked out; the two look the same.
    """
    : """
    Nothing is withheld from analysts. Groups of fewer than \(release.threshold) people are \
    marked by a dashed outline.
    """
  return [.subheading("What was withheld"), .paragraph(sentence)]
    + (table.rows.isEmpty ? [] : [.table(table)])
}

private func provenanceBlocks(_ reading: Reading) -> [Block] {
  let provenance = reading.content.provenance
  var files = Table(
    columns: [.init("path", "File"), .init("sha256", "SHA-256")])
  for input in provenance.inputs {
    files.append([.text(input.path), .text(input.sha256)])
  }
  let facts: [(term: String, meaning: Prose)] = [
    ("Program", "Canvass \(provenance.engine), conventions \(provenance.conventions)"),
    ("Seed", Prose(String(provenance.seed))),
    ("Replicates", Prose(replicatesInWords(reading))),
    ("Audience", Prose(reading.release.audience.rawValue)),
  ]
  var blocks: [Block] = [.subheading("Where this comes from"), .definitions(facts)]
  if !files.rows.isEmpty { blocks.append(.more("Files that were read", [.table(files)])) }
  if !provenance.notes.isEmpty {
    blocks.append(.more("Notes", [.points(provenance.notes.map { Prose($0) })]))
  }
  return blocks
}
