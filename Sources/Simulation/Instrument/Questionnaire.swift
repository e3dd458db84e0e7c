internal import Survey

/// The 43 items in the order they are asked.
enum Questionnaire {
  static let questions: [Question] =
    quality + access + tools + skills + leadership + decisions + sharing + ethics + outcome

  /// The item that 2019 worded otherwise, and what the new words alone do to answers.
  static let reworded = (
    item: "A4", wording: "I find the process for requesting data clear and quick.", shift: -0.30
  )

  /// Asked from the second round on.
  static let onlySecondRound = "O3"

  static func isAsked(_ question: Question, in round: Round) -> Bool {
    round == .second || question.id != onlySecondRound
  }

  private static let quality = [
    item(
      "Q1", "The data I rely on in my work is accurate enough for what I use it for.", 0.25, 0.78),
    item("Q2", "When I spot an error in our data, I know how to get it corrected.", -0.05, 0.70),
    item(
      "Q3",
      "Different systems usually tell me the same thing about the same person, place or event.",
      -0.35, 0.74, dontKnow: 0.05),
    item(
      "Q4", "I can tell how old and how complete a dataset is before I use it.", -0.15, 0.66,
      dontKnow: 0.07),
    reversed(
      "Q5", "I often have to keep my own records because I do not trust the official ones.", 0.10,
      0.62),
  ]
  private static let access = [
    item("A1", "I can find the data I need without having to ask around.", -0.05, 0.76),
    item(
      "A2", "When I am entitled to see data, I can get it quickly enough to act on it.", 0.00, 0.77,
      irrelevant: (0.02, 0.06)),
    item("A3", "I know who to ask about any data my team depends on.", 0.20, 0.66),
    item("A4", "The process for requesting data is clear.", -0.10, 0.72, dontKnow: 0.05),
    reversed(
      "A5", "I have gone without data I needed because getting it took too long.", -0.10, 0.63),
  ]
  private static let tools = [
    item(
      "T1", "The systems I use make it easy to record information once and correctly.", -0.10, 0.79),
    item("T2", "I have the software I need to explore or present data.", 0.15, 0.70),
    item(
      "T3", "Our data tools work reliably when and where I need them, including on the move.", 0.05,
      0.74, irrelevant: (0.01, 0.12)),
    item("T4", "New data tools arrive with enough support to use them well.", -0.05, 0.71),
    reversed(
      "T5", "I spend too much time re-typing the same information into different systems.", -0.30,
      0.64
    ),
  ]
  private static let skills = [
    item("S1", "I am confident reading charts and statistics used in my area.", 0.40, 0.73),
    item("S2", "I can tell when a figure is being used misleadingly.", 0.20, 0.65, dontKnow: 0.05),
    item("S3", "I have had training in data that fits my role.", -0.45, 0.71),
    item("S4", "There is someone nearby who can help me with a data question.", 0.10, 0.66),
    item("S5", "I have time to build my data skills.", -0.60, 0.62),
  ]
  private static let leadership = [
    item(
      "L1", "Senior leaders here ask for evidence before they decide.", 0.00, 0.78, dontKnow: 0.07,
      refused: 0.015),
    item(
      "L2", "My line manager encourages me to use data in my work.", 0.35, 0.66, refused: 0.015),
    item(
      "L3", "I understand what this organisation is trying to achieve with its data.", -0.10, 0.75),
    item(
      "L4", "Someone is clearly accountable for the quality of the data my team creates.", 0.05,
      0.68,
      dontKnow: 0.06),
    reversed(
      "L5", "Data initiatives here tend to be announced and then forgotten.", -0.35, 0.66,
      dontKnow: 0.05, refused: 0.01),
  ]
  private static let decisions = [
    item(
      "D1", "My team uses data to decide what to do, not only to report what it did.", 0.10, 0.77),
    item(
      "D2", "Analysis I receive answers the question we actually have.", 0.00, 0.72,
      irrelevant: (0.05, 0.03)),
    item(
      "D3", "We check afterwards whether what we tried made a difference.", -0.25, 0.73,
      dontKnow: 0.05
    ),
    item("D4", "It is acceptable here to change course when the data says so.", 0.15, 0.69),
    reversed(
      "D5", "Figures are mostly collected here for others, and we see little benefit ourselves.",
      -0.20, 0.63),
  ]
  private static let sharing = [
    item(
      "C1", "Teams here share data with each other when there is a lawful reason to.", 0.30, 0.75,
      dontKnow: 0.05),
    item(
      "C2", "We can exchange data with partner organisations when the work requires it.", 0.05,
      0.68,
      dontKnow: 0.09, irrelevant: (0.04, 0.09)),
    item("C3", "People who collect data hear how it was used.", -0.45, 0.72),
    item(
      "C4", "I would feel comfortable sharing an unfinished analysis with colleagues.", 0.00, 0.61),
    reversed(
      "C5", "Some teams here treat data as theirs rather than the organisation's.", -0.15, 0.65,
      dontKnow: 0.06),
  ]
  private static let ethics = [
    item("E1", "I know what I may and may not do with personal data in my role.", 0.45, 0.72),
    item("E2", "I could explain to a member of the public how we use data about them.", 0.05, 0.70),
    item(
      "E3", "We stop to consider fairness before using data about groups of people.", -0.05, 0.73,
      dontKnow: 0.08),
    item(
      "E4", "I could raise a concern about how data is used without it counting against me.", 0.05,
      0.68, refused: 0.03),
    reversed(
      "E5", "Fear of getting data protection wrong stops us from doing lawful, useful work.", -0.55,
      0.57),
  ]
  private static let outcome = [
    item("O1", "Overall, data helps me do my job better.", 0.30, 0.80),
    item("O2", "Overall, this organisation makes good use of the data it holds.", -0.25, 0.82),
    item(
      "O3", "Compared with a year ago, data is easier to use well here.", 0.03, 0.72,
      dontKnow: 0.06),
  ]
}

extension Questionnaire {
  fileprivate static func item(
    _ id: String, _ wording: String, _ ease: Double, _ loading: Double, dontKnow: Double = 0.02,
    irrelevant: (frontLine: Double, elsewhere: Double) = (0.005, 0.015), refused: Double = 0.003,
    direction: Direction = .positive
  ) -> Question {
    Question(
      id: id, topic: topic(of: id), wording: wording, direction: direction, loading: loading,
      ease: ease, dontKnow: dontKnow,
      irrelevance: .init(frontLine: irrelevant.frontLine, elsewhere: irrelevant.elsewhere),
      refused: refused)
  }

  fileprivate static func reversed(
    _ id: String, _ wording: String, _ ease: Double, _ loading: Double, dontKnow: Double = 0.02,
    refused: Double = 0.003
  ) -> Question {
    item(
      id, wording, ease, loading, dontKnow: dontKnow, refused: refused, direction: .negative)
  }

  /// The constructs in the order of their items' initials.
  private static func topic(of id: String) -> Topic {
    switch id.first {
    case "Q": .quality
    case "A": .access
    case "T": .tools
    case "S": .skills
    case "L": .leadership
    case "D": .decisions
    case "C": .sharing
    case "E": .ethics
    default: .outcome
    }
  }
}
