internal import Statistics

/// What everybody would answer if everybody were asked and nobody held back:
/// per item the label's index counted from the bad end, so that 4 is best also
/// for a reversed item.
///
///     latent = loading · trait + √(1 − loading²) · noise + ease
///     label  = number of thresholds below the latent answer
struct TrueAnswers {
  private struct Measurement {
    let topic: Int
    let loading: Double
    let noise: Double
    /// Thresholds less the item's ease, per round.
    let thresholds: [[Double]]
  }

  private let seed: UInt64
  private let normals: NormalTable
  private var traits: Traits
  private let measurements: [Measurement]
  private var trait = [Double](repeating: 0, count: Topic.allCases.count)
  private var noise = [Double](repeating: 0, count: Questionnaire.questions.count)
  /// The labels formed last, per item of the questionnaire.
  private(set) var labels = [UInt8](repeating: 0, count: Questionnaire.questions.count)

  init(seed: UInt64) {
    self.seed = seed
    normals = NormalTable()
    traits = Traits(seed: seed, normals: normals)
    measurements = Questionnaire.questions.map { question in
      Measurement(
        topic: Topic.allCases.firstIndex(of: question.topic) ?? 0, loading: question.loading,
        noise: (1 - question.loading * question.loading).squareRoot(),
        thresholds: Round.allCases.map { Self.thresholds(of: question, in: $0) })
    }
  }

  /// Forms `labels` for one person in one round.
  mutating func form(of person: Int, _ profile: Profile, in round: Round) {
    traits.form(of: person, profile, in: round, into: &trait)
    var generator = CounterGenerator(
      seed: seed, subject: person, Strand.answers.inRound(round))
    normals.fill(&noise, from: &generator)
    for index in measurements.indices {
      let item = measurements[index]
      let latent = item.loading * trait[item.topic] + item.noise * noise[index]
      let thresholds = item.thresholds[round.rawValue]
      var label = 0
      while label < thresholds.count && latent > thresholds[label] { label += 1 }
      labels[index] = UInt8(label)
    }
  }

  private static func thresholds(of question: Question, in round: Round) -> [Double] {
    let rewording = Questionnaire.reworded
    let shift = round == .second && question.id == rewording.item ? rewording.shift : 0
    return AgreementScale.thresholds.map { $0 - question.topic.ease - question.ease - shift }
  }
}
