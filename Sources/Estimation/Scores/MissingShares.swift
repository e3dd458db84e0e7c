public import Survey
internal import Weighting

extension EstimatedWave {
  /// Why answers are missing: per item and kind the weighted share of everybody in
  /// the domain, kinds that nobody gave left out.
  public func missingShares() -> [MissingShare] {
    groupings.flatMap { grouping in
      let rows = grouping.rows
      return rows.blocks.indices.flatMap { level in
        missingShares(
          rows: rows.order[rows.blocks[level]], domain: grouping.domain(level, in: wave))
      }
    }
  }

  private func missingShares(rows: ArraySlice<Int>, domain: Domain) -> [MissingShare] {
    let all = rows.reduce(0) { $0 + weighted.weights[$1] }
    guard all > 0 else { return [] }
    return zip(codebook.items, weighted.wave.answers).flatMap { item, answers in
      var weights: [MissingKind: Double] = [:]
      var answered = rows.count
      for row in rows {
        guard let kind = answers.flatMap({ MissingKind(rawValue: $0[row]) }) else { continue }
        weights[kind, default: 0] += weighted.weights[row]
        answered -= 1
      }
      return MissingKind.allCases.compactMap { kind in
        weights[kind].map {
          MissingShare(
            domain: domain, item: item.id, kind: kind, share: 100 * $0 / all, n: rows.count,
            answered: answered)
        }
      }
    }
  }
}
