internal import Statistics
public import Survey

/// A theme's prevalence with its draws over resampled interviews, in %.
public struct DrawnTheme: Sendable, Equatable {
  public let prevalence: ThemePrevalence
  /// For everyone only; draw r of every theme comes from the same resample.
  public let draws: [Double]
  /// The construct the theme is about; nil: none.
  public let construct: String?

  public init(prevalence: ThemePrevalence, draws: [Double], construct: String? = nil) {
    (self.prevalence, self.draws, self.construct) = (prevalence, draws, construct)
  }
}

/// How many interviews mention each theme: in any way, as a barrier, as an enabler;
/// all of them and every level of the interviewees' segments.
///
/// Prevalence = interviews that mention it / interviews, with Wilson's interval.
/// Levels that nobody was interviewed at are left out; so are barriers and enablers
/// where no passage says which it is, since none would then look like zero.
///
/// Segmentations that the interviews have no levels for do not count.  `replicates`
/// resamples of all interviews with replacement give the draws.
public func prevalences(
  _ interviews: Interviews, wave: String, themes: [Theme], segmentations: [Segmentation],
  confidence: Double, replicates: Int, seed: UInt64
) -> [DrawnTheme] {
  let mentions = ThemeMentions(interviews, themes: themes)
  let resamples = resampledCounts(
    interviews.interviews.count, replicates: replicates, seed: seed)
  let domains = interviewDomains(interviews, wave: wave, segmentations: segmentations)
  let polarities: [Polarity?] = [nil] + (interviews.hasPolarity ? Polarity.allCases : [])
  return domains.flatMap { domain, members in
    themes.indices.flatMap { theme in
      polarities.map { polarity in
        let named = mentions.mentions(theme, polarity)
        return DrawnTheme(
          prevalence: ThemePrevalence(
            domain, themes[theme].name, polarity, named: members.filter { named[$0] }.count,
            n: members.count, confidence: confidence),
          draws: domain.isEveryone ? resamples.map { $0.share(of: named) } : [],
          construct: themes[theme].construct)
      }
    }
  }
}

extension ThemePrevalence {
  init(
    _ domain: Domain, _ theme: String, _ polarity: Polarity?, named: Int, n: Int,
    confidence: Double
  ) {
    self.init(
      domain: domain, theme: theme, polarity: polarity, interviews: named, n: n,
      share: 100 * Double(named) / Double(n),
      interval: Interval(percentOf: named, of: n, confidence: confidence))
  }
}

/// Everyone, then each level somebody was interviewed at, with its interviews.
func interviewDomains(
  _ interviews: Interviews, wave: String, segmentations: [Segmentation]
) -> [(Domain, [Int])] {
  guard !interviews.interviews.isEmpty else { return [] }
  let levels = segmentations.flatMap { segmentation -> [(Domain, [Int])] in
    guard let known = interviews.levels[segmentation.id] else { return [] }
    let extra = known.compactMap { $0 }.filter { !segmentation.levels.contains($0) }
    var names = segmentation.levels
    for name in extra where !names.contains(name) { names.append(name) }
    return names.compactMap { name in
      let members = known.indices.filter { known[$0] == name }
      let domain = Domain(wave: wave, segment: segmentation.id, level: name)
      return members.isEmpty ? nil : (domain, members)
    }
  }
  return [(.everyone(in: wave), Array(interviews.interviews.indices))] + levels
}

/// How often each interview was drawn in one resample.
struct ResampledInterviews: Sendable, Equatable {
  let counts: [Int]

  /// % of the resample that is marked.
  func share(of marked: [Bool]) -> Double {
    let drawn = zip(counts, marked).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    return 100 * Double(drawn) / Double(counts.reduce(0, +))
  }
}

/// n interviews drawn from n with replacement, in each replicate.
///
/// Source: Efron (1979), doi:10.1214/aos/1176344552.
func resampledCounts(_ n: Int, replicates: Int, seed: UInt64) -> [ResampledInterviews] {
  guard n > 0 else { return [] }
  return (0..<replicates).map { replicate in
    var generator = CounterGenerator(seed: seed, purpose: .interviews, stream: replicate)
    var counts = [Int](repeating: 0, count: n)
    for _ in 0..<n { counts[generator.index(below: n)] += 1 }
    return ResampledInterviews(counts: counts)
  }
}
