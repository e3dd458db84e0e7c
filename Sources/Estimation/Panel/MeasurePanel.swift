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
    self.init(of: wave, codebook, includesItems ? .everything : .constructs)
  }

  /// The means of the index and of the constructs alone.
  package init(meansOf wave: Wave, codebook: Codebook) {
    self.init(of: wave, codebook, .means)
  }

  private init(of wave: Wave, _ codebook: Codebook, _ measures: MeasureColumns.Measures) {
    let head = MeasureColumns(wave, codebook, rows: 0..<0, measures)
    self.init(ratios: head.ratios, columns: head.count, respondents: wave.respondents) { rows in
      MeasureColumns(wave, codebook, rows: rows, measures).matrix
    }
  }
}

/// Columns of the measures, for some rows of a wave, as they are added.
private struct MeasureColumns {
  enum Measures {
    /// The means of index and constructs; these with favourable shares; items too.
    case means, constructs, everything
  }
  private let rows: Range<Int>
  private var storage: [Double] = []
  private(set) var count = 0
  private(set) var ratios: [Ratio] = []

  init(_ wave: Wave, _ codebook: Codebook, rows: Range<Int>, _ measures: Measures) {
    self.rows = rows
    let constructs = codebook.constructs.compactMap {
      ConstructAnswers($0, wave, codebook, rows: rows)
    }
    let widest = 2 + 4 * constructs.count + (measures == .everything ? 3 * wave.answers.count : 0)
    storage.reserveCapacity(widest * rows.count)
    let inIndex = constructs.filter { !$0.construct.isOutcome }
    if !inIndex.isEmpty {
      let index = ConstructAnswers.index(inIndex)
      add(.index, .mean, numerator: index.scores, base: index.isScored)
    }
    for answers in constructs {
      let measure = Measure(kind: .construct, id: answers.construct.id)
      add(measure, .mean, numerator: answers.scores, base: answers.isScored)
      guard measures != .means else { continue }
      let favourable = answers.favourable(wave, codebook, rows: rows).map { 100 * $0 }
      add(measure, .favourable, numerator: favourable, base: answers.answered)
    }
    guard measures == .everything else { return }
    for (item, answers) in zip(codebook.items, wave.answers) {
      if let answers { add(item, answers[rows]) }
    }
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
