internal import Foundation
internal import LinearAlgebra

/// What areas say of σ²ᵥ once the coefficients are integrated away.
struct RestrictedLikelihood {
  /// m × 1 and m × p.
  let estimates: Matrix
  let covariates: Matrix
  /// Dᵢ > 0.
  let variances: [Double]

  /// The likelihood about one value of σ²ᵥ.
  struct Point {
    /// σ²ᵥ.
    let variance: Double
    /// Up to a constant.
    let logarithm: Double
    /// Its slope in σ²ᵥ, and the slope's expected fall.
    let score: Double
    let information: Double
    /// β̂ and its covariance C.
    let coefficients: [Double]
    let covariance: Matrix
  }

  init(
    estimates: [Double], variances: [Double], covariates: Matrix
  ) throws(FayHerriotError) {
    self.estimates = Matrix(rows: estimates.count, columns: 1, columnMajor: estimates)
    (self.variances, self.covariates) = (variances, covariates)
    guard covariates.crossProduct().independentColumns().count == covariates.columns else {
      throw .dependentCovariates
    }
  }

  /// With weights wᵢ = 1 / (σ²ᵥ + Dᵢ) on the diagonal of W, C = (XᵀWX)⁻¹ and
  /// P = W − W X C Xᵀ W,
  ///
  ///     ℓ = −½ (−log |W| − log |C| + yᵀPy)
  ///     s = −½ (tr P − yᵀPPy)
  ///     I =  ½ tr PP
  ///
  /// O(m p²).  Throws ``FayHerriotError/dependentCovariates`` where rounding makes them so.
  /// Source: Rao & Molina (2015), Small Area Estimation, 6.1.3.
  func at(_ variance: Double) throws(FayHerriotError) -> Point {
    let w = variances.map { 1 / (variance + $0) }
    let once = covariates.scalingRows(by: w)
    let twice = once.scalingRows(by: w)
    guard let factor = try? covariates.transposeTimes(once).cholesky() else {
      throw .dependentCovariates
    }
    let covariance = factor.inverseOfFactored()
    let coefficients = covariance.times(once.transposeTimes(estimates))
    let residuals = estimates.subtracting(covariates.times(coefficients))
    let weighted = residuals.scalingRows(by: w)
    let lost = covariance.times(once.crossProduct())

    let traceP = w.reduce(0, +) - lost.trace
    let tracePP =
      w.reduce(0) { $0 + $1 * $1 } - 2 * covariance.times(once.transposeTimes(twice)).trace
      + lost.times(lost).trace
    let fit = residuals.transposeTimes(weighted)[0, 0]
    return Point(
      variance: variance,
      logarithm: 0.5 * (w.reduce(0) { $0 + log($1) } - factor.logDeterminantOfFactored - fit),
      score: 0.5 * (weighted.crossProduct()[0, 0] - traceP), information: 0.5 * tracePP,
      coefficients: (0..<coefficients.rows).map { coefficients[$0, 0] }, covariance: covariance)
  }

  /// Above s² + max D, with s² the residual variance of ordinary least squares, the
  /// slope is negative: yᵀPPy ≤ (m − p) s² / (σ²ᵥ + min D)² and
  /// tr P ≥ (m − p) / (σ²ᵥ + max D).
  func bound() throws(FayHerriotError) -> Double {
    let plain = try RestrictedLikelihood(covariates, estimates, variances.map { _ in 1 }).at(0)
    let residuals = estimates.subtracting(
      covariates.times(
        Matrix(
          rows: covariates.columns, columns: 1, columnMajor: plain.coefficients)))
    let df = Double(estimates.rows - covariates.columns)
    return residuals.crossProduct()[0, 0] / df + (variances.max() ?? 0)
  }

  private init(_ covariates: Matrix, _ estimates: Matrix, _ variances: [Double]) {
    (self.covariates, self.estimates, self.variances) = (covariates, estimates, variances)
  }
}

extension Matrix {
  fileprivate var trace: Double { (0..<rows).reduce(0) { $0 + self[$1, $1] } }

  /// Row i times `factors[i]`.
  fileprivate func scalingRows(by factors: [Double]) -> Matrix {
    var scaled = self
    for index in 0..<columns {
      var values = scaled.mutableColumn(index)
      for row in values.indices { values[row] *= factors[row] }
    }
    return scaled
  }
}
