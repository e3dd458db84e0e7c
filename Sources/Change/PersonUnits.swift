internal import Statistics
internal import Survey
internal import Weighting

/// Two waves as one sample of people, or of sampling units where those were drawn:
/// somebody who answered twice is one unit with two answers.
struct PersonUnits {
  /// Over the respondents of the earlier wave, then of the later.
  let design: SampleDesign
  /// Person or sampling unit of each.
  private let units: [Int32]

  /// nil where nothing links the waves: their variances then add.
  init?(_ earlier: WeightedWave, _ later: WeightedWave) {
    guard let first = earlier.wave.linkedUnits, let second = later.wave.linkedUnits,
      !Set(first).isDisjoint(with: second)
    else { return nil }
    units = first + second
    let strata = [earlier.wave, later.wave].flatMap { wave in
      wave.strata ?? Array(repeating: 0, count: wave.respondents)
    }
    // People who moved between strata stay in the one they were first drawn from.
    var home: [Int32: Int32] = [:]
    for (unit, stratum) in zip(units, strata) where home[unit] == nil { home[unit] = stratum }
    do {
      design = try SampleDesign(
        units: units.count, strata: units.map { home[$0] ?? 0 }, clusters: units,
        lonely: .certainty)
    } catch {
      preconditionFailure("a lonely stratum is certain here: \(error)")
    }
  }

  /// How a domain's members in the two waves are related, given its rows in each.
  func basis(_ before: [Int], _ after: [Int], _ earlier: WeightedWave) -> ChangeBasis {
    let offset = earlier.weights.count
    let first = Set(before.map { units[$0] })
    let second = Set(after.map { units[$0 + offset] })
    return first == second ? .paired : .overlap
  }
}

extension Wave {
  /// Sampling units where those were drawn, else people; nil where neither is known.
  fileprivate var linkedUnits: [Int32]? { clusters ?? persons }
}
