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
  ///
  /// Items may be left out where index and constructs are all that is wanted.
  package init(scoresOf wave: Wave, codebook: Codebook, includesItems: Bool = true) {
    let head = MeasureColumns(wave, codebook, rows: 0..<0, includesItems)
    self.init(ratios: head.ratios, columns: head.count, respondents: wave.respondents) { rows in
      MeasureColumns(wave, codebook, rows: rows, includesItems).matrix
    }
  }

  /// The means of the index and of the constructs alone.
  package init(meansOf wave: Wave, codebook: Codebook) {
    let scores = RatioPanel(scoresOf: wave, codebook: codebook, includesItems: false)
    self.init(
      ratios: scores.ratios.filter { $0.statistic == .mean }, columns: scores.columns,
      respondents: scores.respondents, expand: scores.values)
  }
}

/// Columns of the measures, for some rows of a wave, as they are added.
private struct MeasureColumns {
  private let rows: Range<Int>
  private var storage: [Double] = []
  private(set) var count = 0
  private(set) var ratios: [Ratio] = []

  init(_ wave: Wave, _ codebook: Codebook, rows: Range<Int>, _ includesItems: Bool) {
    self.rows = rows
    let constructs = codebook.constructs.compactMap {
      ConstructAnswers($0, wave, codebook, rows: rows)
    }
    let inIndex = constructs.filter { !$0.construct.isOutcome }
    if !inIndex.isEmpty { add(.index, mean: ConstructAnswers.index(inIndex)) }
    for answers in constructs {
      add(Measure(kind: .construct, id: answers.construct.id), mean: answers.scores)
      add(Measure(kind: .construct, id: answers.construct.id), favourable: answers)
    }
    for (item, answers) in zip(codebook.items, wave.answers) where includesItems {
      if let answers { add(item, answers[rows]) }
    }
  }

  private mutating func add(_ measure: Measure, mean scores: [Double?]) {
    add(measure, .mean, numerator: scores.map { $0 ?? 0 }, base: scores.map { $0 == nil ? 0 : 1 })
  }

  private mutating func add(_ measure: Measure, favourable answers: ConstructAnswers) {
    add(
      measure, .favourable, numerator: answers.favourable.map { 100 * $0 }, base: answers.answered)
  }

  /// Mean and favourable share of one item, over one base.
  private mutating func add(_ item: Item, _ answers: ArraySlice<UInt8>) {
    let key = AnswerKey(item)
    let measure = Measure(kind: .item, id: item.id)
    storage += answers.map { key.base[Int($0)] }
    storage += answers.map { key.score[Int($0)] }
    let shares = key.favourableShare
    storage += answers.map { shares[Int($0)] }
    ratios.append(
      Ratio(measure: measure, statistic: .mean, numerator: count + 1, denominator: count))
    ratios.append(
      Ratio(measure: measure, statistic: .favourable, numerator: count + 2, denominator: count))
    count += 3
  }

  private mutating func add(
    _ measure: Measure, _ statistic: Statistic, numerator: [Double], base: [Double]
  ) {
    storage += numerator
    storage += base
    ratios.append(
      Ratio(measure: measure, statistic: statistic, numerator: count, denominator: count + 1))
    count += 2
  }

  var matrix: Matrix { Matrix(rows: rows.count, columns: count, columnMajor: storage) }
}
