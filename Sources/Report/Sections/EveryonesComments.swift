internal import Disclosure
internal import Survey

/// What everyone wrote under one question in one wave.
struct EveryonesComments {
  let question: CommentQuestion
  let wave: String
  /// nil where withheld.
  let count: CommentCount?
  let suppression: Suppression?
  /// The most spoken of first, those of one share in the dictionary's order; none where withheld.
  let shares: [CommentShare]
  /// Topics that too few speak of to say how many.
  let withheld: Int
  let words: [ReleasedWordUse]
  let topics: [ReleasedWordTopic]
  let quotations: [ReleasedQuotation]

  /// nil where the wave did not ask the question.
  init?(_ question: CommentQuestion, _ reading: Reading, wave: String) {
    let (comments, everyone) = (reading.release.comments, Domain.everyone(in: wave))
    guard
      let count = comments.counts.first(where: {
        $0.comment == question.id && $0.domain == everyone
      })
    else { return nil }
    (self.question, self.wave) = (question, wave)
    (self.count, suppression) = (count.cell.value, count.cell.suppression)
    let rows = comments.shares.filter { $0.comment == question.id && $0.domain == everyone }
    shares = rows.compactMap(\.cell.value).enumerated().sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }.map(\.element)
    withheld = rows.count { $0.cell.value == nil }
    words = comments.words.filter { $0.comment == question.id && $0.domain.wave == wave }
    topics = comments.topics.filter { $0.comment == question.id && $0.wave == wave }
    quotations = comments.quotations.filter { $0.comment == question.id && $0.wave == wave }
  }

  /// The wording, ready to be followed by a sentence.
  var wording: String {
    let words = plain(question.question, limit: 300)
    return ".?!:".contains(words.suffix(1)) ? words : "\(words):"
  }
}

extension Reading {
  /// The last wave in which somebody was asked for comments.
  var lastCommented: String? {
    let asked = Set(release.comments.counts.map(\.domain.wave))
    return content.waveTitles.last { asked.contains($0.id) }?.id
  }

  func topicName(_ topic: CommentDictionary.Topic) -> String {
    switch topic {
    case .construct(let id): constructName(id)
    case .theme(let name): shortened(name)
    }
  }
}
