public import Disclosure
internal import Survey

/// What comments speak of, per wave and question, the dictionary's order kept.
public func commentTable(_ release: Release) -> Table {
  var table = Table(
    "What comments speak of (% of those who wrote something)",
    columns: [
      .init("wave"), .init("comment"), .init("speaks_of"), .init("respondents"), .init("n"),
      .init("share"), .init("lower"), .init("upper"),
    ],
    notes: ["a respondent counts once, however often a word of the dictionary stands there"])
  for row in release.comments.shares where row.domain.isEveryone {
    let share = row.cell.value
    table.append([
      .text(row.domain.wave), .text(row.comment), .word(row.topic.construct ?? row.topic.theme),
      .whole(share?.respondents), .whole(share?.n), .figure(share?.share),
      .figure(share?.interval.lower), .figure(share?.interval.upper),
    ])
  }
  return table
}

/// Words by how many use them: everyone's, or those of the levels of the segmentations named.
public func wordTable(_ release: Release, segments: [String], limit: Int) -> Table {
  var table = Table(
    "Words of the comments, by how many use them",
    columns: [
      .init("wave"), .init("segment"), .init("level"), .init("comment"), .init("word"),
      .init("users"), .init("n"), .init("share"), .init("rest_share"), .init("g2"), .init("q"),
      .init("flag"),
    ],
    notes: [
      "g2: the log-likelihood ratio against everybody else, above 0 where the group uses it more"
    ])
  let uses = release.comments.words.compactMap(\.cell.value)
  let asked =
    segments.isEmpty
    ? uses.filter(\.domain.isEveryone)
    : uses.filter { segments.contains($0.domain.segment) && $0.keyness != nil }
      .sorted { abs($0.keyness?.g2 ?? 0) > abs($1.keyness?.g2 ?? 0) }
  for use in asked.prefix(limit) {
    table.append(
      use.domain.cells + [
        .text(use.comment), .text(use.word), .whole(use.users), .whole(use.n),
        .figure(use.share), .figure(use.others?.share), .figure(use.keyness?.g2),
        .figure(use.keyness?.q, decimals: 3), .mark(use.flag),
      ])
  }
  return table
}
