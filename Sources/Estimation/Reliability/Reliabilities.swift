internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// α and ω of every construct, over respondents who answered all its items, with
  /// intervals over replicates.
  public func reliabilities() -> [Reliability] {
    scales.map { Reliability($0, weighted, confidence: plan.confidence) }
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
  /// Their sampling units less their strata.
  let df: Int
  /// (1 + R) × (1 + k + k(k+1)/2), pairs i ≤ j row by row.
  let sums: Matrix

  /// Of all constructs in one product.
  static func all(
    of weighted: WeightedWave, codebook: Codebook, _ replicates: ReplicateTotals
  ) -> [ScaleMoments] {
    let wave = weighted.wave
    let cases = codebook.constructs.map { CompleteCases($0, wave, codebook) }
    let panel = RatioPanel(
      ratios: [], columns: cases.reduce(0) { $0 + $1.columns }, respondents: wave.respondents
    ) { rows in
      Matrix(
        rows: rows.count, columns: cases.reduce(0) { $0 + $1.columns },
        columnMajor: cases.flatMap { $0.values(of: rows) })
    }
    let sums = replicates.sums(of: panel)
    var first = 0
    return zip(codebook.constructs, cases).map { construct, complete in
      defer { first += complete.columns }
      let base = complete.base(weighted)
      return ScaleMoments(
        construct: construct.id, items: complete.items, n: base.n, df: base.df,
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

  /// Who they are, a block of respondents at a time.
  func base(_ weighted: WeightedWave) -> DomainBase {
    weighted.blocks.reduce(into: DomainBase()) { base, rows in
      base.add(rows, weighted.rows(rows)) { isComplete($0) ? 1 : 0 }
    }
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
  fileprivate init(_ scale: ScaleMoments, _ weighted: WeightedWave, confidence: Double) {
    let (k, moments) = (scale.items.count, scale.sums)
    self.init(wave: weighted.wave.id, construct: scale.construct, items: scale.items, n: scale.n)
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
    formOmega(sample)
    formIntervals(scale, weighted.replication, confidence: confidence)
    let effective = Double(n) * weighted.summary.efficiency
    feldtInterval = alpha.flatMap {
      guard effective > 1 else { return nil }
      let limits = CronbachAlpha.feldtInterval(
        alpha: $0, items: k, n: effective, confidence: confidence)
      return Interval(lower: limits.lower, upper: limits.upper)
    }
  }

  /// ω where it exists and the search for it ended, else why not.
  private mutating func formOmega(_ sample: Matrix) {
    guard items.count > 2 else {
      note = "ω takes three items"
      return
    }
    do {
      let factor = try OneFactor(correlation: sample.correlation())
      isHeywood = factor.isHeywood
      omega = factor.converged ? factor.omega : nil
      note = factor.converged ? nil : "no ω: the iteration did not converge"
    } catch {
      note = "no ω: \(error.explanation(items))"
    }
  }

  /// A replicate without α, or without ω where the sample has one, is lost.
  private mutating func formIntervals(
    _ scale: ScaleMoments, _ replication: Replication, confidence: Double
  ) {
    let covariances = (1..<scale.sums.rows).map { row in
      Matrix(covarianceOf: items.count, moments: scale.sums, row: row)
    }
    let alphas = covariances.map { covariance in
      covariance.flatMap { try? CronbachAlpha(covariance: $0).alpha } ?? .nan
    }
    let omegas = covariances.map { covariance in
      omega == nil
        ? .nan : covariance.flatMap { try? OneFactor(correlation: $0.correlation()).omega } ?? .nan
    }
    lostReplicates =
      zip(alphas, omegas).filter { alpha, omega in
        !(alpha < 1) || (self.omega != nil && !(omega < 1))
      }.count
    func interval(_ values: [Double], about estimate: Double?) -> Interval? {
      estimate.flatMap {
        Interval(
          reliabilities: values, about: $0, replication, df: scale.df, confidence: confidence)
      }
    }
    alphaInterval = interval(alphas, about: alpha)
    omegaInterval = interval(omegas, about: omega)
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
