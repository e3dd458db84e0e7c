internal import LinearAlgebra

/// Direct quartimin by gradient projection: the matrix T, whose columns have length one,
/// moves downhill and is put back to length one.
///
///     f(Λ) = ¼ Σᵢ Σ_{j≠k} λ²ᵢⱼ λ²ᵢₖ,   Λ = A(Tᵀ)⁻¹,   Φ = TᵀT
///
/// Steps have Barzilai and Borwein's length, which needs some tens of them where a fixed
/// length needs hundreds; while f can still tell, it has to fall enough.
///
/// Source: Jennrich (2002), doi:10.1007/BF02294706; Bernaards & Jennrich (2005),
/// doi:10.1177/0013164404272507; Barzilai & Borwein (1988), doi:10.1093/imanum/8.1.141.
struct Quartimin {
  private let unrotated: Matrix
  private var place: Place
  private var steps = 0
  private let precision: Double

  init(_ unrotated: Matrix, from start: Matrix, precision: Double, limit: Int = 2_000) {
    (self.unrotated, self.precision) = (unrotated.transposed(), precision)
    guard let place = Place(start, self.unrotated) else { preconditionFailure("singular start") }
    self.place = place
    var length = 1.0
    while self.place.norm > precision, steps < limit, let next = step(&length) {
      length = Self.length(from: self.place, to: next)
      self.place = next
      steps += 1
    }
  }

  /// The next place, with a shorter step where f does not fall.
  private func step(_ length: inout Double) -> Place? {
    let (norm, isFlat) = (place.norm, place.norm < 1e-5)
    for _ in 0..<30 {
      if let next = Place(place.moved(by: length), unrotated),
        isFlat || place.criterion - next.criterion > 1e-4 * norm * norm * length
      {
        return next
      }
      length /= 2
    }
    return nil
  }

  /// |ΔT|² / ⟨ΔT, ΔG⟩, between 1e-3 and 1e3.
  private static func length(from a: Place, to b: Place) -> Double {
    let (move, change) = (b.t.subtracting(a.t), b.slope.subtracting(a.slope))
    let curvature = move.inner(change)
    return curvature > 0 ? min(max(move.inner(move) / curvature, 1e-3), 1e3) : 1
  }

  var turned: TurnedFactors {
    TurnedFactors(
      pattern: place.pattern, correlations: place.t.crossProduct(), transformation: place.t,
      criterion: place.criterion, converged: place.norm <= max(precision, 1e-8),
      iterations: steps)
  }
}

/// T with what follows from it.
private struct Place {
  let t: Matrix
  let pattern: Matrix
  let criterion: Double
  /// The gradient along the manifold of columns of length one.
  let slope: Matrix
  let norm: Double

  /// nil where T has no inverse.
  init?(_ t: Matrix, _ transposedLoadings: Matrix) {
    guard let rows = try? t.solving(transposedLoadings) else { return nil }
    let pattern = rows.transposed()
    let (criterion, derivative) = pattern.quartimin
    // ∂f/∂T = −(Λᵀ ∂f/∂Λ T⁻¹)ᵀ
    guard let raw = try? t.transposed().solving(derivative.transposeTimes(pattern)) else {
      return nil
    }
    var slope = raw
    for j in 0..<t.columns {
      let along = (0..<t.rows).reduce(0) { $0 + t[$1, j] * raw[$1, j] }
      for i in 0..<t.rows { slope[i, j] = along * t[i, j] - raw[i, j] }
    }
    (self.t, self.pattern, self.criterion, self.slope) = (t, pattern, criterion, slope)
    norm = slope.inner(slope).squareRoot()
  }

  /// T after a step downhill, its columns of length one again.
  func moved(by length: Double) -> Matrix {
    var moved = t
    for j in 0..<t.columns {
      for i in 0..<t.rows { moved[i, j] -= length * slope[i, j] }
      let size = (0..<t.rows).reduce(0) { $0 + moved[$1, j] * moved[$1, j] }.squareRoot()
      for i in 0..<t.rows { moved[i, j] /= size }
    }
    return moved
  }
}

extension Matrix {
  /// f and ∂f/∂λᵢⱼ = λᵢⱼ Σ_{k≠j} λ²ᵢₖ.
  fileprivate var quartimin: (criterion: Double, derivative: Matrix) {
    let communalities = rowSquares
    var (criterion, derivative) = (0.0, self)
    for j in 0..<columns {
      for i in 0..<rows {
        let others = communalities[i] - self[i, j] * self[i, j]
        criterion += self[i, j] * self[i, j] * others / 4
        derivative[i, j] *= others
      }
    }
    return (criterion, derivative)
  }

  /// Σᵢⱼ aᵢⱼ bᵢⱼ.
  fileprivate func inner(_ other: Matrix) -> Double {
    var sum = 0.0
    let (a, b) = (span, other.span)
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
