/// In what share of the portfolios worth considering a candidate stands.
///
/// One set dominates another where it is worth at least as much at all weights
/// of the region and more at some; since value is linear in the weights, its
/// corners decide.  The core index of a candidate is the share of non-dominated
/// feasible sets that contain it: 1 whatever the weights, 0 never.
///
/// Scores are taken at their points.  N sets of which M are not dominated cost
/// at most N·M comparisons; the total over the corners orders the sets so that
/// one that dominates always comes first.
///
/// Source: Liesiö, Mild & Salo (2007), European Journal of Operational Research
/// 181, 1488–1505, doi:10.1016/j.ejor.2005.12.041.
enum CoreIndex {
  /// One share per candidate, of every feasible set; `values` are candidates ×
  /// corners.
  static func shares(of sets: [PilotSet], values: [[Double]]) -> [Double] {
    let kept = nonDominated(sets, values: values)
    var counts = [Int](repeating: 0, count: values.count)
    for set in kept { for candidate in set { counts[candidate] += 1 } }
    return counts.map { Double($0) / Double(max(kept.count, 1)) }
  }

  /// The sets that no other dominates, by total value.
  static func nonDominated(_ sets: [PilotSet], values: [[Double]]) -> [PilotSet] {
    let corners = values.first?.count ?? 0
    let table = PortfolioTable(sets, candidates: values.count)
    let columns = table.columns((0..<corners).map { corner in values.map { $0[corner] } })
    let totals = table.worths(values.map { $0.reduce(0, +) })
    var frontier = Undominated(worths: columns, corners: corners)
    let order = sets.indices.sorted { (totals[$0], $1) > (totals[$1], $0) }
    return order.filter { frontier.admit($0) }.map { sets[$0] }
  }
}

/// Worths that nothing before them dominates, those that dominated most recently
/// first: few of them rule out most others.
private struct Undominated {
  /// Sets × corners, column by column.
  let worths: [Double]
  let corners: Int
  private let sets: Int
  private var members: [Int] = []

  init(worths: [Double], corners: Int) {
    (self.worths, self.corners, sets) = (worths, corners, worths.count / max(corners, 1))
  }

  /// Whether no member dominates the set.  One that equals a member is not added:
  /// what dominates it dominates that member.
  mutating func admit(_ set: Int) -> Bool {
    for (place, member) in members.enumerated() {
      switch comparison(member, set) {
      case .neither: continue
      case .equal: return true
      case .dominates:
        members.swapAt(place, place / 2)
        return false
      }
    }
    members.append(set)
    return true
  }

  private enum Comparison {
    case dominates, equal, neither
  }

  /// Differences below 10⁻¹² are the rounding of sums, not worth.
  private func comparison(_ a: Int, _ b: Int) -> Comparison {
    var isBetter = false
    for corner in 0..<corners {
      let difference = worths[corner * sets + a] - worths[corner * sets + b]
      if difference < -1e-12 { return .neither }
      if difference > 1e-12 { isBetter = true }
    }
    return isBetter ? .dominates : .equal
  }
}
