public import Disclosure
internal import Survey

/// What changed in the themes of the interviews; later minus earlier, in points of %.
///
/// `from`: the earlier wave, nil: any.
/// `to`: the later wave, nil: any.
public func themeChangeTable(
  _ release: Release, from: String? = nil, to: String? = nil
) -> Table {
  var table = Table(
    "Change of themes (points of % of interviews), later minus earlier",
    columns: [
      .init("from"), .init("to"), .init("theme"), .init("as"), .init("earlier"), .init("later"),
      .init("difference"), .init("lower"), .init("upper"), .init("q"), .init("flag"),
      .init("codes"),
    ], notes: ["▲ more ▼ fewer · no evidence of change ○ not tested ▨ withheld"])
  for row in release.themeChanges
  where (from == nil || row.from == from) && (to == nil || row.to == to) {
    let value = row.cell.value
    table.append([
      .text(row.from), .text(row.to), .text(row.theme), .word(row.polarity?.rawValue ?? "any"),
      .text(value.map { "\($0.earlier.interviews)/\($0.earlier.n)" } ?? ""),
      .text(value.map { "\($0.later.interviews)/\($0.later.n)" } ?? ""),
      .figure(value?.difference), .figure(value?.interval.lower), .figure(value?.interval.upper),
      .figure(value?.q, decimals: 3), .flag(row.flag),
      .text(value?.obstacles.joined(separator: "; ") ?? ""),
    ])
  }
  return table
}
