internal import Foundation
internal import Statistics

/// Weights drawn uniformly from a ``WeightRegion``.
///
/// Exponentials over their sum are uniform on the simplex; normalised uniforms
/// are not.  Handing the sorted shares to the tiers from the heaviest down, in
/// each tier in the order of its own draws, is the uniform distribution given
/// the order, because the shares are exchangeable: exact, and no draw refused.
///
/// Source: Devroye (1986), chapter V, doi:10.1007/978-1-4613-8643-8; Tervonen &
/// Lahdelma (2007), doi:10.1016/j.ejor.2005.12.037.
struct WeightSampler: Sendable {
  let region: WeightRegion
  let seed: UInt64

  /// The weights of one draw, a function of (seed, draw) alone.
  func weights(draw: Int) -> [Double] {
    guard !region.tiers.isEmpty else { return region.stated }
    var generator = CounterGenerator(seed: seed, purpose: .criterionWeights, stream: draw)
    let exponentials = region.stated.map { _ in -log(generator.uniform()) }
    let heirs = region.tiers.flatMap { $0.sorted { exponentials[$0] > exponentials[$1] } }
    let sorted = heirs.map { exponentials[$0] }.sorted(by: >)
    let total = sorted.reduce(0, +)

    var weights = region.stated.map { _ in 0.0 }
    for (heir, exponential) in zip(heirs, sorted) { weights[heir] = exponential / total }
    return weights
  }
}
