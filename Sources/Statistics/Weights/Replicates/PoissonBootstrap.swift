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
  /// Per distinct stratum size.
  private let tables: [Int: PoissonTable]

  init(blocks: [ClusterBlock], seed: UInt64) {
    (self.blocks, self.seed) = (blocks, seed)
    let sizes = Set(blocks.map(\.stratumSize))
    tables = Dictionary(
      uniqueKeysWithValues: sizes.map { n in (n, PoissonTable(mean: Double(n - 1) / Double(n))) })
  }

  /// Writes the multipliers of one block's PSUs in one replicate.  O(PSUs of the block).
  func form(_ multipliers: inout MutableSpan<Double>, block number: Int, replicate: Int) {
    let block = blocks[number]
    var generator = CounterGenerator(
      seed: seed, purpose: .poisson, stream: replicate, index: block.clusters.lowerBound)
    guard let step = block.step, let table = tables[block.stratumSize] else {
      multipliers[0] = block.lonelyMultiplier(heads: generator.uniform() < 0.5)
      return
    }
    for index in multipliers.indices {
      multipliers[index] = step * Double(table.count(at: generator.next()))
    }
  }
}

/// Poisson numbers by inversion: k is how many of P(k ≤ 0), P(k ≤ 1), … lie at or below
/// a uniform number, all of them in units of 2⁻⁶⁴.
private struct PoissonTable: Sendable, Equatable {
  private var cumulative: [UInt64] = []
  /// k at the lower end of each 256th of the range, where the search begins.
  private let first: [Int]

  /// For 0 < mean ≤ 1.
  init(mean: Double) {
    var (term, sum) = (Foundation.exp(-mean), 0.0)
    while sum + term > sum, sum + term < 1 {
      sum += term
      cumulative.append(UInt64(sum * 0x1p64))
      term *= mean / Double(cumulative.count)
    }
    let steps = cumulative
    first = (0..<256).map { part in steps.count { $0 <= UInt64(part) << 56 } }
  }

  @inline(__always)
  func count(at uniform: UInt64) -> Int {
    var count = first[Int(truncatingIfNeeded: uniform >> 56)]
    while count < cumulative.count, uniform >= cumulative[count] { count += 1 }
    return count
  }
}
