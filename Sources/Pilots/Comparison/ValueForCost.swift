/// Points of value (0–100) per £1,000.
///
/// What costs nothing and is worth something goes before everything: infinite;
/// what is worth nothing is worth nothing per pound, at any cost.
///
/// Values are 0–1, costs pounds, ≥ 0.
func valueForCost(_ values: [Double], costs: [Double]) -> [Double] {
  zip(values, costs).map { value, cost in value > 0 ? 100 * value / (cost / 1000) : 0 }
}
