/// Multipliers that leave out one PSU at a time.
///
/// In the replicate of PSU c of stratum h, c gets 0 and the others of h get
/// nₕ / (nₕ − 1); replicate r stands in the variance with aᵣ = (nₕ − 1) / nₕ.  With one
/// stratum that is JK1, with several JKn.
///
/// A lonely PSU is never left out, unless its policy is to be measured from zero: then
/// it is, with aᵣ = 1, and nobody takes its place.
///
/// Source: Rust & Rao (1996), doi:10.1177/096228029600500305; Wolter (2007),
/// Introduction to Variance Estimation, ch. 4, doi:10.1007/978-0-387-35099-8.
struct Jackknife: Sendable, Equatable {
  private let blocks: [ClusterBlock]
  /// The PSU that each replicate leaves out, and its stratum.
  private let left: [LeftOut]
  private struct LeftOut: Sendable, Equatable {
    let cluster: Int
    let stratum: Int
  }

  /// aᵣ.
  let scales: [Double]

  init(blocks: [ClusterBlock]) {
    self.blocks = blocks
    let varying = blocks.filter { $0.step != nil || $0.rule == .fromZero }
    left = varying.flatMap { block in
      block.clusters.map { LeftOut(cluster: $0, stratum: block.stratum) }
    }
    scales = varying.flatMap { block in block.clusters.map { _ in block.step.map { 1 / $0 } ?? 1 } }
  }

  /// Writes the multipliers of one block's PSUs in one replicate.  O(PSUs of the block).
  func form(_ multipliers: inout MutableSpan<Double>, block number: Int, replicate: Int) {
    let (block, out) = (blocks[number], left[replicate])
    let others = block.stratum == out.stratum ? block.step ?? 1 : 1
    for index in multipliers.indices { multipliers[index] = others }
    guard block.clusters.contains(out.cluster) else { return }
    multipliers[out.cluster - block.clusters.lowerBound] = 0
  }
}
