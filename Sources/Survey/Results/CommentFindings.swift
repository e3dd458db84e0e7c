/// How many of those who wrote a comment in a domain use a word.
public struct WordUse: Sendable, Equatable {
  public let domain: Domain
  /// Id of the question.
  public let comment: String
  public let word: String
  /// Respondents whose comment has the word, once or often.
  public var users: Int
  /// Respondents who wrote something.
  public var n: Int
  /// % of those who wrote something.
  public var share: Double
  /// The same of everybody else with a known level; nil for everyone.
  public var others: Others?
  /// nil for everyone, and where too few wrote to test.
  public var keyness: Keyness?
  /// nil for everyone.
  public var flag: Flag?

  public struct Others: Sendable, Equatable {
    public var users: Int
    public var n: Int
    /// %; nil where none of them wrote anything.
    public var share: Double?

    public init(users: Int, n: Int, share: Double? = nil) {
      (self.users, self.n) = (users, n)
      self.share = share ?? (n > 0 ? 100 * Double(users) / Double(n) : nil)
    }
  }

  /// `share`: nil: users / n.
  public init(
    domain: Domain, comment: String, word: String, users: Int, n: Int, share: Double? = nil,
    others: Others? = nil, keyness: Keyness? = nil, flag: Flag? = nil
  ) {
    precondition(n > 0, "a share of somebody")
    (self.domain, self.comment, self.word) = (domain, comment, word)
    (self.users, self.n, self.others) = (users, n, others)
    self.share = share ?? 100 * Double(users) / Double(n)
    (self.keyness, self.flag) = (keyness, flag)
  }
}

/// How clearly a group's use of a word differs from everybody else's.
public struct Keyness: Sendable, Equatable {
  /// The log-likelihood ratio G² with the sign of the difference: above 0 where the group uses
  /// the word more.
  public var g2: Double
  public var p: Double
  /// p after Benjamini–Hochberg over all words and levels of the segmentation.
  public var q: Double

  public init(g2: Double, p: Double, q: Double) { (self.g2, self.p, self.q) = (g2, p, q) }
}

/// How many of those who wrote a comment speak of a construct or theme.
public struct CommentShare: Sendable, Equatable {
  public let domain: Domain
  /// Id of the question.
  public let comment: String
  public let topic: CommentDictionary.Topic
  public var respondents: Int
  /// Respondents who wrote something.
  public var n: Int
  /// %, with Wilson interval.
  public var share: Double
  public var interval: Interval

  public init(
    domain: Domain, comment: String, topic: CommentDictionary.Topic, respondents: Int, n: Int,
    share: Double, interval: Interval
  ) {
    (self.domain, self.comment, self.topic) = (domain, comment, topic)
    (self.respondents, self.n, self.share) = (respondents, n, share)
    self.interval = interval
  }
}

/// How many wrote something, of how many who were asked.
public struct CommentCount: Sendable, Equatable {
  public let domain: Domain
  /// Id of the question.
  public let comment: String
  public var written: Int
  public var asked: Int

  public init(domain: Domain, comment: String, written: Int, asked: Int) {
    (self.domain, self.comment) = (domain, comment)
    (self.written, self.asked) = (written, asked)
  }
}

/// What somebody wrote of a construct or theme, masked.
public struct Quotation: Sendable, Equatable {
  public let wave: String
  /// Id of the question.
  public let comment: String
  public let topic: CommentDictionary.Topic
  public let text: MaskedText
  /// The fewest who wrote something among the groups that its author belongs to.
  public let smallestGroup: Int

  public init(
    wave: String, comment: String, topic: CommentDictionary.Topic, text: MaskedText,
    smallestGroup: Int
  ) {
    (self.wave, self.comment, self.topic) = (wave, comment, topic)
    (self.text, self.smallestGroup) = (text, smallestGroup)
  }
}

/// Words that come together in comments, and how many comments hold most of it.
public struct WordTopic: Sendable, Equatable {
  public let wave: String
  /// Id of the question.
  public let comment: String
  /// From 1, the largest first.
  public let number: Int
  /// The heaviest first.
  public let words: [String]
  /// Respondents who use each of the words.
  public let users: [Int]
  /// Respondents whose comment holds more of it than of any other topic.
  public var respondents: Int
  /// Respondents whose comment has one of the words that topics are made of.
  public var n: Int
  /// %, with Wilson interval.
  public var share: Double
  public var interval: Interval
  /// How far other starts find it again: the mean cosine with the topic most like it, 0 to 1.
  public var stability: Double

  public init(
    wave: String, comment: String, number: Int, words: [String], users: [Int], respondents: Int,
    n: Int, share: Double, interval: Interval, stability: Double
  ) {
    precondition(words.count == users.count, "a count per word")
    (self.wave, self.comment, self.number) = (wave, comment, number)
    (self.words, self.users) = (words, users)
    (self.respondents, self.n, self.share) = (respondents, n, share)
    (self.interval, self.stability) = (interval, stability)
  }
}
