/// Weights from a panel's answers to "how many times as much is this swing worth
/// as that one?", by the analytic hierarchy process.
///
///     A w = λ w,   Σ w = 1;   CI = (λ − n)/(n − 1),   CR = CI / RI
///
/// with λ the largest eigenvalue of the reciprocal matrix A, λ ≥ n, equal only
/// where all answers agree with each other.  Criteria alone are compared in this way,
/// never pilots: pilots' shares of a comparison change with who is compared, and
/// orders reverse (Belton & Gear 1983, doi:10.1016/0305-0483(83)90047-6).
///
/// Source: Saaty (1977), doi:10.1016/0022-2496(77)90033-5.
struct PairwiseWeights: Sendable, Equatable {
  /// Per criterion, above 0, adding up to 1.
  let weights: [Double]
  /// λ.
  let eigenvalue: Double
  /// CI; 0 with fewer than three criteria, which cannot disagree.
  let inconsistency: Double
  /// CR; nil beyond fifteen criteria, for which no RI is published.
  let ratio: Double?

  /// - Parameter matrix: n × n; entry (i, j) says how many times as much criterion i
  ///   is worth as j, above 0, and its reciprocal is entry (j, i).
  ///
  /// At most 64 squarings, O(n³) each.
  init(_ matrix: [[Double]]) {
    let n = matrix.count
    precondition(n > 0 && matrix.allSatisfy { $0.count == n && $0.allSatisfy { $0 > 0 } })
    let found = principalVector(matrix)
    let product = matrix.map { row in zip(row, found).reduce(0) { $0 + $1.0 * $1.1 } }
    weights = found
    eigenvalue = product.reduce(0, +)
    inconsistency = n > 2 ? max(0, (eigenvalue - Double(n)) / Double(n - 1)) : 0
    ratio = n > 2 ? RandomIndex.of(n).map { [inconsistency] in inconsistency / $0 } : 0
  }
}

/// The eigenvector of the largest eigenvalue of a matrix of positive entries, adding
/// up to 1.
///
/// The matrix is squared until its rows no longer change in proportion: powers 2, 4,
/// 8, … leave nothing of the other eigenvalues even where they are nearly as large.
/// Products and sums of positive numbers lose no digits.
private func principalVector(_ matrix: [[Double]]) -> [Double] {
  var power = scaled(matrix)
  var vector = shares(power)
  for _ in 0..<64 {
    power = scaled(squared(power))
    let next = shares(power)
    let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1) / $1.0) }
    vector = next
    if change < 1e-15 { break }
  }
  return vector
}

private func squared(_ a: [[Double]]) -> [[Double]] {
  a.map { row in
    a.indices.map { column in row.indices.reduce(0) { $0 + row[$1] * a[$1][column] } }
  }
}

/// Over its largest entry, so that powers do not overflow.
private func scaled(_ a: [[Double]]) -> [[Double]] {
  let largest = a.reduce(0) { max($0, $1.max() ?? 0) }
  return a.map { $0.map { $0 / largest } }
}

/// Row sums over their sum.
private func shares(_ a: [[Double]]) -> [Double] {
  let sums = a.map { $0.reduce(0, +) }
  let total = sums.reduce(0, +)
  return sums.map { $0 / total }
}
