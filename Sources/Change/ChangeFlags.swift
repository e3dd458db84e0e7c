internal import Estimation
internal import Statistics
internal import Survey

extension [[ScoreChange]] {
  /// Flags by q within one measure, statistic and segmentation; changes with fewer
  /// respondents than the least in either wave are not tested and not in the family.
  mutating func formFlags(_ plan: EstimationPlan) {
    var families: [Family: [(Int, Int)]] = [:]
    for domain in indices {
      for index in self[domain].indices {
        let change = self[domain][index]
        guard change.contrast != nil,
          Swift.min(change.nFrom, change.nTo) >= plan.least(for: change.measure)
        else { continue }
        families[Family(change), default: []].append((domain, index))
      }
    }
    for members in families.values {
      let q = benjaminiHochberg(members.map { self[$0.0][$0.1].contrast?.p ?? 1 })
      for ((domain, index), q) in zip(members, q) {
        self[domain][index].contrast?.q = q
        self[domain][index].flag = Flag(
          difference: self[domain][index].difference, q: q, limit: 1 - plan.confidence)
      }
    }
  }
}

/// Changes tested together.
private struct Family: Hashable {
  let measure: Measure
  let statistic: Statistic
  let segment: String

  init(_ change: ScoreChange) {
    (measure, statistic, segment) = (change.measure, change.statistic, change.segment)
  }
}
