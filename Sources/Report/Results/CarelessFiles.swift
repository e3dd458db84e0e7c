internal import Disclosure
internal import Survey

/// `careless.csv`: how many respondents show each sign of answering without reading; n is
/// those it was looked for in, and `note` says why a figure is not there.
func carelessFile(_ release: Release) -> Table {
  var table = Table(header: "wave,index,rule,flagged,n,share,note")
  for row in release.careless {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text(row.sign.words), .text(row.rule), .whole(value?.flagged),
      .whole(value?.n), .figure(value?.share),
      .word(row.cell.suppression?.explanation ?? value?.note),
    ])
  }
  return table
}

/// `sensitivity.csv`: means of everyone, with and without respondents who show two signs
/// or more.
func sensitivityFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,measure,estimate,without,difference,difference_in_se,n,n_without")
  for row in release.sensitivity {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text(row.measure.id), .figure(value?.estimate), .figure(value?.without),
      .figure(value?.difference, decimals: 2), .figure(value?.inErrors, decimals: 2),
      .whole(value?.n), .whole(value?.nWithout),
    ])
  }
  return table
}

extension CarelessSign? {
  /// `two or more` stands beside the signs.
  var words: String { self?.rawValue ?? "two or more" }
}
