/// Two-sided p of Fisher's exact test of a table [a b; c d]: the probability, given its margins, of
/// all tables that are no more likely than it.
///
///     P(k) ∝ C(a+b, k) · C(c+d, a+c−k)
///
/// Tables within a relative 10⁻⁷ of its probability count as equally likely, as in R.
///
/// - Returns: nil where a row or a column is empty: there is nothing to test.
/// - Complexity: O(least margin).
///
/// Source: Fisher (1922), doi:10.2307/2340521.
public func fisherExact(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double? {
  let (row, column, total) = (a + b, a + c, a + b + c + d)
  guard row > 0, c + d > 0, column > 0, b + d > 0 else { return nil }
  let possible = max(0, row + column - total)...min(row, column)
  let mode = (row + 1) * (column + 1) / (total + 2)
  /// P(k + 1) / P(k).
  func ratio(_ k: Int) -> Double {
    Double(row - k) * Double(column - k) / (Double(k + 1) * Double(total - row - column + k + 1))
  }
  var weights = [Double](repeating: 1, count: possible.count)
  func index(_ k: Int) -> Int { k - possible.lowerBound }
  for k in mode..<possible.upperBound { weights[index(k + 1)] = weights[index(k)] * ratio(k) }
  for k in (possible.lowerBound..<mode).reversed() {
    weights[index(k)] = weights[index(k + 1)] / ratio(k)
  }
  let observed = weights[index(a)] * (1 + 1e-7)
  return weights.reduce(0) { $1 <= observed ? $0 + $1 : $0 } / weights.reduce(0, +)
}
