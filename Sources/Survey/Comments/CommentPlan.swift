/// What is asked of the comments.
public struct CommentPlan: Sendable, Equatable {
  /// Who may read what people wrote, beside the force's own analysts.
  public enum Quotations: String, Sendable, Equatable, CaseIterable {
    case analyst, partner
  }

  public var questions: [CommentQuestion]
  public var dictionary: CommentDictionary
  /// Words that say nothing by themselves: the, and, of; in small letters.
  public var stopWords: Set<String>
  public var quotations: Quotations

  public init(
    questions: [CommentQuestion] = [], dictionary: CommentDictionary = CommentDictionary(),
    stopWords: Set<String> = [], quotations: Quotations = .analyst
  ) {
    (self.questions, self.dictionary) = (questions, dictionary)
    (self.stopWords, self.quotations) = (stopWords, quotations)
  }
}

/// Which words speak of what: the analyst's own list.
public struct CommentDictionary: Sendable, Equatable {
  /// What a comment may speak of.
  public enum Topic: Sendable, Hashable {
    case construct(String)
    case theme(String)
  }

  /// A word or a phrase, and what it speaks of.
  public struct Entry: Sendable, Equatable {
    public let phrase: [PhrasePart]
    public let topics: [Topic]

    public init(phrase: [PhrasePart], topics: [Topic]) {
      precondition(!phrase.isEmpty, "a phrase has a word")
      (self.phrase, self.topics) = (phrase, topics)
    }
  }

  public let entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// In order of appearance.
  public var topics: [Topic] {
    var seen: Set<Topic> = []
    return entries.flatMap(\.topics).filter { seen.insert($0).inserted }
  }
}

/// One word of a phrase, or how it begins.
public struct PhrasePart: Sendable, Hashable {
  /// In small letters.
  public let word: String
  /// Whether any ending will do.
  public let isOpen: Bool

  public init(_ word: String, isOpen: Bool = false) { (self.word, self.isOpen) = (word, isOpen) }

  public func matches(_ other: String) -> Bool {
    isOpen ? other.hasPrefix(word) : other == word
  }
}
