internal import Survey

/// Finds what a comment speaks of, by the words of a dictionary.
struct PhraseMatcher {
  /// In the dictionary's order.
  let topics: [CommentDictionary.Topic]
  /// A phrase without its first word, and the topics it speaks of.
  private struct Rest {
    let parts: ArraySlice<PhrasePart>
    let topics: [Int]
  }
  private var byWord: [String: [Rest]] = [:]
  /// Phrases of one open word, by its beginning.
  private var byStem: [String: [Rest]] = [:]
  private var stemLengths: Set<Int> = []

  init(_ dictionary: CommentDictionary) {
    topics = dictionary.topics
    let numbers = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    for entry in dictionary.entries {
      let rest = Rest(
        parts: entry.phrase.dropFirst(), topics: entry.topics.compactMap { numbers[$0] })
      let first = entry.phrase[0]
      if first.isOpen {
        byStem[first.word, default: []].append(rest)
        stemLengths.insert(first.word.count)
      } else {
        byWord[first.word, default: []].append(rest)
      }
    }
  }

  /// Numbers of the topics that words speak of; nil among them parts phrases.
  func topics(in words: [String?]) -> Set<Int> {
    var found: Set<Int> = []
    for (place, word) in words.enumerated() {
      guard let word else { continue }
      for rest in phrases(beginning: word) where matches(rest.parts, words[(place + 1)...]) {
        found.formUnion(rest.topics)
      }
    }
    return found
  }

  private func phrases(beginning word: String) -> [Rest] {
    (byWord[word] ?? [])
      + stemLengths.flatMap { length in
        word.count >= length ? byStem[String(word.prefix(length))] ?? [] : []
      }
  }

  private func matches(_ parts: ArraySlice<PhrasePart>, _ words: ArraySlice<String?>) -> Bool {
    words.count >= parts.count
      && zip(parts, words).allSatisfy { part, word in word.map(part.matches) ?? false }
  }
}
