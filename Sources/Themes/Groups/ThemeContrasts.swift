internal import Statistics
public import Survey

/// Whether groups of interviewees mention a theme unequally often: Fisher's exact test of group by
/// mention, Benjamini–Hochberg over the themes of one segmentation.
///
/// Groups are the levels that somebody was interviewed at; a segmentation with fewer than two
/// makes no contrast.  A theme that everybody or nobody mentions is not tested, and not in the
/// family.
public func themeContrasts(
  _ interviews: Interviews, wave: String, themes: [Theme], segmentations: [Segmentation]
) -> [ThemeContrast] {
  let mentions = Mentions(themesOf: interviews, themes)
  let domains = interviewDomains(interviews, wave: wave, segmentations: segmentations)
  return segmentations.flatMap { segmentation -> [ThemeContrast] in
    let groups = domains.filter { $0.0.segment == segmentation.id }
    guard groups.count > 1 else { return [] }
    return withQ(
      themes.indices.map { contrast(themes[$0].name, mentions.said[$0], groups) }, \.p, \.q)
  }
}

private func contrast(
  _ theme: String, _ said: [Bool], _ groups: [(Domain, [Int])]
) -> ThemeContrast {
  let trials = groups.map { $0.1.count }
  let hits = groups.map { group in group.1.count { said[$0] } }
  let shares = zip(hits, trials).map { 100 * Double($0) / Double($1) }
  // The first of equals, in the study's order.
  let most = shares.indices.reduce(0) { shares[$1] > shares[$0] ? $1 : $0 }
  let least = shares.indices.reduce(0) { shares[$1] < shares[$0] ? $1 : $0 }
  func group(_ index: Int) -> ThemeContrast.Group {
    ThemeContrast.Group(level: groups[index].0.level, share: shares[index])
  }
  let (said, n) = (hits.reduce(0, +), trials.reduce(0, +))
  let p = freemanHalton(successes: hits, trials: trials)
  let note =
    p != nil
    ? nil
    : said == 0
      ? "nobody mentions it" : said == n ? "everybody mentions it" : "too many tables to count"
  return ThemeContrast(
    wave: groups[0].0.wave, segment: groups[0].0.segment, theme: theme, highest: group(most),
    lowest: group(least), groups: groups.count, n: n, p: p, note: note)
}
