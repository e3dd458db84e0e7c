internal import Survey

/// What the panel says criteria weigh: the study's swings, or the mean of the members'
/// weights, each member counting alike.
struct SwingWeights: Sendable, Equatable {
  /// Weight per criterion, adding up to 1; empty without criteria.
  let shares: [Double]
  /// Of the study's swings; of the mean weights where a panel speaks.
  let tree: WeightTree
  /// Weights of each member of the panel, in its order; empty without one.
  let members: [[Double]]

  init(_ criteria: [Criterion], panel: [PanelMember] = []) {
    let own = WeightTree(criteria)
    let said = panel.map { WeightTree(criteria, swings: $0.swings).shares }
    let mean = criteria.indices.map { criterion in
      said.reduce(0) { $0 + $1[criterion] } / Double(said.count)
    }
    (tree, shares) = said.isEmpty ? (own, own.shares) : (WeightTree(swings: mean), mean)
    members = said
  }

  /// Flat, without a panel.
  init(swings: [Double]) {
    tree = WeightTree(swings: swings)
    (shares, members) = (tree.shares, [])
  }

  /// Whether any swing of each level was above 0.
  var isStated: Bool { !members.isEmpty || tree.isStated }
}
