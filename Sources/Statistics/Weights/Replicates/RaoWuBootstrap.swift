/// Rescaled bootstrap multipliers of the PSUs of a design.
///
/// In each stratum nₕ − 1 of the nₕ PSUs are drawn with replacement; PSU c, drawn
/// k_c times, gets k_c · nₕ / (nₕ − 1).  Variance about the full-sample estimate
/// is then unbiased for a total.
///
/// Draws come in blocks of PSUs: first how many of a stratum's draws fall into
/// each block (binomial, given what is left), then which PSUs of the block they
/// hit.  Each block of each replicate is a function of (seed, replicate, block),
/// so any part can be made without the rest, by any task, with the same result.
///
/// A lonely PSU keeps its weight; where its policy is to be measured from zero it
/// counts twice or not at all, by a fair coin.
///
/// Source: Rao & Wu (1988), doi:10.1080/01621459.1988.10478591; Rao, Wu & Yue
/// (1992), Survey Methodology 18, 209–217.
struct RaoWuBootstrap: Sendable, Equatable {
  private let seed: UInt64
  private let blocks: [ClusterBlock]
  /// Draws per block and replicate, blocks fastest.
  private let draws: [Int32]

  /// Cost and memory: blocks × replicates.
  init(blocks: [ClusterBlock], replicates: Int, seed: UInt64) {
    (self.blocks, self.seed) = (blocks, seed)
    var draws: [Int32] = []
    draws.reserveCapacity(blocks.count * replicates)
    for replicate in 0..<replicates {
      var left = 0
      for (number, block) in blocks.enumerated() {
        if block.offset == 0 { left = block.stratumSize - 1 }
        var generator = Self.generator(seed, replicate, block: number)
        let share = block.share(of: left, &generator)
        left -= share
        draws.append(Int32(share))
      }
    }
    self.draws = draws
  }

  /// Writes the multipliers of one block's PSUs in one replicate.  O(PSUs of the block).
  func form(_ multipliers: inout MutableSpan<Double>, block number: Int, replicate: Int) {
    let block = blocks[number]
    var generator = Self.generator(seed, replicate, block: number)
    guard let step = block.step else {
      multipliers[0] = block.lonelyMultiplier(heads: generator.uniform() < 0.5)
      return
    }
    for index in multipliers.indices { multipliers[index] = 0 }
    _ = generator.next()
    for _ in 0..<draws[replicate * blocks.count + number] {
      multipliers[generator.index(below: block.clusters.count)] += step
    }
  }

  private static func generator(
    _ seed: UInt64, _ replicate: Int, block: Int
  ) -> CounterGenerator {
    CounterGenerator(seed: seed, purpose: .replicates, stream: replicate, index: block << 32)
  }
}

extension ClusterBlock {
  /// How many of the stratum's draws left fall into this block.
  fileprivate func share(of left: Int, _ generator: inout CounterGenerator) -> Int {
    let uniform = generator.uniform()
    if clusters.count == remaining { return left }
    return Binomial.quantile(
      uniform, trials: left, probability: Double(clusters.count) / Double(remaining))
  }
}
