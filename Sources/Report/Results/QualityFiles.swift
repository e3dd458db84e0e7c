internal import Disclosure
internal import Survey

/// `reliability.csv`: how consistently a construct's items measure one thing;
/// `items` counts them; `note` says why a figure is not there.
func reliabilityFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,construct,items,n,alpha,alpha_lower,alpha_upper,omega,omega_lower,omega_upper,\
      feldt_lower,feldt_upper,heywood,lost_replicates,note
      """)
  for row in release.reliability {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text(row.construct), .whole(value?.items.count), .whole(value?.n),
      .figure(value?.alpha, decimals: 2), .figure(value?.alphaInterval?.lower, decimals: 2),
      .figure(value?.alphaInterval?.upper, decimals: 2), .figure(value?.omega, decimals: 2),
      .figure(value?.omegaInterval?.lower, decimals: 2),
      .figure(value?.omegaInterval?.upper, decimals: 2),
      .figure(value?.feldtInterval?.lower, decimals: 2),
      .figure(value?.feldtInterval?.upper, decimals: 2),
      .word(value.map { $0.isHeywood ? "yes" : "no" }), .whole(value?.lostReplicates),
      .word(row.cell.suppression?.explanation ?? value?.note),
    ])
  }
  return table
}

/// `reliability_items.csv`: α of a construct without each of its items, and each item's
/// correlation with the sum of the others.
func reliabilityItemsFile(_ release: Release) -> Table {
  var table = Table(header: "wave,construct,item,alpha_without,item_rest,n")
  for value in release.reliability.compactMap(\.cell.value) {
    for (item, figures) in value.itemFigures {
      table.append([
        .text(value.wave), .text(value.construct), .text(item),
        .figure(figures.alphaWithout, decimals: 2), .figure(figures.rest, decimals: 2),
        .count(value.n),
      ])
    }
  }
  return table
}

extension Reliability {
  /// What each item does to α; empty where there is none.
  var itemFigures: [(item: String, figures: (alphaWithout: Double?, rest: Double?))] {
    zip(items, itemRest).enumerated().map { index, item in
      let without = alphaIfDropped.indices.contains(index) ? alphaIfDropped[index] : nil
      return (item.0, (without, item.1))
    }
  }
}

/// `response.csv`: who answered, beside who could have.
func responseFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,segment,level,n,population,rate,sample_share,population_share,weighted_share")
  for row in release.responses {
    let value = row.cell.value
    table.append(
      row.domain.cells + [
        .whole(value?.n), .whole(value?.population), .figure(value?.rate),
        .figure(value?.sampleShare), .figure(value?.populationShare), .figure(value?.weightedShare),
      ])
  }
  return table
}

/// `weighting.csv`: what weighting cost, and whether it met its margins.
func weightingFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,respondents,effective,efficiency,raked,iterations,margin_error,trimmed_mass,\
      smallest,largest,method,replicates,lost_replicates,finite_population,calibration,negative
      """)
  for row in release.weighting {
    table.append([
      .text(row.wave), .count(row.respondents), .figure(row.effectiveRespondents),
      .figure(row.efficiency, decimals: 2), .text(row.raked.joined(separator: ";")),
      .count(row.iterations), .figure(row.largestMarginError, decimals: 6),
      .figure(row.trimmedMass), .figure(row.smallest, decimals: 2),
      .figure(row.largest, decimals: 2), .text(row.method.name), .count(row.replicates),
      .count(row.lostReplicates), .whole(row.finitePopulation),
      .text(row.calibration?.rawValue ?? ""), .count(row.negative),
    ])
  }
  return table
}

/// `suppressed.csv`: how much of each table was withheld.
func suppressedFile(_ release: Release) -> Table {
  var table = Table(header: "table,withheld,cells")
  for row in release.suppressed {
    table.append([.text(row.table), .count(row.withheld), .count(row.cells)])
  }
  return table
}
