/// Consecutive PSUs of one stratum, whose multipliers are made together.
public struct ClusterBlock: Sendable, Equatable {
  public let clusters: Range<Int>
  let stratum: Int
  /// Where in its stratum the block begins.
  let offset: Int
  /// nₕ, PSUs of the stratum.
  let stratumSize: Int
  let rule: SampleDesign.LonelyRule

  /// PSUs of the stratum from this block on.
  var remaining: Int { stratumSize - offset }
  /// nₕ / (nₕ − 1), what a PSU is multiplied by where another's place is empty;
  /// nil for a lonely one.
  var step: Double? {
    stratumSize > 1 ? Double(stratumSize) / Double(stratumSize - 1) : nil
  }

  /// Multiplier of a lonely PSU: 1, or 2 and 0 by a coin where its spread is measured
  /// from zero, so that it adds t² to the variance.
  func lonelyMultiplier(heads: Bool) -> Double { rule == .fromZero ? (heads ? 2 : 0) : 1 }
}

extension SampleDesign {
  /// The PSUs in blocks of at most `size`.
  ///
  /// - Precondition: PSUs are numbered so that each stratum's stand together, in order.
  func clusterBlocks(of size: Int) -> [ClusterBlock] {
    precondition(stratumOfCluster == nil, "PSUs stand sorted by stratum")
    var (blocks, start) = ([ClusterBlock](), 0)
    for (number, stratum) in strata.enumerated() {
      for offset in stride(from: 0, to: stratum.clusters, by: size) {
        let count = min(size, stratum.clusters - offset)
        blocks.append(
          ClusterBlock(
            clusters: start + offset..<start + offset + count, stratum: number, offset: offset,
            stratumSize: stratum.clusters, rule: stratum.rule))
      }
      start += stratum.clusters
    }
    return blocks
  }

  /// By how much strata that vary like the others raise the variance of those others.
  var lonelyFactor: Double {
    let known = strata.filter { $0.rule != .likeOthers && $0.clusters > 0 }.count
    let missing = strata.filter { $0.rule == .likeOthers }.count
    return known == 0 ? 1 : Double(known + missing) / Double(known)
  }
}
