internal import Disclosure
internal import Survey

/// `saturation.csv`: after how many interviews a run first brought no more than `threshold` % of
/// the base's codes: in the order of the file (`given`) and over random orders, of which
/// `reached` % have such a run; empty: never.  `last` is what the last run brought, in %.
func saturationFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,base,run,threshold,given,median,lower,upper,reached,last,last_lower,last_upper,\
      orders,n,note
      """)
  for row in release.themeStructure.saturations {
    guard let value = row.cell.value, !value.stops.isEmpty else {
      table.append(
        [.text(row.wave)] + Array(repeating: .empty, count: 13)
          + [.word(row.cell.suppression?.explanation ?? row.cell.value?.note)])
      continue
    }
    for stop in value.stops {
      table.append([
        .text(value.wave), .count(stop.base), .count(stop.run), .figure(stop.threshold),
        .whole(stop.given), .whole(stop.median), .whole(stop.lower), .whole(stop.upper),
        .figure(stop.reached), .figure(stop.last), .figure(stop.lastBand.lower),
        .figure(stop.lastBand.upper), .count(value.orders), .count(value.n), .empty,
      ])
    }
  }
  return table
}

/// `saturation_curve.csv`: codes heard after so many interviews.
func saturationCurveFile(_ release: Release) -> Table {
  var table = Table(header: "wave,interviews,given,median,lower,upper,orders,n")
  for value in release.themeStructure.saturations.compactMap(\.cell.value) {
    for step in value.curve {
      table.append([
        .text(value.wave), .count(step.interviews), .figure(step.given), .figure(step.median),
        .figure(step.band.lower), .figure(step.band.upper), .count(value.orders), .count(value.n),
      ])
    }
  }
  return table
}

/// `unseen_codes.csv`: how many codes there are at least, heard and unheard (Chao 1), and the
/// share of mentions that those heard make up, in %.
func unseenCodesFile(_ release: Release) -> Table {
  var table = Table(header: "wave,codes,once,twice,expected,lower,upper,coverage,n")
  for row in release.themeStructure.saturations {
    let value = row.cell.value
    table.append([
      .text(row.wave), .whole(value?.seen), .whole(value?.once), .whole(value?.twice),
      .figure(value?.expected), .figure(value?.expectedInterval?.lower),
      .figure(value?.expectedInterval?.upper), .figure(value?.coverage), .whole(value?.n),
    ])
  }
  return table
}
