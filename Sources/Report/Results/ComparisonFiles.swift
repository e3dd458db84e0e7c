internal import Disclosure
internal import Survey

/// `ranks.csv`: where a score stands among levels, or among constructs; 1 is the highest,
/// `lower` to `upper` the ranks that the data do not rule out.
func ranksFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,segment,level,among,measure,statistic,rank,lower,upper,of,n")
  for row in release.ranks {
    let value = row.cell.value
    table.append(
      row.domain.cells + [
        .text(row.among.rawValue), .text(row.measure.id), .text(row.statistic.rawValue),
        .whole(value?.rank), .whole(value?.lower), .whole(value?.upper), .whole(value?.of),
        .whole(value?.n),
      ])
  }
  return table
}

/// `quantiles.csv`: quartiles of respondents' scores.
func quantilesFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,level,measure,quantile,estimate,lower,upper,n")
  for row in release.quantiles {
    let value = row.cell.value
    table.append(
      row.domain.cells + [
        .text(row.measure.id), .figure(row.order, decimals: 2), .figure(value?.value),
        .figure(value?.interval?.lower), .figure(value?.interval?.upper), .whole(value?.n),
      ])
  }
  return table
}

/// `associations.csv`: whether answers to an item differ between a segmentation's levels.
func associationsFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,item,f,df1,df2,p,q,cramers_v,n,note")
  for row in release.associations {
    let (value, test) = (row.cell.value, row.cell.value?.test)
    table.append([
      .text(row.wave), .text(row.segment), .text(row.item), .figure(test?.f, decimals: 2),
      .figure(test?.df1, decimals: 2), .figure(test?.df2), .figure(test?.p, decimals: 3),
      .figure(test?.q, decimals: 3), .figure(test?.cramersV, decimals: 2), .whole(value?.n),
      .word(row.cell.suppression?.explanation ?? value?.note),
    ])
  }
  return table
}
