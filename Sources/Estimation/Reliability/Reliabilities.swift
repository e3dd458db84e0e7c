internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// α and ω of every construct, over respondents who answered all its items, with
  /// percentile intervals over replicates.
  public func reliabilities() -> [Reliability] {
    scales.map { Reliability($0, wave: wave, confidence: plan.confidence) }
  }
}

/// Weighted sums of 1, yᵢ and yᵢyⱼ over a construct's complete cases, from which
/// their covariance follows in the full sample and in every replicate.
struct ScaleMoments: Sendable {
  let construct: String
  /// Item ids, those the wave asked.
  let items: [String]
  /// Respondents who answered them all.
  let n: Int
  /// (1 + R) × (1 + k + k(k+1)/2), pairs i ≤ j row by row.
  let sums: Matrix

  /// Of all constructs in one product.
  static func all(
    of wave: Wave, codebook: Codebook, _ replicates: ReplicateTotals
  ) -> [ScaleMoments] {
    let cases = codebook.constructs.map { CompleteCases($0, wave, codebook) }
    let panel = RatioPanel(
      ratios: [], columns: cases.reduce(0) { $0 + $1.columns }, respondents: wave.respondents
    ) { rows in
      Matrix(
        rows: rows.count, columns: cases.reduce(0) { $0 + $1.columns },
        columnMajor: cases.flatMap { $0.values(of: rows) })
    }
    let sums = replicates.sums(
      of: panel, by: [(Array(repeating: 0, count: wave.respondents), 1)])[0][0]
    var first = 0
    return zip(codebook.constructs, cases).map { construct, complete in
      defer { first += complete.columns }
      return ScaleMoments(
        construct: construct.id, items: complete.items, n: complete.n,
        sums: sums.selectingColumns(Array(first..<first + complete.columns)))
    }
  }
}

/// Respondents who answered every item of a construct, as columns 1, yᵢ, yᵢyⱼ (i ≤ j),
/// zero for everybody else.
private struct CompleteCases: Sendable {
  let items: [String]
  private let answers: [[UInt8]]
  private let keys: [AnswerKey]

  init(_ construct: Construct, _ wave: Wave, _ codebook: Codebook) {
    let asked = construct.items.filter { wave.answers[$0] != nil }
    items = asked.map { codebook.items[$0].id }
    answers = asked.compactMap { wave.answers[$0] }
    keys = asked.map { AnswerKey(codebook.items[$0]) }
  }

  var columns: Int { 1 + items.count + items.count * (items.count + 1) / 2 }

  var n: Int {
    guard let first = answers.first else { return 0 }
    return first.indices.reduce(0) { isComplete($1) ? $0 + 1 : $0 }
  }

  private func isComplete(_ row: Int) -> Bool {
    !answers.isEmpty && zip(answers, keys).allSatisfy { $1.base[Int($0[row])] > 0 }
  }

  /// Columns of some rows, one after another.
  func values(of rows: Range<Int>) -> [Double] {
    let scores = zip(answers, keys).map { answers, key in answers[rows].map { key.score[Int($0)] } }
    return momentColumns(scores, where: rows.map(isComplete))
  }
}

extension Reliability {
  fileprivate init(_ scale: ScaleMoments, wave: String, confidence: Double) {
    let (k, moments) = (scale.items.count, scale.sums)
    self.init(wave: wave, construct: scale.construct, items: scale.items, n: scale.n)
    guard n > 1, let sample = Matrix(covarianceOf: k, moments: moments, row: 0) else {
      note = "fewer than two respondents answered every item"
      return
    }
    do {
      let alpha = try CronbachAlpha(covariance: sample)
      self.alpha = alpha.alpha
      (alphaIfDropped, itemRest) = (alpha.ifItemDropped, alpha.itemRest)
    } catch {
      note = error.explanation(items)
      return
    }
    let factor = k > 2 ? try? OneFactor(correlation: sample.correlation()) : nil
    omega = factor?.omega
    isHeywood = factor?.isHeywood ?? false
    formIntervals(moments, confidence: confidence)
  }

  private mutating func formIntervals(_ moments: Matrix, confidence: Double) {
    let k = items.count
    let covariances = (1..<moments.rows).map { row in
      Matrix(covarianceOf: k, moments: moments, row: row)
    }
    let alphas = covariances.compactMap { covariance in
      covariance.flatMap { try? CronbachAlpha(covariance: $0).alpha }
    }
    let omegas = covariances.compactMap { covariance in
      k > 2 ? covariance.flatMap { try? OneFactor(correlation: $0.correlation()).omega } : nil
    }
    lostReplicates = covariances.count - alphas.count
    alphaInterval = Interval(percentilesOf: alphas, confidence: confidence)
    omegaInterval = omega == nil ? nil : Interval(percentilesOf: omegas, confidence: confidence)
  }
}

extension Interval {
  /// The middle `confidence` of replicate values; nil with fewer than 20 of them.
  package init?(percentilesOf values: [Double], confidence: Double) {
    let sorted = values.sorted()
    guard sorted.count >= 20,
      let lower = percentile((1 - confidence) / 2, ofSorted: sorted),
      let upper = percentile((1 + confidence) / 2, ofSorted: sorted)
    else { return nil }
    self.init(lower: lower, upper: upper)
  }
}

extension ReliabilityError {
  /// In words, with the item's id.
  fileprivate func explanation(_ items: [String]) -> String {
    switch self {
    case .tooFewItems: "one item is not a scale"
    case .constantTotal: "everybody has the same total"
    case .constantItem(let index): "everybody answers \(items[index]) alike"
    }
  }
}
