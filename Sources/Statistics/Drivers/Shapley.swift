internal import LinearAlgebra

extension DriverShares {
  /// Shapley values of R², the mean over all orders of what a driver adds when it enters:
  ///
  ///     φⱼ = Σ_{S ∌ j} |S|! (p − 1 − |S|)! / p! · (R²(S ∪ j) − R²(S))
  ///
  /// Of correlations, the outcome last; drivers linearly independent.  p · 2^(p−1)
  /// differences.
  ///
  /// Source: Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate
  /// Analysis, 119–127 (LMG); Grömping (2006), doi:10.18637/jss.v017.i01.
  static func shapley(_ correlation: Matrix) -> DriverShares {
    let p = correlation.columns - 1
    let fits = SubsetFits(correlation).rSquared
    let weights = orderShares(drivers: p)
    var shares = [Double](repeating: 0, count: p)
    for driver in 0..<p {
      let own = 1 << driver
      for subset in fits.indices where subset & own == 0 {
        shares[driver] += weights[subset.nonzeroBitCount] * (fits[subset | own] - fits[subset])
      }
    }
    return DriverShares(shares: shares, rSquared: fits[fits.count - 1], method: .shapley)
  }

  /// The share of all orders in which exactly the s drivers of a given set stand before
  /// a given other one, for s in 0 ..< p: s! (p − 1 − s)! / p!.
  private static func orderShares(drivers p: Int) -> [Double] {
    var shares = [1 / Double(p)]
    for s in 1..<max(p, 1) { shares.append(shares[s - 1] * Double(s) / Double(p - s)) }
    return shares
  }
}
