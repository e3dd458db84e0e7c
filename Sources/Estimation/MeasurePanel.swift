internal import LinearAlgebra
package import Survey

extension RatioPanel {
  /// What each respondent of a wave contributes to every score of a codebook.
  ///
  /// - A construct's score is the mean of the answered items where at least half of
  ///   those asked are answered.
  /// - The construct's favourable share counts every answered item of everybody.
  /// - The index is the mean of all construct scores, the outcome left out, of
  ///   respondents who have them all.
  package init(scoresOf wave: Wave, codebook: Codebook) {
    let constructs = codebook.constructs.compactMap { ConstructAnswers($0, wave, codebook) }
    var columns = PanelColumns(rows: wave.respondents)
    let inIndex = constructs.filter { !$0.construct.isOutcome }
    if !inIndex.isEmpty { columns.add(.index, mean: ConstructAnswers.index(inIndex)) }
    for answers in constructs {
      columns.add(Measure(kind: .construct, id: answers.construct.id), mean: answers.scores)
      columns.add(Measure(kind: .construct, id: answers.construct.id), favourable: answers)
    }
    for (item, answers) in zip(codebook.items, wave.answers) {
      if let answers { columns.add(item, answers) }
    }
    self = columns.panel
  }
}

/// Answers of one construct's items, summed per respondent.
struct ConstructAnswers {
  let construct: Construct
  /// Score per respondent, 0–100; nil where fewer than half of the items are answered.
  let scores: [Double?]
  /// Answered items, and those of them answered favourably, per respondent.
  let answered: [Double]
  let favourable: [Double]

  /// nil where the wave asked none of the items.
  init?(_ construct: Construct, _ wave: Wave, _ codebook: Codebook) {
    let asked = construct.items.filter { wave.answers[$0] != nil }
    guard !asked.isEmpty else { return nil }
    var sums = [Double](repeating: 0, count: wave.respondents)
    var (answered, favourable) = (sums, sums)
    for index in asked {
      let key = AnswerKey(codebook.items[index])
      for (row, code) in (wave.answers[index] ?? []).enumerated() {
        guard Int(code) < key.scores.count else { continue }
        sums[row] += key.scores[Int(code)]
        favourable[row] += key.favourable[Int(code)]
        answered[row] += 1
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

/// Columns of a panel as they are added.
private struct PanelColumns {
  private let rows: Int
  private var storage: [Double] = []
  private var ratios: [Ratio] = []

  init(rows: Int) { self.rows = rows }

  private var count: Int { rows == 0 ? 0 : storage.count / rows }

  mutating func add(_ measure: Measure, mean scores: [Double?]) {
    add(measure, .mean, numerator: scores.map { $0 ?? 0 }, base: scores.map { $0 == nil ? 0 : 1 })
  }

  mutating func add(_ measure: Measure, favourable answers: ConstructAnswers) {
    add(
      measure, .favourable, numerator: answers.favourable.map { 100 * $0 }, base: answers.answered)
  }

  /// Mean and favourable share of one item, over one base.
  mutating func add(_ item: Item, _ answers: [UInt8]) {
    let key = AnswerKey(item)
    let measure = Measure(kind: .item, id: item.id)
    let (base, mean) = (count, count + 1)
    storage += answers.map { Int($0) < key.scores.count ? 1 : 0 }
    storage += answers.map { Int($0) < key.scores.count ? key.scores[Int($0)] : 0 }
    storage += answers.map { Int($0) < key.scores.count ? 100 * key.favourable[Int($0)] : 0 }
    ratios.append(Ratio(measure: measure, statistic: .mean, numerator: mean, denominator: base))
    ratios.append(
      Ratio(measure: measure, statistic: .favourable, numerator: mean + 1, denominator: base))
  }

  private mutating func add(
    _ measure: Measure, _ statistic: Statistic, numerator: [Double], base: [Double]
  ) {
    let first = count
    storage += numerator
    storage += base
    ratios.append(
      Ratio(measure: measure, statistic: statistic, numerator: first, denominator: first + 1))
  }

  var panel: RatioPanel {
    RatioPanel(
      values: Matrix(rows: rows, columns: count, columnMajor: storage), ratios: ratios)
  }
}
