/// Bootstrap multipliers of the PSUs of a design.
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
/// Source: Rao & Wu (1988), doi:10.1080/01621459.1988.10478591.
public struct RaoWuBootstrap: Sendable, Equatable {
  public let replicates: Int
  public let blocks: [Block]
  private let seed: UInt64
  /// Draws per block and replicate, blocks fastest.
  private let draws: [Int32]

  /// Consecutive PSUs of one stratum.
  public struct Block: Sendable, Equatable {
    public let clusters: Range<Int>
    /// nₕ / (nₕ − 1); nil for a lonely PSU, which keeps its weight.
    let step: Double?
    /// PSUs of the stratum from this block on.
    let remaining: Int
    let isFirst: Bool
    /// nₕ − 1.
    let stratumDraws: Int
  }

  /// Replicates of a design whose PSUs are numbered so that each stratum's stand
  /// together.  Cost and memory: blocks × replicates.
  public init(
    design: SampleDesign, replicates: Int, seed: UInt64, blockSize: Int = 4096
  ) {
    (self.replicates, self.seed) = (replicates, seed)
    blocks = Self.blocks(of: design, size: blockSize)
    var draws: [Int32] = []
    draws.reserveCapacity(blocks.count * replicates)
    for replicate in 0..<replicates {
      var left = 0
      for (number, block) in blocks.enumerated() {
        if block.isFirst { left = block.stratumDraws }
        var generator = Self.generator(seed, replicate, block: number)
        let share = block.share(of: left, &generator)
        left -= share
        draws.append(Int32(share))
      }
    }
    self.draws = draws
  }

  /// Writes the multipliers of one block's PSUs in one replicate, one value per PSU
  /// of the block.  O(PSUs of the block).
  public func form(
    _ multipliers: inout MutableSpan<Double>, block number: Int, replicate: Int
  ) {
    let block = blocks[number]
    precondition(multipliers.count == block.clusters.count, "one multiplier per PSU of the block")
    let initial = block.step == nil ? 1.0 : 0
    for index in multipliers.indices { multipliers[index] = initial }
    guard let step = block.step else { return }
    var generator = Self.generator(seed, replicate, block: number)
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

  private static func blocks(of design: SampleDesign, size: Int) -> [Block] {
    let sizes = design.strata.map(\.clusters)
    precondition(
      zip(design.stratumOfCluster, design.stratumOfCluster.dropFirst()).allSatisfy { $0 <= $1 },
      "PSUs stand sorted by stratum")
    var (blocks, start) = ([Block](), 0)
    for n in sizes {
      for lower in stride(from: 0, to: n, by: size) {
        blocks.append(
          Block(
            clusters: start + lower..<start + min(lower + size, n),
            step: n > 1 ? Double(n) / Double(n - 1) : nil, remaining: n - lower,
            isFirst: lower == 0, stratumDraws: n > 1 ? n - 1 : 0))
      }
      start += n
    }
    return blocks
  }
}

extension RaoWuBootstrap.Block {
  /// How many of the stratum's draws left fall into this block.
  fileprivate func share(of left: Int, _ generator: inout CounterGenerator) -> Int {
    let uniform = generator.uniform()
    if clusters.count == remaining { return left }
    return Binomial.quantile(
      uniform, trials: left, probability: Double(clusters.count) / Double(remaining))
  }
}
