internal import Foundation

/// The log-likelihood ratio of two shares, a of n and b of m, with the sign of their difference.
///
///     G² = 2 Σ O ln(O / E),   E = row total · column total / (n + m),
///
/// over the four cells of the table: with it and without, here and there.  0 ln 0 is 0.  Above
/// 0 where a/n > b/m, 0 where the shares are alike.  χ² with 1 df where nothing sets the two
/// apart.  For rare words the cells without them add next to nothing, and what is left is the
/// measure of two corpora that Rayson and Garside give.
///
/// - Parameters: counts, 0 ≤ a ≤ n and 0 ≤ b ≤ m, both n and m at least 1.
///
/// Source: Dunning (1993), Computational Linguistics 19, 61–74; Rayson & Garside (2000),
/// doi:10.3115/1117729.1117730.
public func signedLogLikelihoodRatio(_ a: Int, of n: Int, against b: Int, of m: Int) -> Double {
  precondition(n > 0 && m > 0 && 0...n ~= a && 0...m ~= b, "\(a) of \(n), \(b) of \(m)")
  let (with, total) = (Double(a + b), Double(n + m))
  let without = total - with
  func term(_ observed: Int, _ row: Int, _ column: Double) -> Double {
    observed == 0 ? 0 : Double(observed) * log(Double(observed) * total / (Double(row) * column))
  }
  // In pairs, so that the two sides may change places to the last bit.
  let ratio =
    2
    * ((term(a, n, with) + term(b, m, with))
      + (term(n - a, n, without) + term(m - b, m, without)))
  let (here, there) = (a.multipliedFullWidth(by: m), b.multipliedFullWidth(by: n))
  if here == there { return 0 }
  return here > there ? max(ratio, 0) : -max(ratio, 0)
}
