internal import Disclosure
internal import Survey

/// What the outcome goes with in a wave, as one line under a table; nil where it is not
/// known or withheld.
func driversNote(_ release: Release, wave: String?, titles: [String: String]) -> String? {
  let released = release.drivers.last { $0.wave == wave }
  guard let drivers = released?.cell.value, let ranking = RankedDrivers(drivers) else { return nil }
  func name(_ id: String) -> String { titles[id] ?? id }
  let first = ranking.drivers[0]
  let rivals = ranking.leaders.count - 1
  return """
    \(fixed(ranking.rSquared, 0)) % of the differences in \(name(drivers.outcome)) go with the \
    other constructs, most with \(name(first.construct)) (\(fixed(first.share, 0)) % of that)\
    \(rivals > 0 ? ", not told apart from \(spelled(rivals)) more" : ""): association, not cause
    """
}
