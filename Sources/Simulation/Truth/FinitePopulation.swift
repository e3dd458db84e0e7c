/// Everybody in post asked in both rounds: what the survey would find with all
/// staff answering every question.
///
/// Cost: every answer of every member of staff once per round; people are summed
/// away as they come, so memory does not grow with the force.
struct FinitePopulation {
  /// Staff in post per segmentation and level.
  private(set) var staff = Segment.allCases.map { [Int](repeating: 0, count: $0.levels.count) }
  private(set) var rounds: [RoundTruth] = []

  struct RoundTruth {
    let round: Round
    var everybody = DomainSums()
    var levels = Segment.allCases.map { [DomainSums](repeating: .init(), count: $0.levels.count) }
    var moments: [ConstructMoments]

    init(_ round: Round) {
      self.round = round
      moments = Topic.allCases.map {
        ConstructMoments(items: Questionnaire.items(of: $0, in: round))
      }
    }

    mutating func add(_ labels: [UInt8], _ profile: Profile) {
      everybody.add(labels)
      for segment in Segment.allCases {
        levels[segment.rawValue][profile[segment]].add(labels)
      }
      for topic in moments.indices { moments[topic].add(labels) }
    }
  }

  init(_ force: Force) {
    for person in 0..<force.size {
      let profile = force.profile(of: person)
      for segment in Segment.allCases { staff[segment.rawValue][profile[segment]] += 1 }
    }
    rounds = Round.allCases.map { Self.ask(force, in: $0) }
  }

  private static func ask(_ force: Force, in round: Round) -> RoundTruth {
    var truth = RoundTruth(round)
    var answers = TrueAnswers(seed: force.seed)
    for person in 0..<force.size {
      let profile = force.profile(of: person)
      answers.form(of: person, profile, in: round)
      truth.add(answers.labels, profile)
    }
    return truth
  }
}

extension Questionnaire {
  /// Indices of the construct's items that a round asks.
  static func items(of topic: Topic, in round: Round) -> [Int] {
    questions.indices.filter { questions[$0].topic == topic && isAsked(questions[$0], in: round) }
  }
}
