internal import Foundation

/// Bootstrap multipliers of PSUs that know nothing of each other, for very large n.
///
/// PSU c of stratum h gets k_c · nₕ / (nₕ − 1) with k_c Poisson of mean (nₕ − 1) / nₕ,
/// so that m_c has mean 1 and variance nₕ / (nₕ − 1): Rao and Wu's draws with their
/// number left to chance.  In large strata this is Poisson(1).
///
/// Nothing centres the strata, so the expected variance of a total is
///
///     Σₕ nₕ/(nₕ − 1) Σ_c t_hc²  =  V + Σₕ nₕ²/(nₕ − 1) t̄ₕ²
///
/// with V the textbook one.  Linearised values of a ratio over everyone sum to zero:
/// without strata the two are equal, and with strata this one is conservative, for it
/// does not see what stratifying gained.  A plain total is not a case for it.
///
/// k_c is a function of (seed, replicate, c) alone.  A lonely PSU keeps its weight;
/// measured from zero it counts twice or not at all.
///
/// Source: Hanley & MacGibbon (2006), doi:10.1016/j.cmpb.2006.04.006.
struct PoissonBootstrap: Sendable, Equatable {
  private let seed: UInt64
  private let blocks: [ClusterBlock]
  /// P(k ≤ 0), P(k ≤ 1), … per distinct stratum size.
  private let cumulative: [Int: [Double]]

  init(blocks: [ClusterBlock], seed: UInt64) {
    (self.blocks, self.seed) = (blocks, seed)
    let sizes = Set(blocks.map(\.stratumSize))
    cumulative = Dictionary(
      uniqueKeysWithValues: sizes.map { n in (n, Self.cumulative(mean: Double(n - 1) / Double(n))) }
    )
  }

  /// Writes the multipliers of one block's PSUs in one replicate.  O(PSUs of the block).
  func form(_ multipliers: inout MutableSpan<Double>, block number: Int, replicate: Int) {
    let block = blocks[number]
    var generator = CounterGenerator(
      seed: seed, purpose: .poisson, stream: replicate, index: block.clusters.lowerBound)
    guard let step = block.step, let cumulative = cumulative[block.stratumSize] else {
      multipliers[0] = block.lonelyMultiplier(heads: generator.uniform() < 0.5)
      return
    }
    for index in multipliers.indices {
      let uniform = generator.uniform()
      var count = 0
      while count < cumulative.count, uniform > cumulative[count] { count += 1 }
      multipliers[index] = step * Double(count)
    }
  }

  /// Up to the last that a 53-bit uniform can exceed.
  private static func cumulative(mean: Double) -> [Double] {
    var (term, sum) = (Foundation.exp(-mean), 0.0)
    var sums: [Double] = []
    while sum + term > sum {
      sum += term
      sums.append(sum)
      term *= mean / Double(sums.count)
    }
    return sums
  }
}
