internal import Statistics

/// Which of a person's (or an interview's) random numbers are meant.  Every pair
/// of subject and strand has a stream of its own, so what is drawn for one
/// purpose never moves what is drawn for another.
enum Strand: Int {
  case profile
  case trait, laterTrait
  case answers, laterAnswers
  case missing, laterMissing
  case participation, laterParticipation
  case arrival, laterArrival
  case topics, passages

  /// The strand of the same matter a year later.
  func inRound(_ round: Round) -> Strand {
    guard round == .second else { return self }
    return Strand(rawValue: rawValue + 1) ?? self
  }
}

extension CounterGenerator {
  /// The numbers of one strand of `subject`: a person's place in the force, or an
  /// interview's number.
  init(seed: UInt64, subject: Int, _ strand: Strand) {
    self.init(seed: seed, purpose: .simulation, stream: subject &* 32 &+ strand.rawValue)
  }

  mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

  /// An index drawn in proportion to `weights`, which need not sum to 1.
  mutating func choice(_ weights: [Double]) -> Int {
    var remaining = uniform() * weights.reduce(0, +)
    var index = 0
    while index < weights.count - 1 && remaining >= weights[index] {
      remaining -= weights[index]
      index += 1
    }
    return index
  }
}
