internal import Statistics
internal import Survey

/// What one coder said of one unit.
struct UnitReading: Equatable {
  /// Index into `Interviews.coders`.
  let coder: Int
  /// None: this coder read it and gave it no code.
  var codes: Set<Int> = []
  /// Of a code given, the highest severity stated.
  var severity: [Int: Int] = [:]
  /// Of a code given, every polarity stated.
  var polarity: [Int: Set<Polarity>] = [:]

  mutating func include(_ coding: Coding) {
    guard let code = coding.code else { return }
    codes.insert(code)
    if let stated = coding.severity { severity[code] = max(severity[code] ?? 0, stated) }
    if let stated = coding.polarity { polarity[code, default: []].insert(stated) }
  }
}

/// A passage, turn or answer, or a whole interview where the file names no units, with what
/// its coders said of it.
struct ReadUnit: Equatable {
  let interview: Int
  /// In the order of the coders.
  var readings: [UnitReading]

  func reading(by coder: Int) -> UnitReading? { readings.first { $0.coder == coder } }
}

/// Units that a named coder read, in order of appearance.
struct ReadUnits {
  let units: [ReadUnit]

  init(_ interviews: Interviews) {
    struct Key: Hashable {
      let interview: Int
      let unit: String?
    }
    var order: [Key] = []
    var given: [Key: [Int: UnitReading]] = [:]
    for coding in interviews.codings {
      guard let coder = coding.coder else { continue }
      let key = Key(interview: coding.interview, unit: coding.unit)
      if given[key] == nil { order.append(key) }
      given[key, default: [:]][coder, default: UnitReading(coder: coder)].include(coding)
    }
    units = order.map { key in
      let readings = given[key, default: [:]].values.sorted { $0.coder < $1.coder }
      return ReadUnit(interview: key.interview, readings: readings)
    }
  }

  private init(units: [ReadUnit]) { self.units = units }

  /// Those that two coders or more read.
  var shared: ReadUnits { ReadUnits(units: units.filter { $0.readings.count > 1 }) }

  /// Those that both of two coders read, and only what they said.
  func read(by first: Int, and second: Int) -> ReadUnits {
    ReadUnits(
      units: units.compactMap { unit in
        guard let a = unit.reading(by: first), let b = unit.reading(by: second) else { return nil }
        return ReadUnit(interview: unit.interview, readings: [a, b])
      })
  }

  /// Codes that somebody gave, in the file's order.
  var codes: [Int] {
    units.reduce(into: Set<Int>()) { codes, unit in
      for reading in unit.readings { codes.formUnion(reading.codes) }
    }.sorted()
  }

  /// Whether each coder gave the code to each unit: 1, or 0.
  func presence(of code: Int) -> ReliabilityData {
    var (values, starts) = ([Double](), [0])
    for unit in units {
      for reading in unit.readings { values.append(reading.codes.contains(code) ? 1 : 0) }
      starts.append(values.count)
    }
    return ReliabilityData(values, starts: starts, values: [0, 1])
  }
}
