public import LinearAlgebra

/// Variances of several totals under one design.
public struct DesignVariances: Sendable, Equatable {
  /// As if PSUs had been drawn with replacement.
  public let withReplacement: [Double]
  /// With the finite population correction where a stratum's size is known.
  public let finite: [Double]
}

extension SampleDesign {
  /// Variance of the sum of each column of weighted influence values.
  ///
  ///     V = Σₕ (1 − fₕ) · nₕ / (nₕ − 1) · Σ_c (t_hc − t̄ₕ)²
  ///
  /// with t_hc the sum over the units of PSU c in stratum h and fₕ = nₕ / Nₕ.
  ///
  /// - Parameter influence: units × m, the weight times the linearised value; 0
  ///   for units outside the domain, which still belong to the design.
  /// - Returns: one variance per column, with and without finite population correction.
  ///
  /// Two passes, O(units · m).  Source: Binder (1983), doi:10.2307/1402588.
  public func variances(of influence: consuming Matrix) -> DesignVariances {
    let totals = clusterTotals(influence)
    let (plain, corrected) = (varianceTerms(finite: false), varianceTerms(finite: true))
    let stratumOf = strata(ofClusters: 0..<clusters)
    let columns = (0..<totals.columns).map { squares(totals.column($0), stratumOf, plain) }
    func sums(_ terms: [StratumTerm]) -> [Double] {
      columns.map { zip($0, terms).reduce(0) { $0 + $1.0 * $1.1.factor } }
    }
    return DesignVariances(withReplacement: sums(plain), finite: sums(corrected))
  }

  /// Sums of the units of each PSU: PSUs × m.
  func clusterTotals(_ influence: consuming Matrix) -> Matrix {
    precondition(influence.rows == units, "\(influence.rows) rows for \(units) units")
    guard let clusterOfUnit else { return influence }
    var totals = Matrix(rows: clusters, columns: influence.columns)
    for column in 0..<influence.columns {
      let values = influence.column(column)
      for unit in 0..<units { totals[Int(clusterOfUnit[unit]), column] += values[unit] }
    }
    return totals
  }

  /// Σ (t − centre)² of the PSUs of each stratum, about their mean or about zero.
  private func squares(
    _ totals: Span<Double>, _ stratumOf: [Int32], _ terms: [StratumTerm]
  ) -> [Double] {
    var centres = [Double](repeating: 0, count: strata.count)
    for index in totals.indices { centres[Int(stratumOf[index])] += totals[index] }
    for index in strata.indices {
      centres[index] =
        terms[index].centring > 0 ? centres[index] / Double(strata[index].clusters) : 0
    }
    var squares = [Double](repeating: 0, count: strata.count)
    for index in totals.indices {
      let stratum = Int(stratumOf[index])
      let deviation = totals[index] - centres[stratum]
      squares[stratum] += deviation * deviation
    }
    return squares
  }
}

extension SampleDesign.Stratum {
  /// 1 − nₕ / Nₕ, the share of the stratum that nobody asked; 1 where Nₕ is unknown.
  public var uncovered: Double {
    population.map { max(0, 1 - Double(clusters) / $0) } ?? 1
  }
}
