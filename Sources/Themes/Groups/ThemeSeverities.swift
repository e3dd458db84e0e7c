internal import Statistics
public import Survey

/// How grave each theme is to those who speak of it, where passages have a severity of 1–3.
///
/// An interview's severity of a theme is the highest that any coder gave any of its passages on
/// it, so that the interview is the unit.  The mean's interval is made of percentiles over
/// resampled interviews.  A theme without a severity is left out.
public func themeSeverities(
  _ interviews: Interviews, wave: String, themes: [Theme], confidence: Double, replicates: Int,
  seed: UInt64
) -> [ThemeSeverity] {
  let n = interviews.interviews.count
  let resamples = resampledCounts(n, replicates: replicates, seed: seed)
  return zip(themes, severities(interviews, themes)).compactMap { theme, severities in
    let known = severities.compactMap(\.self).sorted()
    guard let median = percentile(0.5, ofSorted: known.map(Double.init)) else { return nil }
    return ThemeSeverity(
      wave: wave, theme: theme.name, counts: (1...3).map { grade in known.count { $0 == grade } },
      mean: Double(known.reduce(0, +)) / Double(known.count),
      interval: known.count < 3 ? nil : interval(severities, resamples, confidence),
      median: median, n: n)
  }
}

/// Per theme, per interview; nil: not mentioned, or without a severity.
private func severities(_ interviews: Interviews, _ themes: [Theme]) -> [[Int?]] {
  let themesOfCode = interviews.themesOfCode(themes)
  var highest = Array(
    repeating: [Int?](repeating: nil, count: interviews.interviews.count), count: themes.count)
  for coding in interviews.codings {
    guard let code = coding.code, let severity = coding.severity else { continue }
    for theme in themesOfCode[code] {
      highest[theme][coding.interview] = max(highest[theme][coding.interview] ?? 0, severity)
    }
  }
  return highest
}

/// Percentiles of the mean over resamples that drew an interview with a severity.
private func interval(
  _ severities: [Int?], _ resamples: [ResampledInterviews], _ confidence: Double
) -> Interval? {
  let means = resamples.compactMap { resample -> Double? in
    let sums = zip(resample.counts, severities).reduce((0, 0)) { sums, drawn in
      guard let severity = drawn.1 else { return sums }
      return (sums.0 + drawn.0 * severity, sums.1 + drawn.0)
    }
    return sums.1 > 0 ? Double(sums.0) / Double(sums.1) : nil
  }.sorted()
  guard means.count >= 20, let lower = percentile((1 - confidence) / 2, ofSorted: means),
    let upper = percentile((1 + confidence) / 2, ofSorted: means)
  else { return nil }
  return Interval(lower: lower, upper: upper)
}
