internal import Statistics
internal import Survey

/// Shares of which only an order is known.
///
/// Nodes stand in tiers: each weighs at least as much as any of a later tier, and within
/// a tier nothing is said.  A node whose swing is 0 is in no tier and keeps the share 0.
struct Tiers: Sendable, Equatable {
  let nodes: Int
  /// Numbers of nodes, heaviest tier first.
  let levels: [[Int]]

  /// One tier, or one per distinct swing.
  init(_ stated: [Double], isOrdered: Bool) {
    let swings = WeightTree.counted(stated)
    let counted = swings.indices.filter { swings[$0] > 0 }
    nodes = swings.count
    guard isOrdered else {
      levels = [counted]
      return
    }
    levels = Set(counted.map { swings[$0] }).sorted(by: >).map { swing in
      counted.filter { swings[$0] == swing }
    }
  }

  /// The corners of the region, nil where there are more than `limit`.
  ///
  /// The corners of a cone of order are the connected up-sets, each weighed evenly:
  /// single nodes of the first tier, and every tier before the g-th together with any
  /// non-empty part of the g-th.
  ///
  /// Source: after Stanley (1986), doi:10.1007/BF02187680.
  func corners(limit: Int) -> [[Double]]? {
    guard let first = levels.first else { return [] }
    var (corners, above) = (first.map { [$0] }, first)
    for tier in levels.dropFirst() {
      guard tier.count < Int.bitWidth - 2, corners.count + (1 << tier.count) - 1 <= limit else {
        return nil
      }
      corners += Self.parts(of: tier).map { above + $0 }
      above += tier
    }
    return corners.count <= limit ? corners.map(evenly) : nil
  }

  private func evenly(_ members: [Int]) -> [Double] {
    var weights = [Double](repeating: 0, count: nodes)
    for member in members { weights[member] = 1 / Double(members.count) }
    return weights
  }

  /// Every non-empty part.
  private static func parts(of members: [Int]) -> [[Int]] {
    (1..<(1 << members.count)).map { mask in
      members.indices.filter { mask >> $0 & 1 == 1 }.map { members[$0] }
    }
  }

  /// Shares of one draw, uniform given the tiers; `sorted` is room to work in.
  ///
  /// Exponentials over their sum are uniform on the simplex; normalised uniforms are
  /// not.  Handing the sorted ones to the tiers from the heaviest down, in each tier in
  /// the order of its own draws, is the uniform distribution given the order, because
  /// the shares are exchangeable: exact, and no draw refused.
  ///
  /// Source: Devroye (1986), chapter V, doi:10.1007/978-1-4613-8643-8; Tervonen &
  /// Lahdelma (2007), doi:10.1016/j.ejor.2005.12.037.
  func draw(
    _ generator: inout CounterGenerator, into shares: inout [Double], _ sorted: inout [Double]
  ) {
    generator.fillExponential(&shares, count: nodes)
    if levels.count == 1, levels[0].count == nodes { return shares.normalise() }
    sorted.removeAll(keepingCapacity: true)
    for level in levels { for node in level { sorted.append(shares[node]) } }
    sorted.sort(by: >)
    handOut(sorted, to: &shares)
    clearUncounted(&shares)
    shares.normalise()
  }

  private func handOut(_ sorted: [Double], to shares: inout [Double]) {
    var next = 0
    for level in levels {
      let heirs = level.count == 1 ? level : level.sorted { shares[$0] > shares[$1] }
      for heir in heirs {
        shares[heir] = sorted[next]
        next += 1
      }
    }
  }

  private func clearUncounted(_ shares: inout [Double]) {
    guard levels.reduce(0, { $0 + $1.count }) < nodes else { return }
    for node in 0..<nodes where !levels.contains(where: { $0.contains(node) }) { shares[node] = 0 }
  }
}

extension [Double] {
  /// Divided by their sum.
  fileprivate mutating func normalise() {
    let total = reduce(0, +)
    for index in indices { self[index] /= total }
  }
}
