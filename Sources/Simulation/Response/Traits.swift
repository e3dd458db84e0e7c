internal import Statistics

/// What people think, before any question is asked: a trait per construct, with
/// mean 0 and variance 1 for staff without an effect.
///
///     trait = √½ · general + √½ · specific + effects + change
///
/// so any two constructs correlate by ½.  The outcome follows the drivers:
///
///     outcome = Σ driver weight · trait (without change) + noise
struct Traits {
  /// Correlation of a person's own part between the rounds.
  static let stability = 0.7
  private static let outcomeNoise = 0.53

  private let seed: UInt64
  private let normals: NormalTable
  /// Effect per topic, segmentation and level; and change, in the second round.
  private let effects: [[[Double]]]
  private let changes: [[[Double]]]
  private var own: [Double]
  private var fresh: [Double]

  init(seed: UInt64, normals: NormalTable) {
    (self.seed, self.normals) = (seed, normals)
    effects = Self.table(Effect.all.map { ($0.topic, $0.segment, $0.level, $0.size) })
    changes = Self.table(
      TrueChange.all.flatMap { change in
        change.scope.map { [(change.topic, $0.segment, $0.level, change.size)] }
          ?? Segment.frontline.levels.map { (change.topic, .frontline, $0, change.size) }
      })
    own = Array(repeating: 0, count: Topic.allCases.count + 1)
    fresh = own
  }

  /// The trait per topic of one person in one round.
  mutating func form(
    of person: Int, _ profile: Profile, in round: Round, into traits: inout [Double]
  ) {
    drawOwn(person, round)
    var outcome = own[Topic.drivers.count] * Self.outcomeNoise
    for (topic, driver) in Topic.drivers.enumerated() {
      traits[topic] =
        0.5.squareRoot() * (own[own.count - 1] + own[topic]) + sum(effects[topic], profile)
      outcome += driver.driverWeight * traits[topic]
      if round == .second { traits[topic] += sum(changes[topic], profile) }
    }
    traits[Topic.drivers.count] = outcome
  }

  /// The person's general and specific parts; a year later they keep `stability` of them.
  private mutating func drawOwn(_ person: Int, _ round: Round) {
    var generator = CounterGenerator(seed: seed, subject: person, .trait)
    normals.fill(&own, from: &generator)
    guard round == .second else { return }
    var later = CounterGenerator(seed: seed, subject: person, .laterTrait)
    normals.fill(&fresh, from: &later)
    let kept = Self.stability
    let added = (1 - kept * kept).squareRoot()
    for index in own.indices { own[index] = kept * own[index] + added * fresh[index] }
  }

  private func sum(_ table: [[Double]], _ profile: Profile) -> Double {
    var sum = 0.0
    for segment in Segment.allCases { sum += table[segment.rawValue][profile[segment]] }
    return sum
  }

  private static func table(_ rows: [(Topic, Segment, String, Double)]) -> [[[Double]]] {
    Topic.allCases.map { topic in
      Segment.allCases.map { segment in
        segment.levels.map { level in
          rows.filter { $0.0 == topic && $0.1 == segment && $0.2 == level }
            .reduce(0) { $0 + $1.3 }
        }
      }
    }
  }
}
