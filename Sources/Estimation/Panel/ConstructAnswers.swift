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
      wave.answers[index]?.add(key.score, of: rows, to: &sums)
      wave.answers[index]?.add(key.isFavourable, of: rows, to: &favourable)
      wave.answers[index]?.add(key.base, of: rows, to: &answered)
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

extension [UInt8] {
  /// Adds what each code of some rows is worth, by a table of 256.
  fileprivate func add(_ worth: [Double], of rows: Range<Int>, to sums: inout [Double]) {
    let (codes, worth) = (span.extracting(rows), worth.span)
    var target = sums.mutableSpan
    for row in codes.indices { target[row] += worth[Int(codes[row])] }
  }
}
