internal import LinearAlgebra

/// Covariances of items, each over the respondents who answered both.
struct PairwiseCovariance: Sendable {
  /// p × p; 0 where fewer than two respondents answered both.
  let covariance: Matrix
  /// Respondents who answered both, p × p.
  let pairs: Matrix
  /// Mean label of each item over those who answered it; 0 where nobody did.
  let means: [Double]

  /// With m = 1 where an answer is there and a the label, 0 where it is not,
  ///
  ///     [A M]ᵀ[A M]  holds  Σaᵢaⱼ,  Σaᵢmⱼ  and  nᵢⱼ = Σmᵢmⱼ
  ///     sᵢⱼ = (nᵢⱼ Σaᵢaⱼ − Σaᵢmⱼ · Σaⱼmᵢ) / (nᵢⱼ (nᵢⱼ − 1))
  ///
  /// One cross-product per block of respondents, 4np² flops.  The sums are whole numbers,
  /// so a constant item has a variance of exactly 0 and the order of respondents does
  /// not matter.  R's `cov(use = "pairwise.complete.obs")`.
  init(of sheet: AnswerSheet) {
    let p = sheet.items
    var sums = Matrix(rows: 2 * p, columns: 2 * p)
    for block in sheet.blocks(of: 4096) {
      let columns = sheet.respondents(block).withIndicators()
      sums.addCrossProduct(of: columns, inRows: 0..<block.count)
    }
    var (covariance, pairs) = (Matrix(rows: p, columns: p), Matrix(rows: p, columns: p))
    for j in 0..<p {
      for i in 0..<p {
        // The lower triangle is what was summed.
        let (low, high) = (min(i, j), max(i, j))
        let n = sums[p + high, p + low]
        pairs[i, j] = n
        guard n > 1 else { continue }
        covariance[i, j] =
          (n * sums[high, low] - sums[p + j, i] * sums[p + i, j]) / (n * (n - 1))
      }
    }
    (self.covariance, self.pairs) = (covariance, pairs)
    means = (0..<p).map { sums[p + $0, p + $0] > 0 ? sums[p + $0, $0] / sums[p + $0, p + $0] : 0 }
  }
}

extension AnswerSheet {
  /// Labels beside ones where there is an answer: n × 2p, zeros elsewhere.
  fileprivate func withIndicators() -> Matrix {
    var values = [Double]()
    values.reserveCapacity(2 * items * respondents)
    for (column, labels) in zip(answers, labels) {
      for code in column { values.append(Int(code) < labels ? Double(code) : 0) }
    }
    for (column, labels) in zip(answers, labels) {
      for code in column { values.append(Int(code) < labels ? 1 : 0) }
    }
    return Matrix(rows: respondents, columns: 2 * items, columnMajor: values)
  }
}
