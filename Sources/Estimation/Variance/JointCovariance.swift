package import LinearAlgebra
internal import Statistics
internal import Weighting

/// Covariances of domain estimates: any columns, at all levels of one segmentation.
///
/// With t_c the sum over PSU c of the weighted residuals u = w (z − xᵀβ), where β is the
/// regression of z on the margins met by the weights (none: β = 0),
///
///     V = Σₕ fₕ (Σ_c t_hc t_hcᵀ − κₕ sₕ sₕᵀ),   sₕ = Σ_c t_hc
///
/// Without clusters a PSU is a respondent, who has one level, and the first sum is
///
///     Σ f u uᵀ = diag(G) − RᵀB − BᵀR + BᵀQB
///
/// with G = Σ f w² z zᵀ within levels, R = Σ f w² x zᵀ, Q = Σ f w² x xᵀ: a few small products
/// whatever n is.  Source: Binder (1983), doi:10.2307/1402588; Deville & Särndal (1992),
/// doi:10.1080/01621459.1992.10475217.
package struct JointCovariance: Sendable {
  let levels: Int
  private let moments: DomainMoments
  private let margins: MarginMoments?
  private let isUnclustered: Bool
  private let groups: Int
  private let stratumOfGroup: [Int32]
  private let terms: [[StratumTerm]]
  private let commonUncovered: Double?

  /// `margins` are those of the wave, nil where none were met.
  init(_ moments: DomainMoments, _ margins: MarginMoments?, _ weighted: WeightedWave) {
    let design = weighted.design
    (self.moments, levels, terms) = (moments, moments.levels, weighted.varianceTerms)
    (isUnclustered, commonUncovered) = (design.isUnclustered, design.commonUncovered)
    self.margins = margins
    groups = design.isUnclustered ? design.strata.count : design.clusters
    stratumOfGroup =
      design.isUnclustered
      ? design.strata.indices.map { Int32($0) } : design.strata(ofClusters: 0..<design.clusters)
  }

  /// The covariance of some columns at every level, column after column and level after
  /// level in each: (columns · levels)², with replacement and for the finite population.
  package func block(_ columns: [Int]) -> (withReplacement: Matrix, finite: Matrix) {
    let coefficients = margins?.coefficients(spread(moments.regressed, columns, by: .cell))
    var totals = spread(moments.sums, columns, by: .group)
    if let margins, let coefficients {
      totals = totals.subtracting(margins.sums.times(coefficients))
    }
    let covariances = terms.indices.map { set in
      isUnclustered
        ? unclustered(set, columns, totals, coefficients) : clustered(set, totals)
    }
    return (covariances[0], covariances.last?.scaled(by: commonUncovered ?? 1) ?? covariances[0])
  }

  /// Σ f t tᵀ − Σ f κ s sᵀ of PSUs' totals (PSUs × columns).
  private func clustered(_ set: Int, _ totals: Matrix) -> Matrix {
    let roots = stratumOfGroup.map { terms[set][Int($0)].factor.squareRoot() }
    return totals.scalingRows(by: roots).crossProduct()
      .subtracting(centring(set, totals.summingRows(by: stratumOfGroup, terms[set].count)))
  }

  /// Σ f u uᵀ − Σ f κ s sᵀ where each respondent is a PSU; `totals` are strata's.
  private func unclustered(
    _ set: Int, _ columns: [Int], _ totals: Matrix, _ coefficients: Matrix?
  ) -> Matrix {
    var covariance = withinLevels(set, columns)
    if let margins, let b = coefficients {
      let scaled = spread(moments.squared, columns, by: .cell, factors: terms[set])
      let r = margins.indicators.transposeTimes(scaled)
      let half = r.subtracting(margins.squares[set].times(b).scaled(by: 0.5))
      let cross = half.transposeTimes(b)
      covariance = covariance.subtracting(cross).subtracting(cross.transposed())
    }
    return covariance.subtracting(centring(set, totals))
  }

  /// Σ f κ s sᵀ of strata's totals.
  private func centring(_ set: Int, _ totals: Matrix) -> Matrix {
    totals.scalingRows(by: terms[set].map { ($0.factor * $0.centring).squareRoot() })
      .crossProduct()
  }

  /// diag(G): values of respondents at different levels have no product.
  private func withinLevels(_ set: Int, _ columns: [Int]) -> Matrix {
    var result = Matrix(rows: columns.count * levels, columns: columns.count * levels)
    for level in 0..<levels {
      let gram = moments.within[set][level]
      for (j, second) in columns.enumerated() {
        for (i, first) in columns.enumerated() {
          result[i * levels + level, j * levels + level] =
            gram[max(first, second), min(first, second)]
        }
      }
    }
    return result
  }

  private enum Grouping { case cell, group }

  /// Atoms' sums by their cell or group (rows) and by column and level (columns).
  private func spread(
    _ sums: [[Double]], _ columns: [Int], by grouping: Grouping, factors: [StratumTerm]? = nil
  ) -> Matrix {
    let atoms = moments.atoms
    let rowOfAtom = grouping == .cell ? atoms.cell : atoms.group
    let rows = grouping == .cell ? margins?.indicators.rows ?? 0 : groups
    var result = Matrix(rows: rows, columns: columns.count * levels)
    for (position, column) in columns.enumerated() {
      for (atom, sum) in sums[column].enumerated() {
        let factor = factors?[atoms.group[atom]].factor ?? 1
        result[rowOfAtom[atom], position * levels + atoms.level[atom]] += factor * sum
      }
    }
    return result
  }
}
