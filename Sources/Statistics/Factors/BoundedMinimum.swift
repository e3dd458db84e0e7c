internal import CNLopt

/// Where a smooth function of bounded variables is least, found by NLopt's L-BFGS.
///
/// The search ends where neither the value nor the point moves any more, which leaves a
/// gradient of about the root of the machine precision: polish it by Newton steps.
///
/// Source: Liu & Nocedal (1989), doi:10.1007/BF01589116; NLopt `LD_LBFGS` (Lukšan).
struct BoundedMinimum {
  let point: [Double]
  /// Times the function was evaluated.
  let evaluations: Int

  /// Value and gradient at a point.
  typealias Function = ([Double]) -> (value: Double, gradient: [Double])

  init(of function: @escaping Function, from start: [Double], within bounds: ClosedRange<Double>) {
    let called = Callback(function)
    let search = nlopt_create(NLOPT_LD_LBFGS, UInt32(start.count))
    defer { nlopt_destroy(search) }
    nlopt_set_lower_bounds1(search, bounds.lowerBound)
    nlopt_set_upper_bounds1(search, bounds.upperBound)
    nlopt_set_ftol_rel(search, 1e-13)
    nlopt_set_maxeval(search, 2_000)
    nlopt_set_min_objective(search, evaluate, Unmanaged.passUnretained(called).toOpaque())
    var (point, value) = (start, 0.0)
    // A negative result means that rounding stopped the search; the point is the best there was,
    // and whether it will do is for the gradient to say.
    _ = withExtendedLifetime(called) { nlopt_optimize(search, &point, &value) }
    (self.point, evaluations) = (point, called.evaluations)
  }
}

/// What C carries for us: the closure, and how often it ran.
private final class Callback {
  let function: BoundedMinimum.Function
  var evaluations = 0

  init(_ function: @escaping BoundedMinimum.Function) { self.function = function }
}

private func evaluate(
  _ count: UInt32, _ point: UnsafePointer<Double>?, _ gradient: UnsafeMutablePointer<Double>?,
  _ data: UnsafeMutableRawPointer?
) -> Double {
  guard let point, let data else { return .infinity }
  let called = Unmanaged<Callback>.fromOpaque(data).takeUnretainedValue()
  let result = called.function(Array(UnsafeBufferPointer(start: point, count: Int(count))))
  called.evaluations += 1
  if let gradient {
    for (index, slope) in result.gradient.enumerated() { gradient[index] = slope }
  }
  return result.value
}
