/// A question of which people may choose several answers.
public struct ChoiceSet: Sendable, Equatable {
  public let id: String
  public let question: String
  /// In the study's order; in the order in which they were found where it names none.
  public let options: [String]

  /// The most options a set may have.
  public static let optionLimit = 250

  public init(id: String, question: String, options: [String]) {
    (self.id, self.question, self.options) = (id, question, options)
  }
}
