internal import LinearAlgebra

/// The uniquenesses that minimise a discrepancy within its bounds.
struct FittedUniquenesses {
  private(set) var point: DiscrepancyPoint
  private(set) var iterations: Int
  /// Every slope that the bounds leave free is below 1e-9.
  var converged: Bool { Self.steepest(point, bounds) < 1e-9 }

  private let bounds: ClosedRange<Double>

  /// nil where LAPACK finds no eigenvalues.
  init?(_ discrepancy: FactorDiscrepancy, start: [Double]) {
    bounds = discrepancy.bounds
    let range = bounds
    let begin = start.map {
      min(max(discrepancy.theta(max($0, 1e-3)), range.lowerBound), range.upperBound)
    }
    let near = BoundedMinimum(
      of: { theta in
        (try? discrepancy.point(theta)).map { ($0.value, $0.gradient) }
          ?? (.infinity, theta.map { _ in 0 })
      }, from: begin, within: range)
    guard let point = try? discrepancy.point(near.point) else { return nil }
    (self.point, iterations) = (point, near.evaluations)
    while let next = newtonStep(discrepancy) {
      self.point = next
      iterations += 1
    }
  }

  /// The next point; nil where the slopes are as small as they get.
  private func newtonStep(_ discrepancy: FactorDiscrepancy) -> DiscrepancyPoint? {
    let (gradient, steepest) = (point.gradient, Self.steepest(point, bounds))
    let free = gradient.indices.filter { Self.isFree($0, point, bounds) }
    guard !free.isEmpty, steepest > 1e-15 else { return nil }
    let curvature = point.hessian.selectingRows(free).selectingColumns(free)
    let slopes = Matrix(rows: free.count, columns: 1, columnMajor: free.map { gradient[$0] })
    guard let factor = try? curvature.cholesky() else { return nil }
    let step = factor.solve(slopes)
    var theta = point.theta
    for (row, i) in free.enumerated() {
      theta[i] = min(max(theta[i] - step[row, 0], bounds.lowerBound), bounds.upperBound)
    }
    guard let next = try? discrepancy.point(theta), next.value <= point.value + 1e-12,
      Self.steepest(next, bounds) < 0.5 * steepest
    else { return nil }
    return next
  }

  /// Whether going downhill from θᵢ stays within the bounds.
  private static func isFree(
    _ i: Int, _ point: DiscrepancyPoint, _ bounds: ClosedRange<Double>
  ) -> Bool {
    let slope = point.gradient[i]
    return !(point.theta[i] <= bounds.lowerBound && slope > 0)
      && !(point.theta[i] >= bounds.upperBound && slope < 0)
  }

  private static func steepest(
    _ point: DiscrepancyPoint, _ bounds: ClosedRange<Double>
  ) -> Double {
    let gradient = point.gradient
    return gradient.indices.reduce(0) {
      isFree($1, point, bounds) ? max($0, gradient[$1].magnitude) : $0
    }
  }
}
