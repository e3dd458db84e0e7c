public import LinearAlgebra

/// How unrotated factors are turned so that each item loads on few of them.  Items count as
/// they are: no Kaiser normalisation, which would let an item that shares little with the
/// others weigh as much as one that shares a lot.
public enum Rotation: Sendable, Equatable {
  /// Uncorrelated factors: the variance of squared loadings is largest.
  case varimax
  /// Correlated factors by regression of varimax's loadings to the power 4, signs kept, on
  /// themselves; R's `stats::promax`.
  case promax
  /// Correlated factors with the least Σ λ²ᵢⱼ λ²ᵢₖ over pairs of factors: direct quartimin,
  /// which is oblimin at γ = 0.
  case oblimin
}

/// Factors after rotation: R ≈ ΛΦΛᵀ + Ψ.
public struct RotatedFactors: Sendable, Equatable {
  public let rotation: Rotation
  /// Λ, p × m: an item's change with one factor, the others held.  Factors by falling sum of
  /// squares, each with a positive sum.
  public let pattern: Matrix
  /// Φ, m × m; the identity for varimax.
  public let correlations: Matrix
  /// The gradient's norm is below 1e-8 (of varimax: no angle above 1e-12 is left to turn).
  public let converged: Bool
  /// Steps of the start that won.
  public let iterations: Int
  /// Starts that ended at the lowest criterion, within 1e-6 of it: one of many says that the
  /// criterion has several minima, and the rotation may not be the best.
  public let agreeing: Int
  public let starts: Int

  /// ΛΦ: correlations of items with factors, p × m.
  public var structure: Matrix { pattern.times(correlations) }

  /// ΛΦΛᵀ: what the factors say of the correlations; communalities on the diagonal.
  public var reproduced: Matrix { structure.times(pattern.transposed()) }
}

extension RotatedFactors {
  /// Rotates from the identity and from random directions, and takes the lowest criterion.
  ///
  /// - Parameters:
  ///   - loadings: p × m, unrotated.
  ///   - rotation: which.
  ///   - starts: at least 1; the first is the identity.
  ///   - seed: of the random directions.
  ///
  /// Source: Kaiser (1958), doi:10.1007/BF02289233; Hendrickson & White (1964),
  /// doi:10.1111/j.2044-8317.1964.tb00244.x; Jennrich & Sampson (1966),
  /// doi:10.1007/BF02289465.
  public init(_ loadings: Matrix, by rotation: Rotation, starts: Int = 5, seed: UInt64 = 1) {
    precondition(starts > 0, "a rotation starts somewhere")
    let directions = (0..<starts).map { start in
      start == 0
        ? Matrix.identity(loadings.columns)
        : Matrix(orthogonalOf: loadings.columns, seed: seed, stream: start)
    }
    let found =
      rotation == .oblimin
      ? RotationSearch(directions) { Quartimin(loadings, from: $0, precision: 1e-4).turned }
      : RotationSearch(directions) { Varimax(loadings, from: $0).turned }
    switch rotation {
    case .varimax: self.init(found, found.best, rotation)
    case .promax: self.init(found, found.best.promax(power: 4), rotation)
    case .oblimin:
      let polished = Quartimin(loadings, from: found.best.transformation, precision: 1e-9).turned
      self.init(found, polished, rotation)
    }
  }

  private init(_ search: RotationSearch, _ turned: TurnedFactors, _ rotation: Rotation) {
    let order = FactorOrder(of: turned.pattern)
    pattern = order.columns(of: turned.pattern)
    let turnedOnce = order.columns(of: turned.correlations).transposed()
    correlations = order.columns(of: turnedOnce)
    (self.rotation, converged, iterations) = (rotation, turned.converged, turned.iterations)
    (agreeing, starts) = (search.agreeing, search.starts)
  }
}
