/// Everybody in post asked in both rounds: what the survey would find with all
/// staff answering every question.
///
/// Cost: every answer of every member of staff once per round; people are summed
/// away as they come, so memory does not grow with the force.
struct FinitePopulation {
  /// In the order of `Round`.
  let rounds: [RoundTruth]

  init(_ force: Force) { rounds = Round.allCases.map { RoundTruth(force, $0) } }

  /// Staff in post at one level.
  func staff(_ segment: Segment, _ level: Int) -> Int {
    rounds[0].sums(segment, level).people
  }
}

/// What everybody would answer in one round.
struct RoundTruth {
  let round: Round
  let everybody: DomainSums
  /// Per construct, in the order of `Topic`.
  let moments: [ConstructMoments]
  private let levels: [[DomainSums]]

  /// Each person is added to one cell of the full cross-classification; the cells
  /// then add up to the levels of every segmentation.
  init(_ force: Force, _ round: Round) {
    var answers = TrueAnswers(seed: force.seed)
    var cells = [DomainSums](repeating: .init(), count: Profile.cells)
    var moments = Topic.allCases.map {
      ConstructMoments(items: Questionnaire.items(of: $0, in: round))
    }
    for person in 0..<force.size {
      let profile = force.profile(of: person)
      answers.form(of: person, profile, in: round)
      cells[profile.cell].add(answers.labels)
      for topic in moments.indices { moments[topic].add(answers.labels) }
    }
    (self.round, self.moments) = (round, moments)
    levels = Segment.allCases.map { Self.margin($0, of: cells) }
    everybody = levels[0].reduce(into: DomainSums()) { $0 += $1 }
  }

  func sums(_ segment: Segment, _ level: Int) -> DomainSums { levels[segment.rawValue][level] }

  private static func margin(_ segment: Segment, of cells: [DomainSums]) -> [DomainSums] {
    var levels = [DomainSums](repeating: .init(), count: segment.levels.count)
    for (cell, sums) in cells.enumerated() where sums.people > 0 {
      levels[Profile(cell: cell)[segment]] += sums
    }
    return levels
  }
}

extension Questionnaire {
  /// Indices of the construct's items that a round asks.
  static func items(of topic: Topic, in round: Round) -> [Int] {
    questions.indices.filter { questions[$0].topic == topic && isAsked(questions[$0], in: round) }
  }
}
