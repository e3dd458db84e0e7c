internal import LinearAlgebra

/// Where one rotation ended.
struct TurnedFactors {
  /// Λ, p × m.
  let pattern: Matrix
  /// Φ, m × m.
  let correlations: Matrix
  /// T, m × m: Φ = TᵀT, Λ = A(Tᵀ)⁻¹ of unrotated loadings A.
  let transformation: Matrix
  /// Smaller is better.
  let criterion: Double
  let converged: Bool
  let iterations: Int
}

/// The best of rotations from several starts.
struct RotationSearch {
  let best: TurnedFactors
  let agreeing: Int
  let starts: Int

  init(_ directions: [Matrix], _ rotate: (Matrix) -> TurnedFactors) {
    let ends = directions.map(rotate)
    // Within 1e-6 the first wins, so that which start is taken does not hang on the last bit.
    let lowest = ends.reduce(Double.infinity) { min($0, $1.criterion) }
    let near = ends.filter { $0.criterion <= lowest + 1e-6 * max(1, lowest.magnitude) }
    (best, agreeing, starts) = (near[0], near.count, ends.count)
  }
}

extension Matrix {
  /// A random orthogonal m × m matrix, uniform over all: Gram–Schmidt on normal columns.
  ///
  /// Source: Stewart (1980), doi:10.1137/0717034.
  init(orthogonalOf m: Int, seed: UInt64, stream: Int) {
    var generator = CounterGenerator(seed: seed, purpose: .rotationStarts, stream: stream)
    self.init(rows: m, columns: m)
    for j in 0..<m {
      var column = (0..<m).map { _ in generator.normal() }
      for _ in 0..<2 {  // Twice is enough for orthogonality to the last bits.
        for k in 0..<j {
          let along = (0..<m).reduce(0) { $0 + column[$1] * self[$1, k] }
          for i in 0..<m { column[i] -= along * self[i, k] }
        }
      }
      let length = column.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for i in 0..<m { self[i, j] = column[i] / length }
    }
  }
}
