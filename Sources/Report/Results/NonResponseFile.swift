internal import Disclosure
internal import Survey

/// `nonresponse.csv`: what is known of those who did not answer, in three kinds of rows.
///
/// - `representativeness`: `against` is `R`, `R adjusted` (for chance), `variation` or, per
///   level, `partial`; `value` is that number.
/// - `tipping`: `value` is the mean of those who answered, `others` that of those who did
///   not at which the conclusion in `against` changes (`midpoint`: 50; `index`; `flag`: the
///   level's), empty where no mean on the scale does it, and `difference` the one less the other.
/// - `late`: `value` is the mean of the last third, `others` that of those before them, and
///   `difference` the first less the second.
func nonresponseFile(_ release: Release) -> Table {
  var table = Table(
    header:
      "wave,kind,segment,level,measure,against,value,others,difference,se,df,n,n_others,p,q,flag")
  for wave in release.nonresponse {
    for row in wave.representativeness { table.append(row, wave.wave) }
    for row in wave.tippingPoints {
      let value = row.cell.value
      table.append([
        .text(wave.wave), .text("tipping"), .text(row.domain.segment), .text(row.domain.level),
        .text(row.measure.id), .text(row.conclusion.rawValue), .figure(value?.mean),
        .figure(value?.othersMean), .figure(value?.difference), .empty, .empty, .whole(value?.n),
        .empty, .empty, .empty, .empty,
      ])
    }
    for row in wave.lateDifferences {
      let value = row.cell.value
      table.append([
        .text(wave.wave), .text("late"), .text("all"), .text("all"), .text(row.measure.id),
        .text("early"), .figure(value?.late), .figure(value?.early),
        .figure(value.map { $0.late - $0.early }),
        .figure(value?.contrast?.standardError, decimals: 2), .whole(value?.contrast?.df),
        .whole(value?.nLate), .whole(value?.nEarly), .figure(value?.contrast?.p, decimals: 3),
        .figure(value?.contrast?.q, decimals: 3), .mark(value?.flag ?? .suppressed),
      ])
    }
  }
  return table
}

extension Table {
  /// One row per number of an R-indicator.
  fileprivate mutating func append(_ row: ReleasedRepresentativeness, _ wave: String) {
    let value = row.cell.value
    let segment = row.segments.joined(separator: "*")
    func add(_ level: String, _ what: String, _ number: Double?) {
      append([
        .text(wave), .text("representativeness"), .text(segment), .text(level), .empty,
        .text(what), .figure(number, decimals: 2), .empty, .empty, .empty, .empty,
        .whole(value?.n), .empty, .empty, .empty, .empty,
      ])
    }
    add("all", "R", value?.indicator)
    add("all", "R adjusted", value?.adjusted)
    add("all", "variation", value?.variation)
    for (level, partial) in value?.partials ?? [] { add(level, "partial", partial) }
  }
}
