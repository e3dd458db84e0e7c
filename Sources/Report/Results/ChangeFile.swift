internal import Disclosure
internal import Survey

/// `change.csv`: later minus earlier, for every pair of waves.
func changeFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      from,to,segment,level,measure,statistic,difference,se,lower,upper,df,q,flag,basis,n_from,n_to
      """)
  for row in release.changes {
    let value = row.cell.value
    table.append([
      .text(row.from), .text(row.to), .text(row.segment), .text(row.level),
      .text(row.measure.id), .text(row.statistic.rawValue),
      .figure(value?.difference), .figure(value?.contrast?.standardError, decimals: 2),
      .figure(value?.interval?.lower), .figure(value?.interval?.upper),
      .whole(value?.contrast?.df), .figure(value?.contrast?.q, decimals: 3), .flag(row.flag),
      .word(value?.basis.rawValue), .whole(value?.nFrom), .whole(value?.nTo),
    ])
  }
  return table
}
