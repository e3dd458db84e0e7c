public import Survey

/// What the chosen pilots will tell about one question, and by when.
public struct CoveredQuestion: Sendable, Equatable {
  public let question: ProgrammeQuestion
  /// Chosen pilots that answer it, in the order of the candidates.
  public let answeredBy: [String]
  /// ISO dates by which the first and the last of them have delivered everything; nil where
  /// none of them has an output with a due date.
  public let first: String?
  public let last: String?
  /// Weeks that the longest of those without a due date takes; nil where there is none, or
  /// nobody said.
  public let weeks: Double?
  /// Where no chosen pilot answers it, the cheapest candidate that would, by its most likely
  /// cost, the first of equals; nil where no candidate would.
  public let cheapest: String?

  public var isAnswered: Bool { !answeredBy.isEmpty }
}

/// How many of the questions that one document asks are answered.
public struct CoveredDocument: Sendable, Equatable {
  /// Empty: questions that name none.
  public let document: String
  public let answered: Int
  public let questions: Int
}

/// What the programme will learn from the chosen pilots.
public struct QuestionCoverage: Sendable, Equatable {
  /// In the order of the file.
  public let questions: [CoveredQuestion]
  /// In the order in which they are first named.
  public let documents: [CoveredDocument]

  public var answered: Int { questions.count { $0.isAnswered } }

  /// nil where the programme asks nothing.
  ///
  /// A pilot answers once the last of its outputs is due.
  ///
  /// Cost: outputs + questions × candidates.
  public init?(plan: PilotPlan, assessment: Assessment) {
    guard !plan.questions.isEmpty else { return nil }
    let chosen = Set(assessment.pilots.filter(\.isSelected).map(\.pilot.id))
    let finishes = Dictionary(grouping: plan.outputs, by: \.pilot)
      .compactMapValues { $0.compactMap(\.due).max() }
    let covered = plan.questions.map {
      CoveredQuestion($0, candidates: plan.pilots, chosen: chosen, finishes: finishes)
    }
    questions = covered
    documents = plan.questions.map(\.document).distinct.map { document in
      let own = covered.filter { $0.question.document == document }
      return CoveredDocument(
        document: document, answered: own.count { $0.isAnswered }, questions: own.count)
    }
  }
}

extension CoveredQuestion {
  fileprivate init(
    _ question: ProgrammeQuestion, candidates: [Pilot], chosen: Set<String>,
    finishes: [String: String]
  ) {
    let able = candidates.filter { question.pilots.contains($0.id) }
    let answering = able.filter { chosen.contains($0.id) }
    let dates = answering.compactMap { finishes[$0.id] }
    self.question = question
    answeredBy = answering.map(\.id)
    (first, last) = (dates.min(), dates.max())
    weeks = answering.filter { finishes[$0.id] == nil }.compactMap(\.weeks).max()
    cheapest = answering.isEmpty ? able.min { $0.cost.mode < $1.cost.mode }?.id : nil
  }
}

extension [String] {
  /// Each once, in order of appearance.
  fileprivate var distinct: [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
