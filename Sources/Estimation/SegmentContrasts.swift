internal import LinearAlgebra
internal import Statistics
package import Survey
internal import Weighting

/// Everybody whose level of a segmentation is known: a level and its rest together.
struct KnownLevels {
  let totals: DomainTotals
  let base: DomainBase

  /// nil for everyone, who have no rest.
  init?(_ grouping: EstimatedWave.Grouping, _ wave: EstimatedWave) {
    guard grouping.segmentation != nil, let totals = DomainTotals.sum(of: grouping.totals) else {
      return nil
    }
    self.totals = totals
    base = DomainBase(
      wave.weighted, wave.panel, rows: grouping.rows.order[grouping.rows.known])
  }
}

extension EstimatedWave {
  /// A level against everybody else whose level is known, ratio by ratio: the
  /// difference of two domain estimates, linearised together so that what they
  /// share is counted.  nil where either side has nobody, or no spread.
  func contrasts(
    _ grouping: Grouping, level: Int, _ linear: Linearisation, _ here: DomainBase,
    _ known: KnownLevels?
  ) -> [Contrast?] {
    guard let known else { return panel.ratios.map { _ in nil } }
    let block = grouping.rows.blocks[level]
    let others = grouping.rows.known.filter { !block.contains($0) }.map { grouping.rows.order[$0] }
    let totals = grouping.totals[level]
    let restTotals = totals.rest(of: known.totals)
    let rest = Linearisation(
      of: panel, rows: others[...], totals: restTotals, weights: weighted.weights)
    let variances = weighted.variances(of: linear.values.subtracting(rest.values))

    return panel.ratios.enumerated().map { index, ratio in
      guard let value = totals.value(ratio), let other = restTotals.value(ratio),
        let df = known.base.df[ratio.denominator], let n = here.n[ratio.denominator],
        let all = known.base.n[ratio.denominator]
      else { return nil }
      let pooled = pooledDeviation(linear.spread[index], n, rest.spread[index], all - n)
      return Contrast(
        value - other, variance: variances.finite[index], df: df, pooled: pooled)
    }
  }
}

/// √(((n−1) s² + (m−1) t²) / (n + m − 2)) of two groups' variances s² and t²; 0 where
/// there is no spread, or where negative weights leave less than none.
package func pooledDeviation(_ s: Double, _ n: Int, _ t: Double, _ m: Int) -> Double {
  let squares = Double(n - 1) * s + Double(m - 1) * t
  return n + m > 2 && squares > 0 ? (squares / Double(n + m - 2)).squareRoot() : 0
}

extension Contrast {
  /// A two-sided t test of a difference; nil where it has no spread to be tested by.
  package init?(_ difference: Double, variance: Double, df: Int, pooled: Double) {
    guard df > 0, variance > 1e-20 else { return nil }
    let error = variance.squareRoot()
    self.init(
      difference: difference, standardError: error, df: df,
      p: StudentT(df: Double(df)).twoSided(difference / error),
      effect: pooled > 0 ? difference / pooled : nil)
  }
}
