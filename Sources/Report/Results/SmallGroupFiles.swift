internal import Disclosure
internal import Survey

/// `shrunken.csv`: mean scores of levels as estimated from their own people, and drawn
/// toward the mean of the segmentation's levels; `lower` and `upper` are of the latter.
func shrunkenFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,segment,level,measure,direct,direct_se,shrunken,shrunken_se,lower,upper,weight,n,\
      weighed_se,spread,note
      """)
  for row in release.shrunken {
    let value = row.cell.value
    table.append(
      row.domain.cells + [
        .text(row.measure.id), .figure(value?.direct.value),
        .figure(value?.direct.standardError, decimals: 2), .figure(value?.shrunken?.value),
        .figure(value?.shrunken?.standardError, decimals: 2),
        .figure(value?.shrunken?.interval?.lower), .figure(value?.shrunken?.interval?.upper),
        .figure(value?.weight, decimals: 2), .whole(value?.direct.n),
        .figure(value?.weighedError, decimals: 2), .figure(value?.spread, decimals: 2),
        .word(row.cell.suppression?.explanation ?? value?.note),
      ])
  }
  return table
}

/// `climate.csv`: how much people of one unit answer alike.
func climateFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,segment,measure,units,n,icc1,icc1_lower,icc1_upper,icc2,p,rwg_median,rwg_units,\
      rwg_at_zero,note
      """)
  for row in release.climate {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text(row.segment), .text(row.measure.id), .whole(value?.units),
      .whole(value?.n), .figure(value?.icc1, decimals: 3),
      .figure(value?.icc1Interval?.lower, decimals: 3),
      .figure(value?.icc1Interval?.upper, decimals: 3), .figure(value?.icc2, decimals: 2),
      .figure(value?.p, decimals: 3), .figure(value?.agreement?.median, decimals: 2),
      .whole(value?.agreement?.units), .whole(value?.agreement?.atZero),
      .word(row.cell.suppression?.explanation ?? value?.note),
    ])
  }
  return table
}
