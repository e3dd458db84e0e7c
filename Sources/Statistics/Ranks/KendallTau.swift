/// Kendall's τ-b of two orders of the same things, from −1 (reversed) to 1 (the same).
///
///     τ_b = (C − D) / √((P − T_x)(P − T_y)),   P = n(n − 1)/2
///
/// C pairs stand in the same order in both, D in opposite orders; T_x and T_y
/// pairs are tied in one of them.  O(n²).
///
/// - Parameters:
///   - x: n values, or ranks.
///   - y: n others of the same things.
/// - Returns: nil where one of them ties everything, so that it orders nothing.
///
/// Source: Kendall (1945), doi:10.1093/biomet/33.3.239.
public func kendallTau<Value: Comparable>(_ x: [Value], _ y: [Value]) -> Double? {
  precondition(x.count == y.count, "\(x.count) and \(y.count) values")
  var (agreement, ordersX, ordersY) = (0, 0, 0)
  for i in x.indices {
    for k in 0..<i {
      let (signX, signY) = (order(x[i], x[k]), order(y[i], y[k]))
      agreement += signX * signY
      ordersX += abs(signX)
      ordersY += abs(signY)
    }
  }
  guard ordersX > 0, ordersY > 0 else { return nil }
  return Double(agreement) / (Double(ordersX) * Double(ordersY)).squareRoot()
}

/// −1, 0 or 1.
private func order<Value: Comparable>(_ a: Value, _ b: Value) -> Int {
  a < b ? -1 : a > b ? 1 : 0
}
