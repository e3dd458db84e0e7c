internal import Statistics
internal import Survey

/// The share of draws in which chosen pilots cost more than may be spent, each at the
/// same drawn cost as in the simulation.
///
/// Draws × pilots.
func overspend(_ pilots: [Pilot], spendable: Double, seed: UInt64, draws: Int) -> Double {
  let costs = pilots.map { NamedDraw($0.cost, name: $0.id) }
  let over = (0..<draws).count { draw in
    costs.reduce(0) { $0 + $1.value(seed: seed, purpose: .costs, draw: draw) } > spendable
  }
  return Double(over) / Double(draws)
}
