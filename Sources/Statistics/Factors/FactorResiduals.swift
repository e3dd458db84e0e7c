public import LinearAlgebra

extension FactorSolution {
  /// Root mean square of rᵢⱼ − Σₖ λᵢₖ λⱼₖ over pairs of items: what the factors leave of a
  /// typical correlation.
  public func rootMeanSquareResidual(_ correlation: Matrix) -> Double {
    let p = loadings.rows
    precondition(correlation.rows == p && correlation.columns == p, "\(p) items")
    let transposed = loadings.transposed()
    let residual = correlation.subtracting(loadings.times(transposed))
    var sum = 0.0
    for j in 1..<p { for i in 0..<j { sum += residual[i, j] * residual[i, j] } }
    return (sum / Double(p * (p - 1) / 2)).squareRoot()
  }
}
