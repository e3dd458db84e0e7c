public import LinearAlgebra

/// One general factor behind correlated group factors, and what each of them does to items.
public struct GeneralFactor: Sendable, Equatable {
  /// The items' loadings on the general factor, ΛΓ; the sum is positive.
  public let general: [Double]
  /// Their loadings on what is left of each group factor, p × m: λᵢⱼ √(1 − γⱼ²).
  public let group: Matrix
  /// γⱼ: loadings of the group factors on the general one.
  public let factorLoadings: [Double]
  /// ω_hierarchical: the share of the total score's variance that is the general factor's.
  public let omegaHierarchical: Double
  /// ω_total: the share that is any common factor's.
  public let omegaTotal: Double
  /// A group factor at one with the general factor, or an item without a variance of its own.
  public let isHeywood: Bool
  /// Extraction, rotation and the general factor all converged.
  public let converged: Bool
}

extension GeneralFactor {
  /// Minres factors, oblimin rotation, and one minres factor of the factors' correlations.
  ///
  ///     ω_h = (Σ ΛΓ)² / Σ R        ω_total = 1 − Σψ / Σ R
  ///
  /// Items are taken as keyed: one that runs against the others lowers ω, and is not turned.
  ///
  /// - Parameters:
  ///   - correlation: p × p, as ``FactorSolution``.
  ///   - groups: m, at least 3; p must be large enough for them, at least 6.
  ///   - seed: of the rotation's starts.
  /// - Throws: ``FactorError``.
  ///
  /// Source: Schmid & Leiman (1957), doi:10.1007/BF02289209; Zinbarg, Revelle, Yovel & Li
  /// (2005), doi:10.1007/s11336-003-0974-7; as R's `psych::omega`.
  public init(correlation: Matrix, groups: Int = 3, seed: UInt64 = 1) throws(FactorError) {
    guard groups >= 3 else { throw .tooFewGroupFactors(groups) }
    let solution = try FactorSolution(correlation: correlation, factors: groups)
    let rotated = RotatedFactors(solution.loadings, by: .oblimin, seed: seed)
    try self.init(solution, rotated, correlation: correlation)
  }

  /// From a solution and its oblique rotation.
  public init(
    _ solution: FactorSolution, _ rotated: RotatedFactors, correlation: Matrix
  ) throws(FactorError) {
    let (pattern, m) = (rotated.pattern, rotated.pattern.columns)
    guard m >= 3 else { throw .tooFewGroupFactors(m) }
    let total = correlation.sum
    guard total > 1e-9 * Double(correlation.rows) else { throw .noCommonVariance }
    let higher = OneFactor(correlation: rotated.correlations)
    let gamma = Matrix(rows: m, columns: 1, columnMajor: higher.loadings)
    let onGeneral = pattern.times(gamma).column(0)
    let sum = onGeneral.indices.reduce(0) { $0 + onGeneral[$1] }
    let sign: Double = sum < 0 ? -1 : 1
    var group = pattern
    for j in 0..<m {
      let rest = max(0, 1 - higher.loadings[j] * higher.loadings[j]).squareRoot()
      for i in 0..<group.rows { group[i, j] *= rest }
    }
    general = onGeneral.indices.map { sign * onGeneral[$0] }
    (self.group, factorLoadings) = (group, higher.loadings.map { sign * $0 })
    omegaHierarchical = sum * sum / total
    omegaTotal = 1 - solution.communalities.reduce(0) { $0 + 1 - $1 } / total
    isHeywood = higher.isHeywood || solution.isHeywood
    converged = higher.converged && solution.converged && rotated.converged
  }
}

extension Matrix {
  /// Σᵢⱼ aᵢⱼ.
  fileprivate var sum: Double {
    let values = span
    var total = 0.0
    for index in values.indices { total += values[index] }
    return total
  }
}
