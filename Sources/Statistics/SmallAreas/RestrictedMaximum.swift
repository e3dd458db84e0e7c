/// The highest point of a restricted likelihood over σ²ᵥ ≥ 0.
struct RestrictedMaximum {
  let point: RestrictedLikelihood.Point
  let converged: Bool
  let iterations: Int

  /// Looks over [0, ``RestrictedLikelihood/bound()``], zero and powers of four, since
  /// unequal sampling variances can make more than one hill; then climbs the highest
  /// by Fisher scoring, σ²ᵥ ← σ²ᵥ + s / I.  A step that leaves the bracket or does not
  /// halve the one before gives way to bisection on the sign of the slope, so the climb
  /// ends: where a step is less than `tolerance` standard errors of σ²ᵥ, or at `limit`.
  init(
    of likelihood: RestrictedLikelihood, tolerance: Double = 1e-11, limit: Int = 200
  ) throws(FayHerriotError) {
    let bound = try likelihood.bound()
    var share = 1.0
    var places = (0...20).map { _ in
      defer { share /= 4 }
      return bound * share
    }
    places.append(0)
    let points = try places.reversed().map(likelihood.at)
    let best = points.indices.reduce(0) { points[$1].logarithm > points[$0].logarithm ? $1 : $0 }
    if best == 0, points[0].score <= 0 {
      (point, converged, iterations) = (points[0], true, 0)
      return
    }
    var lower = points[max(best - 1, 0)].variance
    var upper = points[min(best + 1, points.count - 1)].variance
    var (here, previous, steps) = (points[best], Double.infinity, 0)
    while here.score.magnitude > tolerance * here.information.squareRoot(), steps < limit {
      if here.score > 0 { lower = here.variance } else { upper = here.variance }
      let step = here.score / here.information
      var next = here.variance + step
      if next <= lower || next >= upper || step.magnitude > previous / 2 {
        next = (lower + upper) / 2
      }
      previous = step.magnitude
      here = try likelihood.at(next)
      steps += 1
    }
    converged = here.score.magnitude <= tolerance * here.information.squareRoot()
    (point, iterations) = (here, steps)
  }
}
