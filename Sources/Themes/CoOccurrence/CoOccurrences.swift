internal import LinearAlgebra
internal import Statistics
public import Survey

/// How often two themes, and two codes, come up in one interview: every pair of those that any
/// interview mentions; of codes, that two do; at most a hundred of either.
///
///     C = XᵀX,   Jaccard C_ij / (n_i + n_j − C_ij),   lift C_ij N / (n_i n_j)
///
/// X is interviews × themes, 1 where mentioned.  Fisher's exact test of each pair, Benjamini–
/// Hochberg over the pairs of one kind.
/// Source: Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x.
public func coOccurrences(
  _ interviews: Interviews, wave: String, themes: [Theme]
) -> [CoOccurrence] {
  pairs(
    of: Mentions(themesOf: interviews, themes, limit: 100), .theme, wave,
    interviews.interviews.count)
    + pairs(
      of: Mentions(codesOf: interviews, least: 2, limit: 100), .code, wave,
      interviews.interviews.count)
}

private func pairs(
  of mentions: Mentions, _ kind: CoOccurrence.Kind, _ wave: String, _ n: Int
) -> [CoOccurrence] {
  let together = mentions.matrix(of: Array(0..<n)).crossProduct()
  let heard = mentions.names.indices.filter { together[$0, $0] > 0 }
  let found = heard.enumerated().flatMap { place, i in
    heard[(place + 1)...].map { j in
      pair(
        mentions.names[i], mentions.names[j], kind, wave,
        counts: (Int(together[i, j]), Int(together[i, i]), Int(together[j, j])), n)
    }
  }
  return withQ(found, \.p, \.q)
}

private func pair(
  _ first: String, _ second: String, _ kind: CoOccurrence.Kind, _ wave: String,
  counts: (both: Int, first: Int, second: Int), _ n: Int
) -> CoOccurrence {
  let (both, a, b) = counts
  return CoOccurrence(
    wave: wave, kind: kind, first: first, second: second, both: both, firstInterviews: a,
    secondInterviews: b, n: n, jaccard: Double(both) / Double(a + b - both),
    lift: Double(both) * Double(n) / (Double(a) * Double(b)),
    p: fisherExact(both, a - both, b - both, n - a - b + both))
}
