internal import Disclosure
internal import Survey

/// `codes.csv`: how many interviews were given each code itself (`own`), and it or one below it.
func codesFile(_ release: Release) -> Table {
  var table = Table(header: "wave,code,parent,depth,own,interviews,n,share,lower,upper")
  for row in release.themeStructure.codes {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text(row.code), .word(row.parent), .count(row.depth), .whole(value?.own),
      .whole(value?.interviews), .whole(value?.n), .figure(value?.share),
      .figure(value?.interval.lower), .figure(value?.interval.upper),
    ])
  }
  return table
}

/// `severity.csv`: how grave a theme is to those who speak of it, 1–3; `interviews` have a
/// severity, of `n`.
func severityFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,theme,mean,lower,upper,median,severity_1,severity_2,severity_3,interviews,n
      """)
  for row in release.themeStructure.severities {
    let value = row.cell.value
    table.append(
      [
        .text(row.wave), .text(row.theme), .figure(value?.mean, decimals: 2),
        .figure(value?.interval?.lower, decimals: 2), .figure(value?.interval?.upper, decimals: 2),
        .figure(value?.median),
      ] + (0..<3).map { .whole(value?.counts[$0]) }
        + [.whole(value?.interviews), .whole(value?.n)])
  }
  return table
}

/// `theme_groups.csv`: whether groups of interviewees differ in a theme, by Fisher's exact test.
func themeGroupsFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,segment,theme,groups,highest,highest_share,lowest,lowest_share,p,q,n,note
      """)
  for row in release.themeStructure.contrasts {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text(row.segment), .text(row.theme), .whole(value?.groups),
      .word(value?.highest.level), .figure(value?.highest.share), .word(value?.lowest.level),
      .figure(value?.lowest.share), .figure(value?.p, decimals: 3), .figure(value?.q, decimals: 3),
      .whole(value?.n), .word(row.cell.suppression?.explanation ?? value?.note),
    ])
  }
  return table
}

/// `cooccurrence.csv`: pairs of themes, and of codes, in one interview.
func coOccurrenceFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      wave,kind,first,second,both,first_interviews,second_interviews,n,jaccard,lift,p,q
      """)
  for row in release.themeStructure.coOccurrences {
    let value = row.cell.value
    table.append([
      .text(row.wave), .text(row.kind.rawValue), .text(row.first), .text(row.second),
      .whole(value?.both), .whole(value?.firstInterviews), .whole(value?.secondInterviews),
      .whole(value?.n), .figure(value?.jaccard, decimals: 2), .figure(value?.lift, decimals: 2),
      .figure(value?.p, decimals: 3), .figure(value?.q, decimals: 3),
    ])
  }
  return table
}
