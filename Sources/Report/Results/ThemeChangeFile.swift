internal import Disclosure
internal import Survey

/// `theme_change.csv`: how much more or less the interviews of a later wave name a theme.
func themeChangeFile(_ release: Release) -> Table {
  var table = Table(
    header: """
      from,to,theme,polarity,interviews_from,n_from,share_from,interviews_to,n_to,share_to,\
      difference,lower,upper,p,q,flag,codes
      """)
  for row in release.themeChanges {
    let value = row.cell.value
    table.append(
      [
        .text(row.from), .text(row.to), .text(row.theme), .word(row.polarity?.rawValue),
      ] + sides(value) + [
        .figure(value?.difference), .figure(value?.interval.lower),
        .figure(value?.interval.upper), .figure(value?.p, decimals: 3),
        .figure(value?.q, decimals: 3), .flag(row.flag),
        .text(value?.obstacles.joined(separator: "; ") ?? ""),
      ])
  }
  return table
}

private func sides(_ value: ThemeChange?) -> [Cell] {
  [value?.earlier, value?.later].flatMap { side in
    [.whole(side?.interviews), .whole(side?.n), .figure(side?.share)]
  }
}
