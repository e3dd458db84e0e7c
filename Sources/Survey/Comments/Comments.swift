/// A question that people answer in their own words.
public struct CommentQuestion: Sendable, Equatable {
  public let id: String
  public let question: String

  public init(id: String, question: String) { (self.id, self.question) = (id, question) }
}

/// What stands in a comment for something that could tell who is meant.
public enum Mask: String, Sendable, Equatable, CaseIterable {
  case name = "[name]"
  case number = "[number]"
  case email = "[e-mail]"
  case link = "[link]"
}

/// A comment in which names, numbers and addresses are masked.
///
/// The reading room alone makes these, so no later room ever holds a comment as it was written.
public struct MaskedText: Sendable, Hashable {
  public let text: String

  /// A text that has been through the masks.
  public init(masked text: String) { self.text = text }
}

/// What a wave's respondents wrote under one question.
public struct Comments: Sendable, Equatable {
  /// Per respondent; nil where nothing was said.
  public let texts: [MaskedText?]
  /// How often each mask stands in them.
  public let masks: [Mask: Int]
  /// Comments cut at ``longest``.
  public let cut: Int

  /// The most Unicode scalars of a comment that are read.
  public static let longest = 20_000

  public init(texts: [MaskedText?], masks: [Mask: Int] = [:], cut: Int = 0) {
    (self.texts, self.masks, self.cut) = (texts, masks, cut)
  }

  /// Respondents who wrote something.
  public var written: Int { texts.count { $0 != nil } }
}
