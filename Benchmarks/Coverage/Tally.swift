import Survey

/// How the intervals of one figure fared, survey by survey.
struct Tally: Sendable {
  /// Surveys drawn, and those with an interval.
  private(set) var surveys = 0
  private(set) var intervals = 0
  /// Intervals that contain the truth, lie below it, lie above it.
  private(set) var covered = 0
  private(set) var below = 0
  private(set) var above = 0
  private var widths = 0.0
  private var estimates = Moments()
  private var errors = Moments()

  mutating func add(_ finding: Finding?, truth: Double) {
    surveys += 1
    guard let finding, let interval = finding.interval else { return }
    intervals += 1
    if interval.upper < truth {
      below += 1
    } else if interval.lower > truth {
      above += 1
    } else {
      covered += 1
    }
    widths += interval.upper - interval.lower
    estimates.add(finding.value - truth)
    if let error = finding.standardError { errors.add(error) }
  }

  static func += (tally: inout Tally, other: Tally) {
    tally.surveys += other.surveys
    tally.intervals += other.intervals
    tally.covered += other.covered
    tally.below += other.below
    tally.above += other.above
    tally.widths += other.widths
    tally.estimates += other.estimates
    tally.errors += other.errors
  }
}

extension Tally {
  /// Of the surveys with an interval; nil without any.
  var coverage: Double? { share(covered, of: intervals) }
  var missedBelow: Double? { share(below, of: intervals) }
  var missedAbove: Double? { share(above, of: intervals) }
  var undefined: Double? { share(surveys - intervals, of: surveys) }
  /// √(p (1 − p) / surveys).
  var monteCarloError: Double? {
    coverage.map { ($0 * (1 - $0) / Double(intervals)).squareRoot() }
  }
  var width: Double? { intervals > 0 ? widths / Double(intervals) : nil }
  var bias: Double? { estimates.mean }
  /// Mean standard error over the standard deviation of the estimates.
  var errorRatio: Double? {
    guard let error = errors.mean, let spread = estimates.deviation, spread > 0 else { return nil }
    return error / spread
  }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

/// Sums for a mean and a standard deviation.
private struct Moments: Sendable {
  private var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    squares += value * value
  }

  static func += (moments: inout Moments, other: Moments) {
    moments.count += other.count
    moments.sum += other.sum
    moments.squares += other.squares
  }

  var mean: Double? { count > 0 ? sum / count : nil }
  var deviation: Double? {
    count > 1 ? max(0, (squares - sum * sum / count) / (count - 1)).squareRoot() : nil
  }
}
