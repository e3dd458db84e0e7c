internal import Disclosure
internal import Survey

/// How far the coding can be trusted, and which definitions to mend first.
func agreementBlocks(_ reading: Reading) -> [Block] {
  guard let latest = reading.release.codingOverlap.last else { return [] }
  let earlier = reading.release.codingOverlap.dropLast()
  return [.subheading("Do two coders see the same?")] + answer(latest, reading)
    + earlier.reversed().map { wave in
      .more("Coders in \(reading.waveName(wave.wave))", answer(wave, reading))
    }
}

private func answer(_ overlap: ReleasedCodingOverlap, _ reading: Reading) -> [Block] {
  let summary = AgreementSummary(overlap, in: reading.release)
  guard summary.isEstimated else { return [.paragraph(summary.howMuch)] }
  var blocks: [Block] = [.paragraph(summary.howMuch), .paragraph(summary.overall)]
  if !summary.details.isEmpty { blocks.append(.points(summary.details)) }
  blocks += mendBlocks(overlap.wave, reading)
  blocks.append(
    .more("Agreement per code", [.table(perCode(summary.rows(of: reading.release.agreement)))]))
  let pairs = summary.rows(of: reading.release.pairAgreement).filter { $0.code == "all" }
  if !pairs.isEmpty {
    blocks.append(.more("Agreement per pair of coders", [.table(perPair(pairs))]))
  }
  if let coders = overlap.cell.value?.coders {
    blocks.append(.more("What each coder read", [.table(coderTable(coders))]))
  }
  return blocks
}

private func perCode(_ rows: [ReleasedAgreement]) -> Table {
  var table = Table(columns: [.init("code", "Code")] + figureColumns)
  for line in AgreementLine.lines(of: rows) { table.append([.text(line.name)] + line.figures) }
  return table
}

private func perPair(_ rows: [ReleasedAgreement]) -> Table {
  var table = Table(columns: [.init("first", "Coder"), .init("second", "Coder")] + figureColumns)
  for line in AgreementLine.lines(of: rows) {
    table.append([.word(line.pair?.first), .word(line.pair?.second)] + line.figures)
  }
  return table
}

private let figureColumns: [Table.Column] = [
  .init("percent", "Alike, %"), .init("kappa", "κ"), .init("ac1", "AC1"), .init("alpha", "α"),
  .init("lower", "From"), .init("upper", "To"), .init("n", "Passages"), .init("note", "Note"),
]

private func coderTable(_ coders: [CoderReading]) -> Table {
  var table = Table(
    columns: [
      .init("coder", "Coder"), .init("interviews", "Interviews"), .init("units", "Passages"),
      .init("shared", "Also read by another"), .init("codes", "Codes given"),
      .init("uncoded", "Passages without a code"),
    ])
  for coder in coders {
    table.append([
      .text(coder.coder), .count(coder.interviews), .count(coder.units), .count(coder.shared),
      .count(coder.codes), .count(coder.uncoded),
    ])
  }
  return table
}
