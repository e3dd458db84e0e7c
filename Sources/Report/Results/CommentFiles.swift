internal import Disclosure
internal import Survey

/// `comments.csv`: how many who wrote something use a word, everyone and level by level, and how
/// clearly a level differs from everybody else (`rest_…`).
func commentsFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,segment,level,comment,word,users,n,share,rest_users,rest_n,rest_share,g2,p,q,\
      direction,flag
      """)
  for row in release.comments.words {
    let use = row.cell.value
    table.append(
      row.domain.cells + [
        .text(row.comment), .text(row.word), .whole(use?.users), .whole(use?.n),
        .figure(use?.share), .whole(use?.others?.users), .whole(use?.others?.n),
        .figure(use?.others?.share), .figure(use?.keyness?.g2), .figure(use?.keyness?.p),
        .figure(use?.keyness?.q), .word(use?.keyness?.direction), .mark(flag(of: row)),
      ])
  }
  return table
}

private func flag(of row: ReleasedWordUse) -> Flag? {
  row.cell.value.map(\.flag) ?? (row.domain.isEveryone ? nil : .suppressed)
}

extension Keyness {
  /// nil where neither side uses the word more.
  fileprivate var direction: String? { g2 > 0 ? "more" : g2 < 0 ? "less" : nil }
}

/// `comment_constructs.csv`: how many who wrote something speak of a construct or a theme.
func commentConstructsFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,segment,level,comment,construct,theme,respondents,n,share,lower,upper")
  for row in release.comments.shares {
    let share = row.cell.value
    table.append(
      row.domain.cells + [
        .text(row.comment), .word(row.topic.construct), .word(row.topic.theme),
        .whole(share?.respondents), .whole(share?.n), .figure(share?.share),
        .figure(share?.interval.lower), .figure(share?.interval.upper),
      ])
  }
  return table
}

/// `comment_topics.csv`: words that come together, and how many comments hold most of them.
func commentTopicsFile(_ release: Release) -> Table {
  var table = Table(
    header: "wave,comment,topic,words,respondents,n,share,lower,upper,stability")
  for row in release.comments.topics {
    let topic = row.cell.value
    table.append([
      .text(row.wave), .text(row.comment), .count(row.number),
      .text(row.words.joined(separator: ";")), .whole(topic?.respondents), .whole(topic?.n),
      .figure(topic?.share), .figure(topic?.interval.lower), .figure(topic?.interval.upper),
      .figure(topic?.stability),
    ])
  }
  return table
}

/// `comment_counts.csv`: how many wrote something, of everybody in the domain.
func commentCountsFile(_ release: Release) -> Table {
  var table = Table(header: "wave,segment,level,comment,written,n")
  for row in release.comments.counts {
    table.append(
      row.domain.cells + [
        .text(row.comment), .whole(row.cell.value?.written), .whole(row.cell.value?.asked),
      ])
  }
  return table
}

extension CommentDictionary.Topic {
  var construct: String? { if case .construct(let id) = self { id } else { nil } }
  var theme: String? { if case .theme(let name) = self { name } else { nil } }
}
