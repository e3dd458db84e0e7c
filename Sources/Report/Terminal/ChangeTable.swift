public import Disclosure
public import Survey

/// What changed in the index and constructs between waves, of everyone and of the
/// named segmentations; later minus earlier.
///
/// `from`: the earlier wave, nil: any.
/// `to`: the later wave, nil: any.
public func changeTable(
  _ release: Release, codebook: Codebook, from: String? = nil, to: String? = nil,
  segments: [String] = []
) -> Table {
  var table = Table(
    "Change (points of 0–100), later minus earlier", columns: changeColumns,
    notes: ["▲ higher ▼ lower · no evidence of change ○ not tested ▨ withheld"])
  let titles = Dictionary(
    codebook.constructs.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  for change in release.changes where change.statistic == .mean && change.measure.kind != .item {
    guard from == nil || change.from == from, to == nil || change.to == to,
      change.segment == "all" || segments.contains(change.segment)
    else { continue }
    table.append(row(change, name: titles[change.measure.id] ?? change.measure.id))
  }
  return table
}

private let changeColumns: [Table.Column] = [
  .init("from"), .init("to"), .init("segment"), .init("level"), .init("measure"), .init("name"),
  .init("difference"), .init("lower"), .init("upper"), .init("q"), .init("flag"), .init("basis"),
  .init("drift"),
]

private func row(_ change: ReleasedChange, name: String) -> [Cell] {
  let value = change.cell.value
  return [
    .text(change.from), .text(change.to), .text(change.segment), .text(change.level),
    .text(change.measure.id), .text(name), .figure(value?.difference),
    .figure(value?.interval?.lower), .figure(value?.interval?.upper),
    .figure(value?.contrast?.q, decimals: 3), .flag(change.flag), .word(value?.basis.rawValue),
    .text(value?.drift.joined(separator: "; ") ?? ""),
  ]
}
