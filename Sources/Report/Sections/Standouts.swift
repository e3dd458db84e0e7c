internal import Disclosure
internal import Survey

/// The groups furthest from everybody else, and how many comparisons that took.
func standouts(_ reading: Reading) -> [Prose] {
  guard let wave = reading.latest else { return [] }
  let found = reading.standouts(in: wave.id)
  var points = found.prefix(3).compactMap { standout($0, reading) }
  let tested = reading.comparisons(in: wave.id)
  let untested = tested.count { $0.flag == .notTested }
  let withheld = tested.count { $0.flag == .suppressed }
  let flags = FlagCounts(tested.map(\.flag))
  guard !tested.isEmpty else { return points }
  points.append(
    """
    Of \(tested.count - untested - withheld) comparisons of a group with everybody else, \
    \(flags.clear) differ by more than chance would explain. \(untested) were of too few people to \
    test\(withheld > 0 ? " and \(grouped(withheld)) are withheld" : "").
    """)
  return points
}

/// "Sergeant (Rank) scores 6.1 points lower on Tools than everybody else, …".
func standout(_ score: Score, _ reading: Reading) -> Prose? {
  guard let contrast = score.contrast, let q = contrast.q else { return nil }
  let direction = contrast.difference < 0 ? "lower" : "higher"
  return """
    \(strong: shortened(score.domain.level)) (\(reading.segmentName(score.domain.segment))) scores \
    \(fixed(abs(contrast.difference))) points \(direction) on \(reading.name(score.measure)) than \
    everybody else, and that is unlikely to be chance (\(score.estimate.n) respondents; \
    \(term: "q", qMeaning) \(probability(q))).
    """
}

let qMeaning = "the share of false alarms to expect among findings at least this clear"
