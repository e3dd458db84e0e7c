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
    var withReplacement: [Double] = []
    var finite: [Double] = []
    for column in 0..<totals.columns {
      let squares = strata.count == 1 ? [squaresOfOne(totals, column)] : squares(totals, column)
      withReplacement.append(sum(squares) { _ in 1 })
      finite.append(sum(squares) { self.strata[$0].uncovered })
    }
    return DesignVariances(withReplacement: withReplacement, finite: finite)
  }

  /// Sums of the units of each PSU: PSUs × m.
  func clusterTotals(_ influence: consuming Matrix) -> Matrix {
    precondition(influence.rows == units, "\(influence.rows) rows for \(units) units")
    if isUnclustered { return influence }
    var totals = Matrix(rows: clusters, columns: influence.columns)
    for column in 0..<influence.columns {
      let values = influence.column(column)
      for unit in 0..<units { totals[Int(clusterOfUnit[unit]), column] += values[unit] }
    }
    return totals
  }

  /// nₕ/(nₕ − 1) Σ (t − t̄)² of the only stratum.
  private func squaresOfOne(_ totals: borrowing Matrix, _ column: Int) -> Double {
    let values = totals.column(column)
    let n = Double(clusters)
    guard clusters > 1 else { return 0 }
    var (sum, squares) = (0.0, 0.0)
    for index in values.indices { sum += values[index] }
    let mean = sum / n
    for index in values.indices { squares += (values[index] - mean) * (values[index] - mean) }
    return squares * n / (n - 1)
  }

  /// The same of each of several strata, lonely ones by their rule.
  private func squares(_ totals: borrowing Matrix, _ column: Int) -> [Double] {
    let values = totals.column(column)
    var means = [Double](repeating: 0, count: strata.count)
    for index in values.indices { means[Int(stratumOfCluster[index])] += values[index] }
    for index in strata.indices {
      means[index] =
        strata[index].rule == .fromZero ? 0 : means[index] / Double(max(strata[index].clusters, 1))
    }
    var squares = [Double](repeating: 0, count: strata.count)
    for index in values.indices {
      let stratum = Int(stratumOfCluster[index])
      squares[stratum] += (values[index] - means[stratum]) * (values[index] - means[stratum])
    }
    for index in strata.indices where strata[index].clusters > 1 {
      squares[index] *= Double(strata[index].clusters) / Double(strata[index].clusters - 1)
    }
    return squares
  }

  /// Σₕ factorₕ · squaresₕ, lonely strata that vary like the others scaled in.
  private func sum(_ squares: [Double], factor: (Int) -> Double) -> Double {
    let known = strata.indices.filter { strata[$0].rule != .likeOthers && strata[$0].clusters > 0 }
    let total = known.reduce(0) { $0 + squares[$1] * factor($1) }
    let missing = strata.filter { $0.rule == .likeOthers }.count
    return missing == 0 || known.isEmpty
      ? total : total * Double(known.count + missing) / Double(known.count)
  }
}

extension SampleDesign.Stratum {
  /// 1 − nₕ / Nₕ, the share of the stratum that nobody asked; 1 where Nₕ is unknown.
  public var uncovered: Double {
    population.map { max(0, 1 - Double(clusters) / $0) } ?? 1
  }
}
