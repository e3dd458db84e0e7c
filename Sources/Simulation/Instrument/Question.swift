internal import Survey

/// One item of the questionnaire, with how people answer it.
struct Question {
  let id: String
  let topic: Topic
  let wording: String
  let direction: Direction
  /// Correlation of the latent answer with its construct's trait.
  let loading: Double
  /// Shift towards the good end, in latent standard deviations.
  let ease: Double
  /// Probability of "Don't know".
  let dontKnow: Double
  /// Who finds the question beside their work.
  let irrelevance: Irrelevance
  /// Probability of "Prefer not to say".
  let refused: Double

  /// Probability of "Not relevant to my role", by whether someone works at the
  /// front line.
  struct Irrelevance {
    let frontLine: Double
    let elsewhere: Double
  }
}

/// The scale of every item, and what people write instead of an answer.
enum AgreementScale {
  static let labels = [
    "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree",
  ]
  /// How the export has the middle label, as a telephone's screen shows it; the
  /// study declares the alias.
  static let shortNeutral = "Neither"
  static let exported = labels.map { $0 == labels[2] ? shortNeutral : $0 }
  /// Latent answers above the k-th threshold get at least label k + 1.
  static let thresholds = [-1.25, -0.40, 0.25, 1.30]

  static func word(for kind: MissingKind) -> String {
    switch kind {
    case .notAnswered, .notShown: ""
    case .dontKnow: "Don't know"
    case .notApplicable: "Not relevant to my role"
    case .refused: "Prefer not to say"
    }
  }
}
