internal import Survey

/// Which respondents use which word.
///
/// Words past a limit of distinct ones, which no survey reaches, are not taken in.
struct WordPostings {
  /// Distinct words, in order of appearance.
  private(set) var words: [String] = []
  /// Respondents per word, in order, each once.
  private(set) var users: [[Int32]] = []
  private static let limit = 1 << 19
  /// A word by itself has at least so many letters.
  private static let leastLetters = 2

  init(_ comments: Comments, stopWords: Set<String>) {
    var numbers: [String: Int] = [:]
    for (row, text) in comments.texts.enumerated() {
      guard let text else { continue }
      for word in Survey.words(of: text.text)
      where word.count >= Self.leastLetters && !stopWords.contains(word) {
        guard let number = numbers[word] ?? learn(word, &numbers) else { continue }
        if users[number].last != Int32(row) { users[number].append(Int32(row)) }
      }
    }
  }

  private mutating func learn(_ word: String, _ numbers: inout [String: Int]) -> Int? {
    guard words.count < Self.limit else { return nil }
    numbers[word] = words.count
    words.append(word)
    users.append([])
    return words.count - 1
  }

  /// Numbers of the words that at least so many use, the most used first, those of one
  /// frequency by the alphabet; at most `limit`.
  func mostUsed(least: Int, limit: Int) -> [Int] {
    let often = words.indices.filter { users[$0].count >= least }
    return Array(
      often.sorted {
        (users[$1].count, words[$0]) < (users[$0].count, words[$1])
      }.prefix(limit))
  }
}
