/// Whether the order of two candidates depends on the presence of a third.
///
/// Each candidate is taken away, and each is given a twin, and the table is ranked
/// anew.  A pair is reversed where one stood strictly above the other and then
/// strictly below.  Under the additive value with fixed scales none ever is.
///
/// 2n rankings of n candidates, and n(n − 1)/2 pairs after each.
///
/// Source: Belton & Gear (1983), doi:10.1016/0305-0483(83)90047-6.
struct ReversalTest: Sendable, Equatable {
  struct Trial: Sendable, Equatable {
    let change: RankReversals.Change
    let candidate: Int
    /// Pairs whose order could change.
    let pairs: Int
    /// Above before and below after, in the order of candidates.
    let reversed: [(above: Int, below: Int)]

    static func == (a: Trial, b: Trial) -> Bool {
      a.change == b.change && a.candidate == b.candidate && a.pairs == b.pairs
        && a.reversed.elementsEqual(b.reversed, by: ==)
    }
  }
  /// Every candidate dropped, then every candidate duplicated.
  let trials: [Trial]

  init(_ table: DecisionTable, by method: RankingMethod) {
    let before = table.scored(by: method).ranks
    let everyone = Array(before.indices)
    let dropped = everyone.map { out in
      let rest = everyone.filter { $0 != out }
      let after = table.without(out).scored(by: method).ranks
      return Trial(.dropped, out, before: rest.map { before[$0] }, after: after, of: rest)
    }
    let duplicated = everyone.map { twin in
      let after = table.duplicating(twin).scored(by: method).ranks
      return Trial(.duplicated, twin, before: before, after: Array(after.dropLast()), of: everyone)
    }
    trials = dropped + duplicated
  }
}

extension ReversalTest.Trial {
  fileprivate init(
    _ change: RankReversals.Change, _ candidate: Int, before: [Int], after: [Int],
    of members: [Int]
  ) {
    var reversed: [(above: Int, below: Int)] = []
    for a in members.indices {
      for b in members.indices where before[a] < before[b] && after[a] > after[b] {
        reversed.append((members[a], members[b]))
      }
    }
    (self.change, self.candidate, self.reversed) = (change, candidate, reversed)
    pairs = members.count * (members.count - 1) / 2
  }
}
