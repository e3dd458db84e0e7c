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
    let values = Matrix(
      rows: wave.respondents, columns: cases.reduce(0) { $0 + $1.columns.count },
      columnMajor: cases.flatMap { $0.columns.flatMap { $0 } })
    let sums = replicates.sums(of: values)
    var first = 0
    return zip(codebook.constructs, cases).map { construct, complete in
      defer { first += complete.columns.count }
      return ScaleMoments(
        construct: construct.id, items: complete.items, n: complete.rows.count,
        df: weighted.design.degreesOfFreedom(ofUnits: complete.rows),
        sums: sums.selectingColumns(Array(first..<first + complete.columns.count)))
    }
  }
}

/// Respondents who answered every item of a construct, as columns 1, yᵢ, yᵢyⱼ (i ≤ j),
/// zero for everybody else.
private struct CompleteCases {
  let items: [String]
  let rows: [Int]
  let columns: [[Double]]

  init(_ construct: Construct, _ wave: Wave, _ codebook: Codebook) {
    let asked = construct.items.filter { wave.answers[$0] != nil }
    items = asked.map { codebook.items[$0].id }
    var isComplete = [Bool](repeating: !asked.isEmpty, count: wave.respondents)
    var scores: [[Double]] = []
    for index in asked {
      let key = AnswerKey(codebook.items[index])
      let codes = wave.answers[index] ?? []
      for row in codes.indices where Int(codes[row]) >= key.scores.count { isComplete[row] = false }
      scores.append(codes.map { Int($0) < key.scores.count ? key.scores[Int($0)] : 0 })
    }
    rows = isComplete.indices.filter { isComplete[$0] }
    let ones = isComplete.map { $0 ? 1.0 : 0 }
    let items = scores.map { zip($0, ones).map { $0 * $1 } }
    columns =
      [ones] + items
      + items.indices.flatMap { i in items[i...].map { zip(items[i], $0).map { $0 * $1 } } }
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
    let factor = k > 2 ? try? OneFactor(correlation: sample.correlation()) : nil
    omega = factor?.omega
    isHeywood = factor?.isHeywood ?? false
    formIntervals(scale, weighted.replication, confidence: confidence)
  }

  /// A replicate without α, or without ω where the sample has one, is lost.
  private mutating func formIntervals(
    _ scale: ScaleMoments, _ replication: Replication, confidence: Double
  ) {
    let k = items.count
    let covariances = (1..<scale.sums.rows).map { row in
      Matrix(covarianceOf: k, moments: scale.sums, row: row)
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
        !alpha.isFinite || (self.omega != nil && !omega.isFinite)
      }.count
    func interval(_ values: [Double], about estimate: Double?) -> Interval? {
      estimate.flatMap {
        Interval(
          replicates: values, about: $0, replication, df: scale.df, confidence: confidence,
          upTo: 1)
      }
    }
    alphaInterval = interval(alphas, about: alpha)
    omegaInterval = interval(omegas, about: omega)
  }
}

extension Matrix {
  /// Σwyy/Σw − ȳȳ of k items from weighted moments; nil where nothing has weight.
  fileprivate init?(covarianceOf k: Int, moments: Matrix, row: Int) {
    let total = moments[row, 0]
    guard total > 0 else { return nil }
    self.init(rows: k, columns: k)
    var column = 1 + k
    for i in 0..<k {
      for j in i..<k {
        let value =
          moments[row, column] / total
          - moments[row, 1 + i] / total * (moments[row, 1 + j] / total)
        (self[i, j], self[j, i]) = (value, value)
        column += 1
      }
    }
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
