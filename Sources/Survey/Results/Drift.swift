/// Something that a later wave asks otherwise than an earlier one.
public struct Drift: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The question's words.
    case wording
    /// Questions that are new or gone.
    case items
    /// How answers are written, offered or coded.
    case labels
    /// Where a question or an answer stands among the others.
    case order
    /// Who was shown the question.
    case routing

    /// Whether it may change what an answer means, so that a change is told with it.  An
    /// export's order of columns need not be the order in which people saw the questions.
    public var touchesChange: Bool { self != .order }
  }
  public let from: String
  public let to: String
  public let kind: Kind
  /// Item ids, in codebook order; empty where it is about no item of the codebook.
  public let items: [String]
  /// One clause, without figures about people.
  public let text: String
  /// The figures that it is told from; nil where it needs none.
  public let evidence: String?
  /// Whether the study declares it harmless.
  public var isHarmless = false

  public init(
    from: String, to: String, kind: Kind, items: [String], text: String, evidence: String? = nil
  ) {
    (self.from, self.to, self.kind, self.items) = (from, to, kind, items)
    (self.text, self.evidence) = (text, evidence)
  }
}
