internal import Statistics
public import Survey

/// What changed in the themes between the interviews of two waves, for every theme in any way
/// and, where both waves' coders said so, as a barrier and as an enabler.
///
///     later − earlier, in points of %
///
/// with Newcombe's interval, Fisher's exact test and Benjamini–Hochberg's q among the themes of
/// the same two waves named in the same way.  The interviews of two waves are taken as independent:
/// nobody knows whether I01 is the same person.  A theme whose codes cannot be compared is not
/// tested, and says why.
public func themeChanges(
  _ interviews: [String: Interviews], waves: [String], themes: [Theme], history: CodeHistory,
  confidence: Double
) -> [ThemeChange] {
  let told = waves.filter { !(interviews[$0]?.interviews.isEmpty ?? true) }
    .compactMap { wave in interviews[wave].map { ToldThemes(wave, $0, themes, history) } }
  return told.indices.flatMap { later in
    told[..<later].flatMap {
      themeChanges(from: $0, to: told[later], history: history, confidence: confidence)
    }
  }
}

/// The themes of one wave as its coders coded them.
private struct ToldThemes {
  let wave: String
  let codes: [String]
  let n: Int
  /// With the codes below theirs.
  let themes: [Theme]
  let mentions: ThemeMentions
  let hasPolarity: Bool

  init(_ wave: String, _ interviews: Interviews, _ themes: [Theme], _ history: CodeHistory) {
    (self.wave, codes, n) = (wave, interviews.codes, interviews.interviews.count)
    let known = history.themes(themes, in: wave, coded: interviews.codes)
    let homes = interviews.themesOfCode(known)
    self.themes = known.enumerated().map { index, theme in
      let below = interviews.codes.indices.filter { homes[$0].contains(index) }
      return Theme(
        name: theme.name, codes: theme.codes + below.map { interviews.codes[$0] },
        construct: theme.construct)
    }
    mentions = ThemeMentions(interviews, themes: self.themes)
    hasPolarity = interviews.hasPolarity
  }

  func count(_ theme: Int, _ polarity: Polarity?) -> Int {
    mentions.mentions(theme, polarity).filter(\.self).count
  }

  func prevalence(_ theme: Int, _ polarity: Polarity?, _ confidence: Double) -> ThemePrevalence {
    ThemePrevalence(
      .everyone(in: wave), themes[theme].name, polarity, named: count(theme, polarity), n: n,
      confidence: confidence)
  }
}

private func themeChanges(
  from: ToldThemes, to: ToldThemes, history: CodeHistory, confidence: Double
) -> [ThemeChange] {
  let obstacles = ThemeObstacles(history, from: (from.wave, from.codes), to: (to.wave, to.codes))
  let polarities: [Polarity?] =
    [nil] + (from.hasPolarity && to.hasPolarity ? Polarity.allCases : [])
  return polarities.flatMap { polarity in
    flagged(
      to.themes.indices.map { theme in
        change(
          theme, polarity, from, to,
          obstacles.obstacles(earlier: from.themes[theme], later: to.themes[theme]), confidence)
      }, limit: 1 - confidence)
  }
}

private func change(
  _ theme: Int, _ polarity: Polarity?, _ from: ToldThemes, _ to: ToldThemes,
  _ obstacles: [String], _ confidence: Double
) -> ThemeChange {
  let (before, after) = (from.count(theme, polarity), to.count(theme, polarity))
  let difference = proportionDifference((after, to.n), (before, from.n), confidence: confidence)
  return ThemeChange(
    from: from.wave, to: to.wave, theme: to.themes[theme].name, polarity: polarity,
    earlier: from.prevalence(theme, polarity, confidence),
    later: to.prevalence(theme, polarity, confidence), difference: 100 * difference.value,
    interval: Interval(lower: 100 * difference.lower, upper: 100 * difference.upper),
    p: obstacles.isEmpty ? fisherExact(before, from.n - before, after, to.n - after) : nil, q: nil,
    flag: .notTested, obstacles: obstacles)
}

/// One family.
private func flagged(_ changes: [ThemeChange], limit: Double) -> [ThemeChange] {
  withQ(changes, \.p, \.q).map { change in
    var flagged = change
    flagged.flag =
      change.q.map { Flag(difference: change.difference, q: $0, limit: limit) } ?? .notTested
    return flagged
  }
}
