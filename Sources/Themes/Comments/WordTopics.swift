internal import Foundation
internal import LinearAlgebra
internal import Statistics
internal import Survey

/// Bounds of topics: fewer comments or words make none, more make them no clearer.
private let leastDocuments = 100
private let leastTerms = 20
private let documentLimit = 2000
private let termLimit = 300
private let topicCount = 5
private let wordsPerTopic = 8
/// Starts whose best is taken, and the others compared with it.
private let starts = 5

/// Words that come together in comments: non-negative factors of the comments' words, the best
/// of several starts; and how far the other starts find each of them again.
///
/// Of more than 2,000 comments as many are drawn by the seed.  None where fewer than 100
/// comments have one of the words, or the words are few.
func wordTopics(
  _ postings: WordPostings, _ groups: CommentGroups, _ question: String, _ plan: EstimationPlan
) -> [WordTopic] {
  guard let documents = TopicDocuments(postings, groups, seed: plan.seed) else { return [] }
  let runs = (0..<starts).map { start in
    nonNegativeFactors(
      of: documents.weights, rank: topicCount, seed: plan.seed &+ UInt64(start), iterations: 200,
      tolerance: 1e-5)
  }
  guard
    let best = runs.indices.min(by: {
      (runs[$0].objectives.last ?? 0, $0) < (runs[$1].objectives.last ?? 0, $1)
    })
  else { return [] }
  let others = runs.indices.filter { $0 != best }.map { runs[$0].terms }
  let held = runs[best].assignments
  return (0..<topicCount).compactMap { topic in
    let heaviest = documents.heaviest(of: runs[best].terms, topic)
    guard !heaviest.isEmpty else { return nil }
    let count = held.count { $0 == topic }
    return WordTopic(
      wave: groups.wave, comment: question, number: topic + 1,
      words: heaviest.map { documents.terms[$0].word },
      users: heaviest.map { documents.terms[$0].users }, respondents: count, n: held.count,
      share: 100 * Double(count) / Double(held.count),
      interval: Interval(percentOf: count, of: held.count, confidence: plan.confidence),
      stability: stability(of: topic, runs[best].terms, among: others))
  }
}

/// The mean over other runs of the cosine of a topic with the one most like it.
private func stability(of topic: Int, _ terms: Matrix, among runs: [Matrix]) -> Double {
  let likest = runs.map { other in
    (0..<other.rows).map { cosine(terms, topic, other, $0) }.max() ?? 0
  }
  return likest.reduce(0, +) / Double(max(likest.count, 1))
}

private func cosine(_ a: Matrix, _ row: Int, _ b: Matrix, _ other: Int) -> Double {
  let sums = (0..<a.columns).reduce((0.0, 0.0, 0.0)) { sum, column in
    let (x, y) = (a[row, column], b[other, column])
    return (sum.0 + x * y, sum.1 + x * x, sum.2 + y * y)
  }
  return sums.1 > 0 && sums.2 > 0 ? sums.0 / (sums.1 * sums.2).squareRoot() : 0
}

/// Comments as rows of weights of words: 1 where the word stands in it, by ln(n / users) + 1,
/// each row of length 1.
///
/// Source: Spärck Jones (1972), doi:10.1108/eb026526; as scikit-learn's
/// `TfidfVectorizer(binary=True, smooth_idf=False)`.
struct TopicDocuments {
  let weights: Matrix
  let terms: [(word: String, users: Int)]

  /// nil where there are too few comments or words.
  init?(_ postings: WordPostings, _ groups: CommentGroups, seed: UInt64) {
    let numbers = postings.mostUsed(least: leastUsers, limit: termLimit)
    let having = Set(numbers.flatMap { postings.users[$0] }).sorted().map(Int.init)
    let rows =
      having.count > documentLimit
      ? drawn(having, seed: seed, limit: documentLimit).sorted() : having
    guard rows.count >= leastDocuments, numbers.count >= leastTerms else { return nil }
    terms = numbers.map { (postings.words[$0], postings.users[$0].count) }
    weights = Self.weights(numbers.map { postings.users[$0] }, rows)
  }

  static func weights(_ users: [[Int32]], _ rows: [Int]) -> Matrix {
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { (Int32($1), $0) })
    var weights = Matrix(rows: rows.count, columns: users.count)
    for (column, users) in users.enumerated() {
      let own = users.compactMap { places[$0] }
      let weight = own.isEmpty ? 0 : log(Double(rows.count) / Double(own.count)) + 1
      for row in own { weights[row, column] = weight }
    }
    let lengths = rows.indices.map { row in
      (0..<users.count).reduce(0) { $0 + weights[row, $1] * weights[row, $1] }.squareRoot()
    }
    return weights.scalingRows(by: lengths.map { $0 > 0 ? 1 / $0 : 0 })
  }

  /// Columns of the words that weigh most in a topic, those of one weight by the alphabet.
  func heaviest(of topics: Matrix, _ topic: Int) -> [Int] {
    let sorted = terms.indices.filter { topics[topic, $0] > 0 }.sorted {
      (topics[topic, $1], terms[$0].word) < (topics[topic, $0], terms[$1].word)
    }
    return Array(sorted.prefix(wordsPerTopic))
  }
}
