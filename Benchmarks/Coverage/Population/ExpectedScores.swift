import Statistics

/// What people of a known view answer on average: label shares are normal
/// probabilities, so nothing here is simulated.
extension Superpopulation {
  /// P(y* > threshold), threshold by threshold, where η = `view` but for what is left
  /// of its variance when a `share` of it is known.
  func exceeding(_ item: ItemModel, given view: Double, share: Double) -> [Double] {
    let spread = (1 - item.loading * item.loading * share).squareRoot()
    return item.thresholds.map { StandardNormal.cdf((item.loading * view - $0) / spread) }
  }

  /// Expected score of an item, 0–100.
  func score(_ item: ItemModel, given view: Double, share: Double) -> Double {
    25 * exceeding(item, given: view, share: share).reduce(0, +)
  }

  /// Expected score of the construct.
  func score(given view: Double, share: Double) -> Double {
    items.reduce(0) { $0 + score($1, given: view, share: share) } / Double(items.count)
  }
}

/// ∫ value(x) φ(x) dx by the trapezoidal rule, which for such integrands errs below 1e-12.
func normalExpectation(of value: (Double) -> Double) -> Double {
  let step = 1.0 / 8
  return (-72...72).reduce(0) { sum, index in
    let x = Double(index) * step
    return sum + step * StandardNormal.density(x) * value(x)
  }
}
