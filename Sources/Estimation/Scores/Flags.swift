internal import Statistics
package import Survey

extension [[DrawnScore]] {
  /// Tests every level of one segmentation, one family per measure and statistic.
  ///
  /// Benjamini–Hochberg within the family; higher or lower where q < 1 − confidence.
  /// A level with fewer respondents than the least, here or in the rest, is not
  /// tested and not in the family.
  mutating func formFlags(_ plan: EstimationPlan) {
    var everywhere: [Family: Int] = [:]
    for drawn in joined() { everywhere[Family(drawn.score), default: 0] += drawn.score.estimate.n }
    var families: [Family: [(level: Int, index: Int)]] = [:]
    for level in indices {
      for index in self[level].indices {
        let score = self[level][index].score
        let family = Family(score)
        let rest = everywhere[family, default: 0] - score.estimate.n
        if score.contrast != nil,
          Swift.min(score.estimate.n, rest) >= plan.least(for: score.measure)
        {
          families[family, default: []].append((level, index))
        } else {
          self[level][index].score.flag = .notTested
        }
      }
    }
    for members in families.values { flag(members, level: 1 - plan.confidence) }
  }

  private mutating func flag(_ members: [(level: Int, index: Int)], level limit: Double) {
    let q = benjaminiHochberg(
      members.map { self[$0.level][$0.index].score.contrast?.p ?? 1 })
    for ((level, index), q) in zip(members, q) {
      let difference = self[level][index].score.contrast?.difference ?? 0
      self[level][index].score.contrast?.q = q
      self[level][index].score.flag = Flag(difference: difference, q: q, limit: limit)
    }
  }
}

/// Scores tested together.
private struct Family: Hashable {
  let measure: Measure
  let statistic: Statistic

  init(_ score: Score) { (measure, statistic) = (score.measure, score.statistic) }
}

extension EstimationPlan {
  /// Least respondents for a test.
  package func least(for measure: Measure) -> Int {
    switch measure.kind {
    case .item: leastItem
    case .construct: leastConstruct
    case .index: leastIndex
    }
  }
}
