public import Disclosure
public import Survey

/// The index and constructs of everyone and of the named segmentations, in the latest
/// wave that was surveyed.
///
/// `segments`: ids; everyone alone where there are none.
public func scoreTable(
  _ release: Release, codebook: Codebook, waves: [WaveTitle], segments: [String] = []
) -> Table {
  let surveyed = Set(release.scores.map(\.domain.wave))
  let wave = waves.last { surveyed.contains($0.id) }
  var table = Table(
    "Scores (0–100), \(wave?.label ?? "no wave was surveyed")", columns: scoreColumns,
    notes: [
      "Flags compare a level with everybody else: ▲ higher ▼ lower · no evidence ○ not tested"
    ])
  let titles = Dictionary(
    codebook.constructs.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  if let note = driversNote(release, wave: wave?.id, titles: titles) { table.notes.append(note) }
  for score in release.scores where score.statistic == .mean && score.measure.kind != .item {
    guard score.domain.wave == wave?.id,
      score.domain.isEveryone || segments.contains(score.domain.segment)
    else { continue }
    table.append(row(score, name: titles[score.measure.id] ?? score.measure.id))
  }
  return table
}

private let scoreColumns: [Table.Column] = [
  .init("segment"), .init("level"), .init("measure"), .init("name"), .init("mean"),
  .init("lower"), .init("upper"), .init("n"), .init("difference", "vs rest"), .init("flag"),
]

private func row(_ score: ReleasedScore, name: String) -> [Cell] {
  let estimate = score.cell.value?.estimate
  return [
    .text(score.domain.segment), .text(score.domain.level), .text(score.measure.id), .text(name),
    .figure(estimate?.value), .figure(estimate?.interval?.lower),
    .figure(estimate?.interval?.upper), .whole(estimate?.n),
    .figure(score.cell.value?.contrast?.difference), .mark(score.flag),
  ]
}
