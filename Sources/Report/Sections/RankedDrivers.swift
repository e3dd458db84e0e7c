internal import Survey

/// A wave's drivers with the largest part first, where there are parts.
struct RankedDrivers {
  let found: OutcomeDrivers
  let rSquared: Double
  let drivers: [(construct: String, share: Double, interval: Interval?)]

  init?(_ found: OutcomeDrivers) {
    let drivers = found.shares.compactMap { driver in
      driver.share.map { (construct: driver.construct, share: $0, interval: driver.interval) }
    }
    guard let rSquared = found.rSquared, !drivers.isEmpty else { return nil }
    (self.found, self.rSquared) = (found, rSquared)
    // Equal parts, as rounding makes them, keep the codebook's order.
    self.drivers = drivers.enumerated()
      .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
      .map(\.element)
  }

  /// The largest part, and those that could be as large for all we know.
  var leaders: [String] {
    let first = drivers[0].interval
    return drivers.filter { overlap($0.interval, first) }.map(\.construct)
  }
}
