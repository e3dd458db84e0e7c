internal import Survey

/// Answers of one construct's items, summed per respondent, for some rows of a wave.
struct ConstructAnswers {
  let construct: Construct
  /// Score per respondent, 0–100; nil where fewer than half of the items are answered.
  let scores: [Double?]
  /// Answered items, and those of them answered favourably, per respondent.
  let answered: [Double]
  let favourable: [Double]

  /// nil where the wave asked none of the items.
  init?(_ construct: Construct, _ wave: Wave, _ codebook: Codebook, rows: Range<Int>) {
    let asked = construct.items.filter { wave.answers[$0] != nil }
    guard !asked.isEmpty else { return nil }
    var sums = [Double](repeating: 0, count: rows.count)
    var (answered, favourable) = (sums, sums)
    for index in asked {
      let key = AnswerKey(codebook.items[index])
      guard let answers = wave.answers[index]?[rows] else { continue }
      for (row, code) in answers.enumerated() {
        sums[row] += key.score[Int(code)]
        favourable[row] += key.isFavourable[Int(code)]
        answered[row] += key.base[Int(code)]
      }
    }
    let least = Double(asked.count) / 2
    scores = zip(sums, answered).map { $1 > 0 && $1 >= least ? $0 / $1 : nil }
    (self.construct, self.answered, self.favourable) = (construct, answered, favourable)
  }

  /// Mean of all scores of respondents who have them all.
  static func index(_ constructs: [ConstructAnswers]) -> [Double?] {
    constructs[0].scores.indices.map { row in
      var sum = 0.0
      for answers in constructs {
        guard let score = answers.scores[row] else { return nil }
        sum += score
      }
      return sum / Double(constructs.count)
    }
  }
}
