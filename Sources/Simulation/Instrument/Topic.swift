/// What the questionnaire measures: eight constructs and the outcome.
enum Topic: String, CaseIterable {
  case quality, access, tools, skills, leadership, decisions, sharing, ethics, outcome

  /// The eight that make up the index.
  static let drivers = allCases.filter { $0 != .outcome }

  var title: String {
    switch self {
    case .quality: "Quality and trust in data"
    case .access: "Access and findability"
    case .tools: "Tools and systems"
    case .skills: "Skills and confidence"
    case .leadership: "Leadership and direction"
    case .decisions: "Use in decisions and analysis"
    case .sharing: "Sharing and collaboration"
    case .ethics: "Ethics, protection and public trust"
    case .outcome: "Benefit from data"
    }
  }

  /// Shift of every item of the construct towards agreement, in latent standard
  /// deviations.
  var ease: Double {
    switch self {
    case .quality: -0.02
    case .access: -0.30
    case .tools: -0.42
    case .skills: 0.16
    case .leadership: -0.10
    case .decisions: 0.05
    case .sharing: -0.18
    case .ethics: 0.48
    case .outcome: 0.10
    }
  }

  /// Weight of the construct in what people say of the outcome.
  var driverWeight: Double {
    switch self {
    case .quality: 0.20
    case .access: 0.10
    case .tools: 0.30
    case .skills: 0.05
    case .leadership: 0.25
    case .decisions: 0.15
    case .sharing: 0.05
    case .ethics, .outcome: 0
    }
  }
}
