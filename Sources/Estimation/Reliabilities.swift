internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// α and ω of every construct, over respondents who answered all its items, with
  /// percentile intervals over replicates.
  public func reliabilities() -> [Reliability] {
    let scales = codebook.constructs.map { CompleteCases($0, weighted.wave, codebook) }
    let moments = scales.map { scale in
      weighted.totals(of: scale.moments, by: [(codes: scale.codes, levels: 1)])[0][0]
    }
    return zip(codebook.constructs, zip(scales, moments)).map { construct, pair in
      Reliability(
        wave: wave, construct: construct.id, items: pair.0.items, n: pair.0.n,
        moments: pair.1.sums, confidence: plan.confidence)
    }
  }
}

/// Respondents who answered every item of a construct, as columns whose weighted
/// sums give their covariance: 1, yᵢ, yᵢyⱼ (i ≤ j).
private struct CompleteCases {
  let items: [String]
  let n: Int
  let moments: Matrix
  /// 0 for everybody: one level.
  let codes: [UInt16]

  init(_ construct: Construct, _ wave: Wave, _ codebook: Codebook) {
    let asked = construct.items.filter { wave.answers[$0] != nil }
    items = asked.map { codebook.items[$0].id }
    codes = Array(repeating: 0, count: wave.respondents)
    let scores = asked.map { index in
      let key = AnswerKey(codebook.items[index])
      return (wave.answers[index] ?? []).map { code in
        Int(code) < key.scores.count ? key.scores[Int(code)] : nil
      }
    }
    let isComplete = (0..<wave.respondents).map { row in scores.allSatisfy { $0[row] != nil } }
    n = scores.isEmpty ? 0 : isComplete.filter { $0 }.count
    let columns = scores.map { zip($0, isComplete).map { $1 ? $0 ?? 0 : 0 } }
    var storage = isComplete.map { $0 ? 1.0 : 0 }
    for column in columns { storage += column }
    for (i, first) in columns.enumerated() {
      for second in columns[i...] { storage += zip(first, second).map { $0 * $1 } }
    }
    moments = Matrix(
      rows: wave.respondents, columns: wave.respondents == 0 ? 0 : storage.count / wave.respondents,
      columnMajor: storage)
  }
}

extension Reliability {
  /// - Parameter moments: (1 + R) × (1 + k + k(k+1)/2) weighted sums of 1, y, yy.
  fileprivate init(
    wave: String, construct: String, items: [String], n: Int, moments: Matrix, confidence: Double
  ) {
    let k = items.count
    self.init(wave: wave, construct: construct, items: items, n: n)
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
