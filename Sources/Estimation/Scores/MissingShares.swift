public import Survey
internal import Weighting

extension EstimatedWave {
  /// Why answers are missing: per item, then per set of options, and kind the weighted share
  /// of everybody in the domain, kinds that nobody gave left out.
  public func missingShares() -> [MissingShare] {
    let answers = weighted.wave.answers + weighted.wave.choices.map { $0?.rows }
    return groupings.flatMap { grouping in
      let (counts, weights) = grouping.people(of: weighted)
      let tallies = MissingTallies(answers, weighted, grouping.codes, levels: counts.count)
      return counts.indices.flatMap { level in
        weights[level] > 0
          ? missingShares(
            tallies, level, grouping.domain(level, in: wave), n: counts[level], all: weights[level])
          : []
      }
    }
  }

  private func missingShares(
    _ tallies: MissingTallies, _ level: Int, _ domain: Domain, n: Int, all: Double
  ) -> [MissingShare] {
    zip(codebook.items.map(\.id) + choiceSets.map(\.id), tallies.items).flatMap { id, levels in
      let missing = levels[level]
      return MissingKind.allCases.compactMap { kind in
        missing.weights[kind].map {
          MissingShare(
            domain: domain, item: id, kind: kind, share: 100 * $0 / all, n: n,
            answered: n - missing.count)
        }
      }
    }
  }
}

/// Who gave no answer, item by item and level by level, counted a block of respondents at a time.
private struct MissingTallies {
  /// Per item and level.
  private(set) var items: [[Tally]]

  struct Tally {
    var count = 0
    var weights: [MissingKind: Double] = [:]
  }

  init(_ asked: [[UInt8]?], _ weighted: WeightedWave, _ codes: LevelCodes, levels: Int) {
    items = asked.map { _ in Array(repeating: Tally(), count: levels) }
    for block in weighted.blocks {
      let (codes, weights) = (codes.codes(of: block), weighted.weights.weights(of: block))
      for (item, answers) in asked.enumerated() {
        guard let answers = answers?[block] else { continue }
        for (row, answer) in zip(codes.indices, answers) where Int(codes[row]) < levels {
          guard let kind = MissingKind(rawValue: answer) else { continue }
          items[item][Int(codes[row])].add(kind, weights[row])
        }
      }
    }
  }
}

extension MissingTallies.Tally {
  fileprivate mutating func add(_ kind: MissingKind, _ weight: Double) {
    count += 1
    weights[kind, default: 0] += weight
  }
}
