internal import Estimation
public import Survey
internal import Themes

/// How many wrote a comment, after the gate.
public struct ReleasedCommentCount: Sendable, Equatable {
  public let domain: Domain
  /// Id of the question.
  public let comment: String
  public let cell: Released<CommentCount>
}

/// How many use a word, after the gate.
public struct ReleasedWordUse: Sendable, Equatable {
  public let domain: Domain
  /// Id of the question.
  public let comment: String
  public let word: String
  public let cell: Released<WordUse>
}

/// How many speak of a construct or theme in a comment, after the gate.
public struct ReleasedCommentShare: Sendable, Equatable {
  public let domain: Domain
  /// Id of the question.
  public let comment: String
  public let topic: CommentDictionary.Topic
  public let cell: Released<CommentShare>
}

/// Words that come together, after the gate.
public struct ReleasedWordTopic: Sendable, Equatable {
  public let wave: String
  /// Id of the question.
  public let comment: String
  public let number: Int
  /// Of a gated audience, those that the threshold use.
  public let words: [String]
  public let cell: Released<WordTopic>
}

/// What somebody wrote, masked, with nothing beside it that tells who; only the gate makes one.
public struct ReleasedQuotation: Sendable, Equatable {
  public let wave: String
  /// Id of the question.
  public let comment: String
  public let topic: CommentDictionary.Topic
  public let text: MaskedText

  init(_ quotation: Quotation) {
    (wave, comment) = (quotation.wave, quotation.comment)
    (topic, text) = (quotation.topic, quotation.text)
  }
}

/// What of the comments may be read.
public struct ReleasedComments: Sendable, Equatable {
  public internal(set) var counts: [ReleasedCommentCount] = []
  public internal(set) var words: [ReleasedWordUse] = []
  public internal(set) var shares: [ReleasedCommentShare] = []
  public internal(set) var topics: [ReleasedWordTopic] = []
  public internal(set) var quotations: [ReleasedQuotation] = []
}

extension Gate {
  /// Comments of one wave.
  ///
  /// A group where fewer than the threshold wrote something is withheld with all its words, and
  /// further groups with it.  So is a group where fewer than the threshold use a word or speak
  /// of a construct: a word of two people tells more than a score.  A word that fewer than the
  /// threshold use at all is left out, since the word itself could tell.
  func comments(_ findings: WaveFindings, _ pattern: SuppressionPattern) -> ReleasedComments {
    let found = findings.comments
    let written = WithheldWriters(found.counts, self, pattern)
    var released = ReleasedComments()
    released.counts = found.counts.map { count in
      ReleasedCommentCount(
        domain: count.domain, comment: count.comment,
        cell: pass(
          count, n: count.written,
          isWithheld: written.isWithheld(count.domain, count.comment)))
    }
    let shares = Dictionary(grouping: found.shares) { [$0.comment, "\($0.topic)"] }.mapValues {
      withheld($0.map { ($0.domain, $0.respondents) }, $0[0].comment, written)
    }
    released.shares = found.shares.map { share in
      let hidden = shares[[share.comment, "\(share.topic)"]] ?? []
      return ReleasedCommentShare(
        domain: share.domain, comment: share.comment, topic: share.topic,
        cell: pass(share, n: share.n, isWithheld: hidden.contains(share.domain)))
    }
    released.words = words(found.words, written)
    released.topics = found.topics.compactMap(topic)
    released.quotations = quotations(found.quotations, released.shares)
    return released
  }

  private func words(_ uses: [WordUse], _ written: WithheldWriters) -> [ReleasedWordUse] {
    let groups = uses.split(uses: { $0.comment == $1.comment && $0.word == $1.word })
    return groups.flatMap { group -> [ReleasedWordUse] in
      guard !audience.isGated || group[group.startIndex].users >= threshold else { return [] }
      let hidden = withheld(
        group.map { ($0.domain, $0.users) }, group[group.startIndex].comment, written)
      return group.map { use in
        ReleasedWordUse(
          domain: use.domain, comment: use.comment, word: use.word,
          cell: pass(use, n: use.n, isWithheld: hidden.contains(use.domain)))
      }
    }
  }

  /// nil where no word of it may be read.
  private func topic(_ topic: WordTopic) -> ReleasedWordTopic? {
    let words = zip(topic.words, topic.users).filter { !audience.isGated || $1 >= threshold }
    guard !words.isEmpty else { return nil }
    return ReleasedWordTopic(
      wave: topic.wave, comment: topic.comment, number: topic.number, words: words.map(\.0),
      cell: pass(topic, n: min(topic.respondents, topic.n), isWithheld: false))
  }

  /// Domains where too few are counted, and others that would give them away.
  private func withheld(
    _ counts: [(domain: Domain, count: Int)], _ comment: String, _ written: WithheldWriters
  ) -> Set<Domain> {
    guard audience.isGated else { return [] }
    let known = Dictionary(counts.map { ($0.domain, $0.count) }) { first, _ in first }
    var hidden = Set(counts.filter { $0.domain.isEveryone && $0.count < threshold }.map(\.domain))
    for domains in written.segments(comment) {
      let start = domains.indices.filter { written.isWithheld(domains[$0], comment) }
      let levels = withheldLevels(
        counts: domains.map { known[$0] ?? 0 }, threshold: threshold, start: Set(start))
      hidden.formUnion(levels.map { domains[$0] })
    }
    return hidden
  }

  /// At most ``quotationLimit`` of a topic, for whom the study allows; none whose author is in a
  /// group where fewer than the threshold wrote, and none of a topic that is withheld.
  private func quotations(
    _ found: [Quotation], _ shares: [ReleasedCommentShare]
  ) -> [ReleasedQuotation] {
    let mayRead =
      audience == .analyst || audience == .partner && commentPlan.quotations == .partner
    guard mayRead else { return [] }
    let open = Set(
      shares.filter { $0.domain.isEveryone && $0.cell.value != nil }.map {
        [$0.comment, "\($0.topic)"]
      })
    var counts: [[String]: Int] = [:]
    return found.filter { quotation in
      let key = [quotation.comment, "\(quotation.topic)"]
      guard quotation.smallestGroup >= threshold, open.contains(key),
        counts[key, default: 0] < quotationLimit
      else { return false }
      counts[key, default: 0] += 1
      return true
    }.map(ReleasedQuotation.init)
  }
}

/// The most quotations of a topic that are shown.
private let quotationLimit = 3

/// Groups where too few wrote something, and those withheld with them.
private struct WithheldWriters {
  private var hidden: [String: Set<Domain>] = [:]
  private var domains: [String: [[Domain]]] = [:]

  init(_ counts: [CommentCount], _ gate: Gate, _ pattern: SuppressionPattern) {
    for (comment, counts) in Dictionary(grouping: counts, by: \.comment) {
      for group in Dictionary(grouping: counts, by: \.domain.segment).values {
        let own = group.map(\.domain)
        if !group[0].domain.isEveryone { domains[comment, default: []].append(own) }
        guard gate.audience.isGated else { continue }
        let levels = withheldLevels(
          counts: group.map(\.written), threshold: gate.threshold,
          start: Set(own.indices.filter { pattern.isWithheld(own[$0]) }))
        hidden[comment, default: []].formUnion(levels.map { own[$0] })
      }
    }
  }

  func isWithheld(_ domain: Domain, _ comment: String) -> Bool {
    hidden[comment]?.contains(domain) ?? false
  }

  /// Levels of each segmentation, in its order.
  func segments(_ comment: String) -> [[Domain]] { domains[comment] ?? [] }
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func split(uses belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var (runs, start) = ([ArraySlice<Element>](), 0)
    for end in indices.dropFirst() where !belong(self[end - 1], self[end]) {
      runs.append(self[start..<end])
      start = end
    }
    return isEmpty ? [] : runs + [self[start...]]
  }
}

extension ReleasedComments {
  /// Of every cell, nil where it is shown; words left out are no cells.
  var suppressions: [Suppression?] {
    counts.map(\.cell.suppression) + shares.map(\.cell.suppression)
      + words.map(\.cell.suppression) + topics.map(\.cell.suppression)
  }

  static func + (a: ReleasedComments, b: ReleasedComments) -> ReleasedComments {
    var sum = a
    sum.counts += b.counts
    sum.words += b.words
    sum.shares += b.shares
    sum.topics += b.topics
    sum.quotations += b.quotations
    return sum
  }
}

extension CommentCount: Roundable {
  func rounded(by rounding: Rounding) -> CommentCount {
    CommentCount(
      domain: domain, comment: comment, written: rounding.count(written),
      asked: rounding.count(asked))
  }
}

extension CommentShare: Roundable {
  func rounded(by rounding: Rounding) -> CommentShare {
    CommentShare(
      domain: domain, comment: comment, topic: topic, respondents: rounding.count(respondents),
      n: rounding.count(n), share: rounding.number(share),
      interval: rounding.interval(interval) ?? interval)
  }
}

extension WordTopic: Roundable {
  func rounded(by rounding: Rounding) -> WordTopic {
    WordTopic(
      wave: wave, comment: comment, number: number, words: words,
      users: users.map(rounding.count), respondents: rounding.count(respondents),
      n: rounding.count(n), share: rounding.number(share),
      interval: rounding.interval(interval) ?? interval,
      stability: rounding.coefficient(stability))
  }
}

extension WordUse: Roundable {
  func rounded(by rounding: Rounding) -> WordUse {
    var rounded = WordUse(
      domain: domain, comment: comment, word: word, users: rounding.count(users),
      n: rounding.count(n), share: rounding.number(share))
    rounded.others = others.map {
      .init(
        users: rounding.count($0.users), n: rounding.count($0.n),
        share: $0.share.map(rounding.number))
    }
    rounded.keyness = keyness.map {
      Keyness(
        g2: rounding.number($0.g2), p: rounding.probability($0.p), q: rounding.probability($0.q))
    }
    rounded.flag = flag
    return rounded
  }
}
