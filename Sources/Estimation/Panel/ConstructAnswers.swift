internal import Survey

/// Answers of one construct's items, summed per respondent, for some rows of a wave.
struct ConstructAnswers {
  let construct: Construct
  /// Score per respondent, 0–100; 0 where fewer than half of the items are answered.
  let scores: [Double]
  /// 1 where there is a score, else 0.
  let isScored: [Double]
  /// Answered items per respondent.
  let answered: [Double]

  /// nil where the wave asked none of the items.
  init?(_ construct: Construct, _ wave: Wave, _ codebook: Codebook, rows: Range<Int>) {
    let asked = construct.items.filter { wave.answers[$0] != nil }
    guard !asked.isEmpty else { return nil }
    // Scores and how many there are, side by side: one look at each answer.
    var sums = [SIMD2<Double>](repeating: .zero, count: rows.count)
    for index in asked {
      let key = AnswerKey(codebook.items[index])
      let worth = zip(key.score, key.base).map { SIMD2($0, $1) }
      wave.answers[index]?.add(worth, of: rows, to: &sums)
    }
    let least = max(Double(asked.count) / 2, 1)
    answered = sums.map { $0.y }
    isScored = sums.map { $0.y >= least ? 1 : 0 }
    scores = sums.map { $0.y >= least ? $0.x / $0.y : 0 }
    self.construct = construct
  }

  /// Items answered favourably, per respondent.
  func favourable(_ wave: Wave, _ codebook: Codebook, rows: Range<Int>) -> [Double] {
    var favourable = [SIMD2<Double>](repeating: .zero, count: rows.count)
    for index in construct.items {
      let key = AnswerKey(codebook.items[index])
      wave.answers[index]?.add(key.isFavourable.map { SIMD2($0, 0) }, of: rows, to: &favourable)
    }
    return favourable.map { $0.x }
  }

  /// Mean of all scores of respondents who have them all, and 1 where there is one.
  static func index(_ constructs: [ConstructAnswers]) -> (scores: [Double], isScored: [Double]) {
    var sums = [Double](repeating: 0, count: constructs[0].scores.count)
    var isScored = constructs[0].isScored
    for answers in constructs {
      for row in sums.indices {
        sums[row] += answers.scores[row]
        isScored[row] *= answers.isScored[row]
      }
    }
    let count = Double(constructs.count)
    return (zip(sums, isScored).map { $0 / count * $1 }, isScored)
  }
}

extension [UInt8] {
  /// Adds what each code of some rows is worth, by a table of 256.
  fileprivate func add(
    _ worth: [SIMD2<Double>], of rows: Range<Int>, to sums: inout [SIMD2<Double>]
  ) {
    let (codes, worth) = (span.extracting(rows), worth.span)
    var target = sums.mutableSpan
    for row in codes.indices { target[row] += worth[Int(codes[row])] }
  }
}
