internal import Statistics
internal import Survey

/// Which answers a respondent does not give, and why.  None of it depends on
/// what the answer would have been.
struct Silence {
  /// Probability that an item is left blank.
  static let skipped = 0.008
  /// Probability of giving up before the end; everything after is blank.
  static let brokenOff = 0.035
  /// The earliest item after which anybody gives up.
  private static let patience = 10

  let seed: UInt64

  /// Why the answer to each item is missing, nil where it is given; and for each
  /// segmentation whether the respondent would rather not say.
  func reasons(
    of person: Int, _ profile: Profile, in round: Round
  ) -> (items: [MissingKind?], segments: [Bool]) {
    var draw = CounterGenerator(seed: seed, subject: person, Strand.missing.inRound(round))
    let questions = Questionnaire.questions
    let end =
      draw.happens(Self.brokenOff)
      ? Self.patience + draw.index(below: questions.count - Self.patience) : questions.count
    let items = questions.enumerated().map { index, question -> MissingKind? in
      let chance = draw.uniform()
      return index < end ? reason(for: question, profile, chance) : .notAnswered
    }
    return (items, Segment.allCases.map { draw.happens($0.refused) })
  }

  private func reason(
    for question: Question, _ profile: Profile, _ chance: Double
  ) -> MissingKind? {
    let irrelevance = question.irrelevance
    let rates: [(MissingKind, Double)] = [
      (.dontKnow, question.dontKnow),
      (.notApplicable, profile.isFrontLine ? irrelevance.frontLine : irrelevance.elsewhere),
      (.refused, question.refused),
      (.notAnswered, Self.skipped),
    ]
    var sum = 0.0
    for (kind, rate) in rates {
      sum += rate
      if chance < sum { return kind }
    }
    return nil
  }
}
