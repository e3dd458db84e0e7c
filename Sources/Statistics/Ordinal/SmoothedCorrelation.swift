public import LinearAlgebra

/// A correlation matrix made positive definite where it is not.
///
/// Pairwise correlations need not fit together.  Eigenvalues below a floor are raised to a
/// hundred times it, all are scaled back to the sum p, and the diagonal to 1; as R's
/// `psych::cor.smooth`.
public struct SmoothedCorrelation: Sendable, Equatable {
  /// Positive definite, 1 on the diagonal.
  public let correlation: Matrix
  /// The least eigenvalue of the matrix given.
  public let leastEigenvalue: Double
  /// How many eigenvalues were raised; 0 leaves the matrix as it was.
  public let raised: Int
  /// Largest change of any correlation.
  public let largestChange: Double

  public var isSmoothed: Bool { raised > 0 }

  /// Eigenvalues below this are raised to a hundred times it.
  public static let floor = 1e-12
}

extension SmoothedCorrelation {
  /// - Parameter matrix: p × p, symmetric, 1 on the diagonal.
  /// - Throws: ``LinearAlgebraError/noConvergence(unconverged:)``.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    let eigen = try matrix.symmetricEigen()
    leastEigenvalue = eigen.values.last ?? 1
    raised = eigen.values.count { $0 < Self.floor }
    correlation = raised == 0 ? matrix : Self.rebuilt(eigen)
    var largest = 0.0
    for column in 0..<matrix.columns {
      for row in 0..<matrix.rows {
        largest = max(largest, (correlation[row, column] - matrix[row, column]).magnitude)
      }
    }
    largestChange = largest
  }

  /// V Λ⁺ Vᵀ as correlations.
  private static func rebuilt(_ eigen: SymmetricEigen) -> Matrix {
    let p = eigen.values.count
    let raised = eigen.values.map { $0 < floor ? 100 * floor : $0 }
    let scale = Double(p) / raised.reduce(0, +)
    var roots = eigen.vectors
    for column in 0..<p {
      for row in 0..<p { roots[row, column] *= (raised[column] * scale).squareRoot() }
    }
    var product = roots.transposed().crossProduct()
    let deviations = (0..<p).map { product[$0, $0].squareRoot() }
    for column in 0..<p {
      for row in 0..<p {
        product[row, column] =
          row == column ? 1 : product[row, column] / (deviations[row] * deviations[column])
      }
    }
    return product
  }
}
