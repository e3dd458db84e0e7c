internal import Statistics
internal import Survey

/// Who speaks of which construct or theme.
struct CommentTopics {
  private let matcher: PhraseMatcher
  /// Respondents per topic, in order.
  private let speakers: [[Int]]

  init(_ comments: Comments, _ dictionary: CommentDictionary) {
    matcher = PhraseMatcher(dictionary)
    var speakers = matcher.topics.map { _ in [Int]() }
    for (row, text) in comments.texts.enumerated() where !matcher.topics.isEmpty {
      guard let text else { continue }
      for topic in matcher.topics(in: wordsWithGaps(of: text.text)) { speakers[topic].append(row) }
    }
    self.speakers = speakers
  }

  /// Topic after topic: everyone, then the levels where somebody wrote something.
  func shares(
    _ groups: CommentGroups, _ question: String, confidence: Double
  ) -> [CommentShare] {
    guard !groups.writers.isEmpty else { return [] }
    return matcher.topics.indices.flatMap { topic in
      func share(_ domain: Domain, _ count: Int, _ n: Int) -> CommentShare {
        CommentShare(
          domain, question, matcher.topics[topic], count, of: n, confidence: confidence)
      }
      let levels = zip(groups.tallies(of: speakers[topic]), groups.written).enumerated()
      return [share(.everyone(in: groups.wave), speakers[topic].count, groups.writers.count)]
        + levels.flatMap { segment, counts in
          counts.1.indices.filter { counts.1[$0] > 0 }.map {
            share(groups.domain(segment, $0), counts.0[$0], counts.1[$0])
          }
        }
    }
  }

  /// Sentences that speak of each topic, from comments drawn by the study's seed: a draw, and no
  /// choice of what suits.
  func quotations(
    _ comments: Comments, _ groups: CommentGroups, _ question: String, seed: UInt64
  ) -> [Quotation] {
    matcher.topics.indices.flatMap { topic in
      drawn(speakers[topic], seed: seed, limit: drawLimit).compactMap { row in
        comments.texts[row].flatMap { sentence(in: $0, of: topic) }.map {
          Quotation(
            wave: groups.wave, comment: question, topic: matcher.topics[topic], text: $0,
            smallestGroup: groups.smallestGroup(of: row))
        }
      }
    }
  }

  /// The first sentence that speaks of a topic and can be read by itself.
  private func sentence(in text: MaskedText, of topic: Int) -> MaskedText? {
    sentences(of: text.text).first { sentence in
      let words = wordsWithGaps(of: sentence)
      return words.count >= leastWords && words.count { $0 == nil } <= mostMasks
        && sentence.count <= mostCharacters && matcher.topics(in: words).contains(topic)
    }.map { MaskedText(masked: $0) }
  }
}

/// Bounds of a sentence that is quoted.
private let leastWords = 4
private let mostMasks = 2
private let mostCharacters = 300
/// Comments per topic that are looked through for one.
private let drawLimit = 200

/// Some of the rows, in an order that depends on the seed and on each row alone.
func drawn(_ rows: [Int], seed: UInt64, limit: Int) -> [Int] {
  let keyed = rows.map { row in
    var generator = CounterGenerator(seed: seed, purpose: .quotations, stream: row)
    return (key: generator.next(), row: row)
  }
  return keyed.sorted { ($0.key, $0.row) < ($1.key, $1.row) }.prefix(limit).map(\.row)
}

/// A text's sentences, each with the mark that ends it.
func sentences(of text: String) -> [String] {
  var (found, current) = ([String](), "")
  var hasEnded = false
  for character in text {
    let isEnd = ".!?…".contains(character)
    if character.isNewline || hasEnded && !isEnd && character.isWhitespace {
      found.append(current)
      (current, hasEnded) = ("", false)
    } else {
      hasEnded = isEnd
      current.append(character)
    }
  }
  return (found + [current]).map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
}

extension CommentShare {
  init(
    _ domain: Domain, _ question: String, _ topic: CommentDictionary.Topic, _ count: Int,
    of n: Int, confidence: Double
  ) {
    self.init(
      domain: domain, comment: question, topic: topic, respondents: count, n: n,
      share: 100 * Double(count) / Double(n),
      interval: Interval(percentOf: count, of: n, confidence: confidence))
  }
}
