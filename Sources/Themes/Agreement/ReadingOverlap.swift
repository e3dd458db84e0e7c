internal import Survey

extension CodingOverlap {
  /// How much of what named coders read was read by two or more of them.
  init(_ read: ReadUnits, of interviews: Interviews, wave: String) {
    let shared = read.shared.units
    var coders = interviews.coders.map(CoderTally.init)
    for unit in read.units {
      for reading in unit.readings { coders[reading.coder].include(reading, of: unit) }
    }
    self.init(
      wave: wave, interviews: interviews.interviews.count,
      sharedInterviews: Set(shared.map(\.interview)).count, units: read.units.count,
      sharedUnits: shared.count, coders: coders.map(\.reading),
      reason: Self.reason(coders: coders.count, isShared: !shared.isEmpty))
  }

  private static func reason(coders: Int, isShared: Bool) -> String? {
    switch coders {
    case 0: "the file names no coder"
    case 1: "one coder read everything"
    case (CoderAgreement.mostCoders + 1)...:
      "\(coders) coders are named, and agreement is worked out for \(CoderAgreement.mostCoders)"
    default:
      isShared
        ? nil
        : """
        no passage was read by two coders; where they mark passages freely, units must be turns \
        or answers
        """
    }
  }
}

/// What one coder read, unit by unit.
private struct CoderTally {
  private(set) var reading: CoderReading
  private var interviews: Set<Int> = []

  init(_ coder: String) {
    reading = CoderReading(coder: coder, interviews: 0, units: 0, shared: 0, codes: 0, uncoded: 0)
  }

  mutating func include(_ said: UnitReading, of unit: ReadUnit) {
    if interviews.insert(unit.interview).inserted { reading.interviews += 1 }
    reading.units += 1
    reading.codes += said.codes.count
    if unit.readings.count > 1 { reading.shared += 1 }
    if said.codes.isEmpty { reading.uncoded += 1 }
  }
}
