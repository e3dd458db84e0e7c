public import LinearAlgebra

/// Direct estimates of several areas, each drawn toward what the areas have in
/// common, the more the less sure it is.
///
///     yᵢ = xᵢᵀβ + vᵢ + eᵢ,   vᵢ ~ (0, σ²ᵥ),   eᵢ ~ (0, Dᵢ), Dᵢ known
///     γᵢ = σ²ᵥ / (σ²ᵥ + Dᵢ),   θ̂ᵢ = γᵢ yᵢ + (1 − γᵢ) xᵢᵀβ̂
///
/// Source: Fay & Herriot (1979), doi:10.1080/01621459.1979.10482505.
public struct FayHerriot: Sendable, Equatable {
  /// σ²ᵥ by restricted maximum likelihood, in squared units of the estimates: how
  /// much areas differ beyond sampling.
  public let modelVariance: Double
  /// β̂, one per covariate; without covariates the common mean.
  public let coefficients: [Double]
  /// In the order of the estimates.
  public let areas: [AreaEstimate]
  public let converged: Bool
  public let iterations: Int

  /// The estimates differ no more than sampling explains, and each is drawn the
  /// whole way.  A result like any other, though the error is then too small.
  public var isAtBoundary: Bool { modelVariance == 0 }
}

/// What the model makes of one area.
public enum AreaEstimate: Sendable, Equatable {
  case shrunken(ShrunkenArea)
  /// The area took no part in the fit and keeps its direct estimate.
  case directOnly(DirectOnly)

  public enum DirectOnly: Sendable, Equatable {
    /// Nothing is known of its sampling variance.
    case unknownVariance
    /// A sampling variance of nothing, or rounding: there is nothing to draw it by.
    case zeroVariance
  }

  /// nil where only the direct estimate stands.
  public var shrunken: ShrunkenArea? {
    if case .shrunken(let area) = self { area } else { nil }
  }
}

/// Why no model can be fitted.
public enum FayHerriotError: Error, Sendable, Equatable {
  /// Too few areas have a known, positive sampling variance.
  case tooFewAreas(usable: Int, least: Int)
  /// A covariate is a combination of others among the areas that count.
  case dependentCovariates
}

extension FayHerriot {
  /// Below this share of the largest sampling variance another is rounding.
  static let leastVariance = 1e-8

  /// Fits the model and predicts every area.
  ///
  /// - Parameters:
  ///   - estimates: yᵢ, m of them.
  ///   - variances: Dᵢ ≥ 0; nil where unknown.
  ///   - covariates: m × p, the constant among them where one is wanted; nil: the
  ///     constant alone.
  /// - Throws: ``FayHerriotError`` with fewer than p + 2 usable areas.
  ///
  /// O(m p²) per step, some tens of steps.
  public init(
    estimates: [Double], variances: [Double?], covariates: Matrix? = nil
  ) throws(FayHerriotError) {
    let count = estimates.count
    let design = covariates ?? Matrix(rows: count, columns: 1, repeating: 1)
    precondition(variances.count == count && design.rows == count, "one row per area")
    let least = Self.leastVariance * (variances.compactMap { $0 }.max() ?? 0)
    let usable = variances.indices.filter { variances[$0].map { $0 > least } ?? false }
    guard usable.count >= design.columns + 2 else {
      throw .tooFewAreas(usable: usable.count, least: design.columns + 2)
    }
    let likelihood = try RestrictedLikelihood(
      estimates: usable.map { estimates[$0] }, variances: usable.compactMap { variances[$0] },
      covariates: design.selectingRows(usable))
    let maximum = try RestrictedMaximum(of: likelihood)
    let shrunken = ShrunkenArea.all(likelihood, at: maximum.point)

    var areas = variances.map {
      AreaEstimate.directOnly($0 == nil ? .unknownVariance : .zeroVariance)
    }
    for (index, area) in zip(usable, shrunken) { areas[index] = .shrunken(area) }
    self.areas = areas
    (modelVariance, coefficients) = (maximum.point.variance, maximum.point.coefficients)
    (converged, iterations) = (maximum.converged, maximum.iterations)
  }
}
