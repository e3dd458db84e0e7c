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
  private let weights = Topic.drivers.map(\.driverWeight)
  /// Effects, and changes of the second round, per cell of staff and driver.
  private let effects: [[Double]]
  private let changes: [[Double]]
  private var own: [Double]
  private var fresh: [Double]

  init(seed: UInt64, normals: NormalTable) {
    (self.seed, self.normals) = (seed, normals)
    let profiles = (0..<Profile.cells).map(Profile.init(cell:))
    effects = profiles.map { profile in Topic.drivers.map { Effect.sum(on: $0, profile) } }
    changes = profiles.map { profile in Topic.drivers.map { TrueChange.sum(on: $0, profile) } }
    own = Array(repeating: 0, count: Topic.allCases.count + 1)
    fresh = own
  }

  /// The trait per topic of one person in one round.
  mutating func form(
    of person: Int, _ profile: Profile, in round: Round, into traits: inout [Double]
  ) {
    drawOwn(person, round)
    let cell = profile.cell
    var outcome = own[Topic.drivers.count] * Self.outcomeNoise
    for topic in weights.indices {
      let stable = 0.5.squareRoot() * (own[own.count - 1] + own[topic]) + effects[cell][topic]
      outcome += weights[topic] * stable
      traits[topic] = round == .second ? stable + changes[cell][topic] : stable
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
}
