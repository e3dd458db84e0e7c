internal import Disclosure
internal import Survey

/// `drivers.csv`: how much of what is explained of the outcome goes with each construct.
///
/// Shares and R² in %; empty where withheld, or undefined for the reason in `note`.
func driversFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,outcome,construct,share,lower,upper,r_squared,r_squared_lower,r_squared_upper,n,\
      method,lost_replicates,note
      """)
  for released in release.drivers {
    let value = released.cell.value
    for construct in released.drivers {
      let driver = value?.shares.first { $0.construct == construct }
      table.append([
        .text(released.wave), .text(released.outcome), .text(construct),
        .figure(driver?.share), .figure(driver?.interval?.lower),
        .figure(driver?.interval?.upper), .figure(value?.rSquared),
        .figure(value?.rSquaredInterval?.lower), .figure(value?.rSquaredInterval?.upper),
        .whole(value?.n), .word(value?.method?.rawValue), .whole(value?.lostReplicates),
        .word(released.cell.suppression?.explanation ?? value?.note),
      ])
    }
  }
  return table
}
