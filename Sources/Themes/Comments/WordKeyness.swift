internal import Statistics
internal import Survey

/// Words that fewer respondents use are neither shown nor tested.
let leastUsers = 5
/// The most used words that are shown and tested, of a question.
let wordLimit = 1000

/// How many use each word, everyone and every level of each segmentation, and whether a level
/// uses it more, or less, than everybody else whose level is known.
///
/// G² of the respondents who use the word; Benjamini–Hochberg over all words and levels of one
/// segmentation.  Levels where fewer than ``EstimationPlan/leastIndex`` wrote something, or
/// against which fewer did, are not tested.
func wordUses(
  _ postings: WordPostings, _ groups: CommentGroups, _ question: String, _ plan: EstimationPlan
) -> [WordUse] {
  let words = postings.mostUsed(least: leastUsers, limit: wordLimit)
  var uses = words.map { word in
    let users = postings.users[word].map(Int.init)
    return UsesOfWord(postings.words[word], users, groups, question)
  }
  for segment in groups.segmentations.indices {
    formKeyness(&uses, segment, groups, plan)
  }
  return uses.flatMap { [$0.everyone] + $0.levels.joined() }
}

/// One word's uses: of everyone, and by segmentation of the levels where somebody wrote.
private struct UsesOfWord {
  let everyone: WordUse
  var levels: [[WordUse]]

  init(_ word: String, _ users: [Int], _ groups: CommentGroups, _ question: String) {
    everyone = WordUse(
      domain: .everyone(in: groups.wave), comment: question, word: word, users: users.count,
      n: groups.writers.count)
    levels = zip(groups.tallies(of: users), groups.written).enumerated().map { segment, counts in
      let (used, written) = counts
      let (allUsed, allWritten) = (used.reduce(0, +), written.reduce(0, +))
      return written.indices.filter { written[$0] > 0 }.map { level in
        WordUse(
          domain: groups.domain(segment, level), comment: question, word: word,
          users: used[level], n: written[level],
          others: .init(users: allUsed - used[level], n: allWritten - written[level]),
          flag: .notTested)
      }
    }
  }
}

private func formKeyness(
  _ uses: inout [UsesOfWord], _ segment: Int, _ groups: CommentGroups, _ plan: EstimationPlan
) {
  var family: [(word: Int, level: Int, g2: Double)] = []
  for word in uses.indices {
    for (level, use) in uses[word].levels[segment].enumerated() {
      guard let others = use.others, min(use.n, others.n) >= plan.leastIndex else { continue }
      let g2 = signedLogLikelihoodRatio(use.users, of: use.n, against: others.users, of: others.n)
      family.append((word, level, g2))
    }
  }
  let p = family.map { UpperTail.chiSquared(abs($0.g2), df: 1) }
  for ((member, p), q) in zip(zip(family, p), benjaminiHochberg(p)) {
    uses[member.word].levels[segment][member.level].keyness = Keyness(g2: member.g2, p: p, q: q)
    uses[member.word].levels[segment][member.level].flag = Flag(
      difference: member.g2, q: q, limit: 1 - plan.confidence)
  }
}
