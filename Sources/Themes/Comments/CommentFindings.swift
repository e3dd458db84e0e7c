public import Survey

/// What the comments of a wave say.
public struct CommentFindings: Sendable {
  public var counts: [CommentCount] = []
  /// The most used words first, then by the alphabet; everyone's row of a word, then its levels.
  public var words: [WordUse] = []
  public var shares: [CommentShare] = []
  public var topics: [WordTopic] = []
  /// In the order in which they were drawn.
  public var quotations: [Quotation] = []

  public init() {}
}

extension CommentFindings {
  /// Reads the comments of a wave, question by question.  The respondent is the unit, and counts
  /// once however often a word stands in the comment; weights play no part.
  ///
  /// O(words of the comments + distinct words · levels), and the topics' factors.
  public init(_ wave: Wave, of data: SurveyData) {
    for (question, comments) in zip(data.comments.questions, wave.comments) {
      guard let comments else { continue }
      let groups = CommentGroups(wave, comments, data.segmentations)
      let topics = CommentTopics(comments, data.comments.dictionary)
      counts += groups.counts(question.id)
      let postings = WordPostings(comments, stopWords: data.comments.stopWords)
      words += wordUses(postings, groups, question.id, data.estimation)
      self.topics += wordTopics(postings, groups, question.id, data.estimation)
      shares += topics.shares(groups, question.id, confidence: data.estimation.confidence)
      quotations += topics.quotations(comments, groups, question.id, seed: data.estimation.seed)
    }
  }
}
