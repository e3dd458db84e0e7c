@testable internal import Disclosure
internal import Survey

extension Fixture {
  static let words = ["maps", "records", "slow", "training"]

  var comments: CommentPlan {
    CommentPlan(
      questions: [
        CommentQuestion(id: "else", question: rename("Is there anything else?")),
        CommentQuestion(id: "unasked", question: rename("What was not asked?")),
      ],
      dictionary: CommentDictionary(
        Self.constructs.prefix(3).map {
          .init(phrase: [PhrasePart("maps")], topics: [.construct($0.id)])
        } + [.init(phrase: [PhrasePart("haste")], topics: [.theme(rename("Haste"))])]))
  }

  func releasedComments(in domains: [Domain]) -> ReleasedComments {
    var released = ReleasedComments()
    for domain in domains {
      let written = count(in: domain) / 3 + 4
      released.counts.append(
        ReleasedCommentCount(
          domain: domain, comment: "else",
          cell: self.released(
            CommentCount(
              domain: domain, comment: "else", written: written, asked: count(in: domain)),
            in: domain)))
      for (index, topic) in comments.dictionary.topics.enumerated() {
        let value = rounded([12.4, 34.2, 4.1, 34.2][index])
        let share = CommentShare(
          domain: domain, comment: "else", topic: topic, respondents: written / 4, n: written,
          share: value,
          interval: Interval(lower: rounded(value * 0.8), upper: rounded(value * 1.2)))
        released.shares.append(
          ReleasedCommentShare(
            domain: domain, comment: "else", topic: topic, cell: self.released(share, in: domain)))
      }
      for (index, word) in Self.words.enumerated() {
        let isKey = !domain.isEveryone && index == (Int(position(of: domain)) ?? 0) % 4
        let use = WordUse(
          domain: domain, comment: "else", word: rename(word), users: written / 2, n: written,
          share: rounded(isKey ? 48 : 22),
          others: domain.isEveryone ? nil : .init(users: 90, n: 400),
          keyness: domain.isEveryone
            ? nil : Keyness(g2: rounded(isKey ? 31.2 : -1.2), p: 0.01, q: isKey ? 0.004 : 0.4),
          flag: domain.isEveryone ? nil : isKey ? .higher : .noEvidence)
        released.words.append(
          ReleasedWordUse(
            domain: domain, comment: "else", word: rename(word),
            cell: self.released(use, in: domain)))
      }
    }
    released.topics = waves.map { wave in
      let topic = WordTopic(
        wave: wave, comment: "else", number: 1, words: Self.words.map(rename),
        users: Self.words.map { _ in 40 }, respondents: 80, n: 400, share: rounded(20),
        interval: Interval(lower: rounded(16), upper: rounded(24)), stability: 0.93)
      return ReleasedWordTopic(
        wave: wave, comment: "else", number: 1, words: topic.words,
        cell: self.released(topic, in: .everyone(in: wave)))
    }
    guard audience == .analyst else { return released }
    released.quotations = waves.map { wave in
      ReleasedQuotation(
        Quotation(
          wave: wave, comment: "else", topic: .construct(Self.constructs[1].id),
          text: MaskedText(masked: rename("The maps of [name] are slow.")), smallestGroup: 20))
    }
    return released
  }
}
