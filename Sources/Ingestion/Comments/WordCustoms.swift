internal import Survey

/// How the comments of a study write words: what tells a name from a word with a capital.
struct WordCustoms {
  /// Comments that have the word in small letters, and not after a short title.
  private var small: [String: Int] = [:]
  /// Comments that have it with a capital inside a sentence.
  private var inside: [String: Int] = [:]
  /// Comments that have it in capitals.
  private var capitals: [String: Int] = [:]
  /// Words that are no names, whatever letters they have.
  private let kept: Set<String>

  /// The most distinct words that are learnt.
  private static let limit = 1 << 19
  /// Comments that make an abbreviation a common one.
  private static let commonAbbreviation = 10

  /// `own` are texts of the study: levels, labels, wordings.
  init(own: [String], dictionary: CommentDictionary) {
    var kept = functionWords.union(capitalisedWords).union(commonWords)
      .union(shortTitles).union(fullTitles)
    kept.formUnion(fullTitles.map { "\($0)s" })
    for text in own { kept.formUnion(foldedWords(of: text)) }
    for part in dictionary.entries.flatMap(\.phrase) where !part.isOpen {
      kept.formUnion(foldedWords(of: part.word))
    }
    self.kept = kept
  }

  /// Learns from one comment.
  mutating func learn(_ tokens: [CommentToken]) {
    var seen: (small: Set<String>, inside: Set<String>, capitals: Set<String>) = ([], [], [])
    var followsTitle = false
    for token in tokens where !token.hasDigit || !token.isAdjacent {
      defer { followsTitle = shortTitles.contains(token.folded) }
      followsTitle = followsTitle && token.isAdjacent
      if token.hasDigit { continue }
      switch token.shape {
      case .small: if !followsTitle { seen.small.insert(token.folded) }
      case .capitalised: if !token.beginsSentence { seen.inside.insert(token.folded) }
      case .capitals: if !token.isShouted { seen.capitals.insert(token.folded) }
      }
    }
    Self.count(seen.small, &small)
    Self.count(seen.inside, &inside)
    Self.count(seen.capitals, &capitals)
  }

  /// In order of the alphabet, so that a full table holds the same words on every run.
  private static func count(_ words: Set<String>, _ counts: inout [String: Int]) {
    for word in words.sorted() where counts[word] != nil || counts.count < limit {
      counts[word, default: 0] += 1
    }
  }

  /// Whether a word is known for no name: the study's own or common, or written in small
  /// letters more often than with a capital inside a sentence; of parts, each of them.
  func isKnown(_ word: String) -> Bool {
    if kept.contains(word) || small[word, default: 0] > inside[word, default: 0] { return true }
    let parts = word.split { $0 == "-" || $0 == "'" }
    return parts.count > 1 && parts.allSatisfy { isKnown(String($0)) }
  }

  /// Whether a word is the study's own or a common one, however the comments write it.
  func isKept(_ word: String) -> Bool { kept.contains(word) }

  /// Whether many write it in capitals.
  func isCommonAbbreviation(_ word: String) -> Bool {
    capitals[word, default: 0] >= Self.commonAbbreviation
  }
}

/// A text's words as tokens fold them.
func foldedWords(of text: String) -> [String] {
  let scalars = plainComment(text).scalars
  return commentTokens(scalars).map(\.folded)
}
