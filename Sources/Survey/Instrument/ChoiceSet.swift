/// A question of which people may choose several answers.
public struct ChoiceSet: Sendable, Equatable {
  /// Whom its shares are of.
  public enum Base: String, Sendable, CaseIterable {
    /// Who chose an option, or of whom the export says of some option that it was not chosen.
    case answered
    /// Who chose at least one option.
    case chosen
    /// Also who left all of it blank.
    case shown
  }

  public let id: String
  public let question: String
  /// In the study's order; in the order in which they were found where it names none.
  public let options: [String]
  public let base: Base

  /// The most options a set may have.
  public static let optionLimit = 250

  public init(id: String, question: String, options: [String], base: Base = .answered) {
    (self.id, self.question, self.options, self.base) = (id, question, options, base)
  }
}
