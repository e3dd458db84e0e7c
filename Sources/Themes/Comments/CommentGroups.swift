internal import Survey

/// Who wrote a comment, by domain.
struct CommentGroups {
  let wave: String
  let segmentations: [Segmentation]
  /// Level per segmentation and respondent.
  let levels: [LevelCodes]
  /// Respondents who wrote something, in order.
  let writers: [Int]
  let respondents: Int
  /// Writers per segmentation and level.
  let written: [[Int]]
  private let asked: [[Int]]

  init(_ wave: Wave, _ comments: Comments, _ segmentations: [Segmentation]) {
    (self.wave, self.segmentations, levels) = (wave.id, segmentations, wave.levels)
    respondents = wave.respondents
    writers = comments.texts.indices.filter { comments.texts[$0] != nil }
    let writers = self.writers
    written = zip(segmentations, levels).map { segmentation, codes in
      tally(writers.lazy.map { codes[$0] }, levels: segmentation.levels.count)
    }
    asked = zip(segmentations, levels).map { segmentation, codes in
      tally(codes, levels: segmentation.levels.count)
    }
  }

  /// How many of some writers each level of each segmentation has.
  func tallies(of rows: [Int]) -> [[Int]] {
    zip(segmentations, levels).map { segmentation, codes in
      tally(rows.lazy.map { codes[$0] }, levels: segmentation.levels.count)
    }
  }

  func domain(_ segment: Int, _ level: Int) -> Domain {
    Domain(
      wave: wave, segment: segmentations[segment].id, level: segmentations[segment].levels[level])
  }

  /// How many wrote something, everyone first, then every level.
  func counts(_ question: String) -> [CommentCount] {
    [
      CommentCount(
        domain: .everyone(in: wave), comment: question, written: writers.count, asked: respondents)
    ]
      + segmentations.indices.flatMap { segment in
        segmentations[segment].levels.indices.map { level in
          CommentCount(
            domain: domain(segment, level), comment: question, written: written[segment][level],
            asked: asked[segment][level])
        }
      }
  }

  /// The fewest writers among the groups that a respondent belongs to.
  func smallestGroup(of row: Int) -> Int {
    let own = segmentations.indices.compactMap { segment -> Int? in
      let level = Int(levels[segment][row])
      return written[segment].indices.contains(level) ? written[segment][level] : nil
    }
    return min(own.min() ?? writers.count, writers.count)
  }
}

private func tally(_ codes: some Sequence<UInt16>, levels: Int) -> [Int] {
  var counts = [Int](repeating: 0, count: levels)
  for code in codes where Int(code) < levels { counts[Int(code)] += 1 }
  return counts
}
