/// Puts columns without a block into one by the stem that their wordings share: `Rate these: Pay`
/// beside `Rate these: Hours`.
struct StemBlocks {
  private(set) var candidates: [CandidateColumn]

  init(_ candidates: [CandidateColumn]) {
    self.candidates = candidates
    let loose = candidates.indices.filter { candidates[$0].block == nil }
    let stems = Dictionary(grouping: loose) { wordingStem(candidates[$0].column) }
    for (stem, members) in stems where members.count > 1 {
      for index in members { self.candidates[index].block = stem }
    }
  }
}
