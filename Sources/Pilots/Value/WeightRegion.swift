internal import Survey

/// The weights that agree with what the panel said.
///
/// Criteria stand in tiers: each criterion weighs at least as much as any of a
/// later tier, and within a tier nothing is said.  `uniform` is one tier,
/// `order` a tier per distinct swing, `exact` the swing weights alone.  A
/// criterion of weight 0 is in no tier and keeps the weight 0.
struct WeightRegion: Sendable, Equatable {
  let stated: [Double]
  /// Criteria, heaviest tier first; empty where the weights are exact.
  let tiers: [[Int]]

  init(_ weights: SwingWeights, knowledge: WeightKnowledge) {
    stated = weights.shares
    let counted = weights.swings.indices.filter { weights.swings[$0] > 0 }
    switch knowledge {
    case .exact: tiers = []
    case .uniform: tiers = [counted]
    case .order:
      let distinct = Set(counted.map { weights.swings[$0] }).sorted(by: >)
      tiers = distinct.map { swing in counted.filter { weights.swings[$0] == swing } }
    }
  }

  /// The corners of the region, nil where there are more than `limit`.
  ///
  /// The corners of a cone of order are the connected up-sets, each weighed
  /// evenly: single criteria of the first tier, and every tier before the g-th
  /// together with any non-empty part of the g-th.
  ///
  /// Source: after Stanley (1986), doi:10.1007/BF02187680.
  func vertices(limit: Int) -> [[Double]]? {
    guard let first = tiers.first else { return [stated] }
    var (corners, above) = (first.map { [$0] }, first)
    for tier in tiers.dropFirst() {
      guard tier.count < Int.bitWidth - 2, corners.count + (1 << tier.count) - 1 <= limit else {
        return nil
      }
      corners += Self.parts(of: tier).map { above + $0 }
      above += tier
    }
    return corners.count <= limit ? corners.map(evenly) : nil
  }

  private func evenly(_ members: [Int]) -> [Double] {
    var weights = stated.map { _ in 0.0 }
    for member in members { weights[member] = 1 / Double(members.count) }
    return weights
  }

  /// Every non-empty part.
  private static func parts(of members: [Int]) -> [[Int]] {
    (1..<(1 << members.count)).map { mask in
      members.indices.filter { mask >> $0 & 1 == 1 }.map { members[$0] }
    }
  }
}
