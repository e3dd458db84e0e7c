internal import Estimation
internal import Survey
internal import Themes

extension Gate {
  /// Groups of fewer interviewees than the threshold are withheld with all their
  /// themes, and further groups with them where the total would give them away.
  func themes(_ findings: WaveFindings) -> [ReleasedTheme] {
    let withheld = withheldInterviewees(findings)
    return findings.themes.map { drawn in
      let found = drawn.prevalence
      return ReleasedTheme(
        domain: found.domain, theme: found.theme, polarity: found.polarity,
        cell: pass(
          found, n: found.n, isWithheld: withheld.contains(found.domain), draws: drawn.draws))
    }
  }

  func withheldInterviewees(_ findings: WaveFindings) -> Set<Domain> {
    var counts: [(domain: Domain, n: Int)] = []
    for found in findings.themes.map(\.prevalence) where counts.last?.domain != found.domain {
      if !counts.contains(where: { $0.domain == found.domain }) {
        counts.append((found.domain, found.n))
      }
    }
    var withheld: Set<Domain> = []
    for segment in Set(counts.map(\.domain.segment)) {
      let group = counts.filter { $0.domain.segment == segment }
      for level in withheldLevels(counts: group.map(\.n), threshold: threshold) {
        withheld.insert(group[level].domain)
      }
    }
    return withheld
  }

  /// A change is withheld where either wave has too few interviews, and, for every audience but
  /// the analyst, where the codes of the two waves cannot be compared.
  func themeChanges(_ changes: [ThemeChange]) -> [ReleasedThemeChange] {
    changes.map { change in
      let n = min(change.earlier.n, change.later.n)
      return ReleasedThemeChange(
        from: change.from, to: change.to, theme: change.theme, polarity: change.polarity,
        cell: audience.isGated && !change.obstacles.isEmpty
          ? .suppressed(.recoding) : pass(change, n: n, isWithheld: false))
    }
  }
}
