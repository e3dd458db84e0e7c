internal import Disclosure
internal import Survey

/// What the scores of one wave say, for sentences to be made of.
extension Reading {
  /// A construct with its mean of everyone.
  struct Ranked {
    let construct: Construct
    let estimate: Estimate
  }

  /// The constructs of the index by mean score, highest first.
  func ranking(in wave: String) -> [Ranked] {
    content.codebook.constructs.filter { !$0.isOutcome }
      .compactMap { construct in
        let measure = Measure(kind: .construct, id: construct.id)
        return score(measure, .mean, in: .everyone(in: wave)).map {
          Ranked(construct: construct, estimate: $0.estimate)
        }
      }
      .sorted { $0.estimate.value > $1.estimate.value }
  }

  /// Scores of constructs and index in segment levels of a wave.
  func comparisons(in wave: String, _ statistic: Statistic = .mean) -> [ReleasedScore] {
    release.scores.filter {
      $0.domain.wave == wave && !$0.domain.isEveryone && $0.statistic == statistic
        && $0.measure.kind != .item
    }
  }

  /// Those that a test tells from everybody else, furthest first.
  func standouts(in wave: String) -> [Score] {
    comparisons(in: wave)
      .filter { $0.flag?.isClear == true && $0.measure.kind == .construct }
      .compactMap(\.cell.value)
      .sorted { abs($0.contrast?.difference ?? 0) > abs($1.contrast?.difference ?? 0) }
  }

  /// How the latest wave was answered.
  var everyonesResponse: Response? {
    release.responses.first { $0.domain.isEveryone && $0.domain.wave == latest?.id }?.cell.value
  }

  /// Interviews of the last wave that has any.
  var interviews: Int? {
    release.themes.last { $0.domain.isEveryone && $0.polarity == nil }?.cell.value?.n
  }

  /// "95 %".
  var confidence: String {
    let share = content.provenance.confidence * 100
    return "\(fixed(share, share == share.rounded() ? 0 : 1)) %"
  }

  /// The last two surveyed waves.
  var latestPair: WavePair? {
    guard waves.count > 1 else { return nil }
    return WavePair(from: waves[waves.count - 2], to: waves[waves.count - 1])
  }

  /// Every two surveyed waves with a change that was looked at, the last two first.
  var comparedPairs: [WavePair] {
    let all = waves.indices.reversed().flatMap { later in
      waves[..<later].reversed().map { WavePair(from: $0, to: waves[later]) }
    }
    return all.filter { !changes(from: $0.from, to: $0.to).isEmpty }
  }

  /// Changes of everyone's means between the last two waves, in the order of measures.
  var latestChanges: [ReleasedChange] {
    latestPair.map { changes(from: $0.from, to: $0.to) } ?? []
  }

  /// Of everyone's means, in the order of measures.
  func changes(from: WaveTitle, to: WaveTitle) -> [ReleasedChange] {
    let all = release.changes.filter {
      $0.from == from.id && $0.to == to.id && $0.segment == "all" && $0.statistic == .mean
    }
    return measures.compactMap { measure in all.first { $0.measure == measure } }
  }
}

/// An earlier wave and a later one.
struct WavePair {
  let from: WaveTitle
  let to: WaveTitle
}

/// True where two estimates' intervals share a value: their order is then unsure.
func overlap(_ left: Estimate, _ right: Estimate) -> Bool {
  overlap(left.interval, right.interval)
}

/// The same of two intervals; where one is not known, the order is unsure too.
func overlap(_ left: Interval?, _ right: Interval?) -> Bool {
  guard let a = left, let b = right else { return true }
  return a.lower <= b.upper && b.lower <= a.upper
}

/// "62.4 (61.0 to 63.8)".
func withInterval(_ estimate: Estimate) -> String {
  let interval = estimate.interval.map { " (\(range($0)))" } ?? ""
  return minus(estimate.value) + interval
}
