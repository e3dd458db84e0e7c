/// Something the programme must find out, and who helps to answer it.
public struct ProgrammeQuestion: Sendable, Equatable {
  public let question: String
  /// What the answer goes into; empty where the study does not say.
  public let document: String
  /// Ids of the pilots that answer it, in the order of the file.
  public let pilots: [String]

  public init(question: String, document: String, pilots: [String]) {
    (self.question, self.document, self.pilots) = (question, document, pilots)
  }
}
