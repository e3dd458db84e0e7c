internal import Survey

extension ConstructHome {
  /// Of every construct with items: the factor with the largest sum of squared loadings of
  /// its items, and the items that belong elsewhere.  None where its items' loadings on
  /// the factor are below 0.3 in the root mean square: nothing to stray from.
  static func all(of loadings: [ItemLoadings], in codebook: Codebook) -> [ConstructHome] {
    let factors = loadings.first?.loadings.count ?? 0
    return codebook.constructs.compactMap { construct in
      let own = loadings.filter { $0.construct == construct.id }
      let explained = (0..<factors).map { factor in
        own.reduce(0) { $0 + $1.loadings[factor] * $1.loadings[factor] }
      }
      guard !own.isEmpty,
        let home = explained.indices.max(by: { (explained[$0], -$0) < (explained[$1], -$1) })
      else { return nil }
      guard explained[home] >= 0.09 * Double(own.count) else {
        return ConstructHome(construct: construct.id, factor: nil, strays: [])
      }
      return ConstructHome(
        construct: construct.id, factor: home,
        strays: own.filter { $0.strongest != home }.map(\.item))
    }
  }
}
