/// A way of taking the sample again: a multiplier m_cr of every PSU c in every replicate
/// r, made in blocks on demand, and what each replicate counts for in a variance,
///
///     V = Σᵣ aᵣ (θᵣ − θ)²
///
/// about the full-sample estimate θ; θᵣ is the same estimator with weights w · m.
/// Without finite population correction.
///
/// Source: Rust & Rao (1996), doi:10.1177/096228029600500305.
public struct ReplicateDesign: Sendable, Equatable {
  /// Consecutive PSUs of a stratum that are made together.
  public let blocks: [ClusterBlock]
  /// aᵣ per replicate.
  public let scales: [Double]
  /// Replicates are draws from how the estimate would vary, so that their percentiles
  /// mean something; those of BRR and of the jackknife do not.
  public let isBootstrap: Bool
  private let multipliers: Multipliers

  public var count: Int { scales.count }

  /// Who makes the multipliers.
  private enum Multipliers: Sendable, Equatable {
    case raoWu(RaoWuBootstrap)
    case poisson(PoissonBootstrap)
    case balanced(BalancedHalves)
    case jackknife(Jackknife)
  }

  /// Writes the multipliers of one block's PSUs in one replicate, one value per PSU of
  /// the block.  A function of its arguments, in any order and by any task.
  public func form(
    _ values: inout MutableSpan<Double>, block number: Int, replicate: Int
  ) {
    precondition(values.count == blocks[number].clusters.count, "one value per PSU of the block")
    precondition(scales.indices.contains(replicate), "replicate \(replicate) of \(count)")
    switch multipliers {
    case .raoWu(let draws): draws.form(&values, block: number, replicate: replicate)
    case .poisson(let draws): draws.form(&values, block: number, replicate: replicate)
    case .balanced(let halves): halves.form(&values, block: number, replicate: replicate)
    case .jackknife(let others): others.form(&values, block: number, replicate: replicate)
    }
  }
}

/// Why a sample cannot be replicated as asked.  Strata by index.
public enum ReplicateDesignError: Error, Sendable, Equatable {
  /// Half-samples need two PSUs in a stratum; these have more.
  case notPaired(strata: [Int])
  /// The method needs more replicates than there is memory for.
  case tooMany(replicates: Int, limit: Int)
}

extension ReplicateDesign {
  /// Rao and Wu's rescaled bootstrap.  Blocks × R of memory; another block size
  /// makes other draws.
  public static func bootstrap(
    _ design: SampleDesign, replicates: Int, seed: UInt64, blockSize: Int = 4096
  ) -> ReplicateDesign {
    let blocks = design.clusterBlocks(of: blockSize)
    let draws = RaoWuBootstrap(blocks: blocks, replicates: replicates, seed: seed)
    return drawn(.raoWu(draws), blocks, replicates, design)
  }

  /// A Poisson bootstrap: for very large n, and conservative in strata.
  public static func poisson(
    _ design: SampleDesign, replicates: Int, seed: UInt64, blockSize: Int = 4096
  ) -> ReplicateDesign {
    let blocks = design.clusterBlocks(of: blockSize)
    return drawn(.poisson(PoissonBootstrap(blocks: blocks, seed: seed)), blocks, replicates, design)
  }

  /// Balanced half-samples; `fay` is ρ, 0 ≤ ρ < 1, and BRR where it is 0.
  ///
  /// - Throws: ``ReplicateDesignError`` where a stratum has more than two PSUs, or
  ///   there are so many strata that replicates would exceed `limit`.
  public static func balanced(
    _ design: SampleDesign, fay rho: Double = 0, limit: Int = mostReplicates
  ) throws(ReplicateDesignError) -> ReplicateDesign {
    guard design.strata.count < limit else {
      throw .tooMany(replicates: design.strata.count + 1, limit: limit)
    }
    let blocks = design.clusterBlocks(of: 4096)
    let halves = try BalancedHalves(blocks: blocks, fay: rho)
    guard halves.replicates <= limit else {
      throw .tooMany(replicates: halves.replicates, limit: limit)
    }
    return ReplicateDesign(
      blocks: blocks,
      scales: Array(
        repeating: halves.scale * design.lonelyFactor, count: halves.replicates),
      isBootstrap: false, multipliers: .balanced(halves))
  }

  /// One PSU left out at a time: JK1 without strata, JKn with them.
  ///
  /// - Throws: ``ReplicateDesignError/tooMany(replicates:limit:)``.
  public static func jackknife(
    _ design: SampleDesign, limit: Int = mostReplicates, blockSize: Int = 1024
  ) throws(ReplicateDesignError) -> ReplicateDesign {
    guard design.clusters <= limit else {
      throw .tooMany(replicates: design.clusters, limit: limit)
    }
    let blocks = design.clusterBlocks(of: blockSize)
    let others = Jackknife(blocks: blocks)
    return ReplicateDesign(
      blocks: blocks, scales: others.scales.map { $0 * design.lonelyFactor }, isBootstrap: false,
      multipliers: .jackknife(others))
  }

  /// A panel of 3,000 rows with this many replicates takes 120 MB.
  public static let mostReplicates = 5000

  private static func drawn(
    _ multipliers: Multipliers, _ blocks: [ClusterBlock], _ replicates: Int,
    _ design: SampleDesign
  ) -> ReplicateDesign {
    let share = replicates > 0 ? design.lonelyFactor / Double(replicates) : 0
    return ReplicateDesign(
      blocks: blocks, scales: Array(repeating: share, count: replicates), isBootstrap: true,
      multipliers: multipliers)
  }
}
