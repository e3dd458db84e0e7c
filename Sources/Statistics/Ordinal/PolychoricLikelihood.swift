internal import Foundation

/// The likelihood of ρ given a table's thresholds, as its score and information.
///
///     ℓ(ρ) = Σᵢⱼ f_ij log P_ij(ρ),   U = Σ f_ij P′_ij/P_ij,   I = Σ P′_ij²/P_ij
///
/// P_ij is a rectangle of the bivariate normal distribution and P′_ij its density summed over
/// the rectangle's corners with alternating signs.
///
/// Source: Olsson (1979), Psychometrika 44, 443–460, doi:10.1007/BF02296207.
struct PolychoricLikelihood {
  private let shares: ContingencyTable
  /// Between −∞ and ∞: labels + 1 cuts.
  private let x: [Threshold]
  private let y: [Threshold]
  /// Φ₂ and φ₂ at every pair of cuts, y within x.
  private var distribution: [Double]
  private var density: [Double]

  /// - Parameter shares: shares of the total, every label chosen, at least two of each item.
  init(shares: ContingencyTable) {
    self.shares = shares
    let x = [.lowest] + shares.rowThresholds + [.highest]
    let y = [.lowest] + shares.columnThresholds + [.highest]
    (self.x, self.y) = (x, y)
    distribution = x.flatMap { x in y.map { y in min(x.below, y.below) } }
    density = [Double](repeating: 0, count: x.count * y.count)
  }

  /// U and I at ρ; O(labels × labels) exponentials.  U is nil where an observed cell's
  /// probability is too small for a double.
  mutating func score(at correlation: Double) -> (score: Double?, information: Double) {
    let normal = BivariateNormal(correlation: correlation)
    fillCorners(normal)
    var (score, information, isRepresentable) = (0.0, 0.0, true)
    for row in 0..<shares.rows {
      for column in 0..<shares.columns {
        let share = shares[row, column]
        let slope = Self.rectangle(density, row, column, y.count)
        var probability = Self.rectangle(distribution, row, column, y.count)
        if share > 0 {
          if probability < BivariateNormal.leastByCorners {
            probability = strips(normal, row, column)
          }
          if probability < 1e-290 { isRepresentable = false }
          score += share * slope / probability
        }
        if probability > BivariateNormal.leastByCorners {
          information += slope * slope / probability
        }
      }
    }
    return (isRepresentable ? score : nil, information)
  }

  private mutating func fillCorners(_ normal: BivariateNormal) {
    for i in 1..<(x.count - 1) {
      for j in 1..<(y.count - 1) {
        distribution[i * y.count + j] = normal.cdf(x[i], y[j])
        density[i * y.count + j] = normal.density(x[i].value, y[j].value)
      }
    }
  }

  private func strips(_ normal: BivariateNormal, _ row: Int, _ column: Int) -> Double {
    normal.rectangleByStrips(
      (x[row].value, x[row + 1].value), (y[column].value, y[column + 1].value))
  }

  private static func rectangle(
    _ corners: [Double], _ row: Int, _ column: Int, _ width: Int
  ) -> Double {
    let (lower, upper) = (row * width + column, (row + 1) * width + column)
    return (corners[upper + 1] - corners[upper]) - (corners[lower + 1] - corners[lower])
  }
}
