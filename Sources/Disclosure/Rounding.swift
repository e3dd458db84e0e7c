internal import Foundation
internal import Survey

/// How coarsely an audience sees figures.
///
/// Fine digits give away counts: an exact percentage of fewer than a hundred people
/// has one possible numerator, and a mean to two places the sum.
struct Rounding: Sendable, Equatable {
  /// Decimals of scores, shares and their errors.
  let decimals: Int
  /// Respondents are rounded to multiples of this.
  let countStep: Int

  /// nil for the analyst, who sees every digit.
  init?(_ audience: Audience) {
    switch audience {
    case .analyst: return nil
    case .partner: (decimals, countStep) = (1, 1)
    case .public: (decimals, countStep) = (0, 5)
    }
  }

  func number(_ value: Double) -> Double { value.rounded(toPlaces: decimals) }
  /// Errors keep one more place, so that they do not round to nothing.
  func error(_ value: Double) -> Double { value.rounded(toPlaces: decimals + 1) }
  func probability(_ value: Double) -> Double { value.rounded(toPlaces: 3) }
  func coefficient(_ value: Double) -> Double { value.rounded(toPlaces: 2) }
  func count(_ n: Int) -> Int { (n + countStep / 2) / countStep * countStep }

  func interval(_ interval: Interval?) -> Interval? {
    interval.map { Interval(lower: number($0.lower), upper: number($0.upper)) }
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    let scale = pow(10, Double(places))
    return (self * scale).rounded() / scale + 0  // what rounds to nothing has no sign
  }
}

/// A figure that an audience's rounding applies to.
protocol Roundable {
  func rounded(by rounding: Rounding) -> Self
}

extension Estimate: Roundable {
  func rounded(by rounding: Rounding) -> Estimate {
    Estimate(
      value: rounding.number(value), standardError: standardError.map(rounding.error),
      interval: rounding.interval(interval), df: df.map(rounding.count), n: rounding.count(n))
  }
}

extension Contrast: Roundable {
  func rounded(by rounding: Rounding) -> Contrast {
    Contrast(
      difference: rounding.number(difference), standardError: rounding.error(standardError),
      df: rounding.count(df), p: rounding.probability(p), q: q.map(rounding.probability),
      effect: effect.map(rounding.coefficient))
  }
}

extension Score: Roundable {
  func rounded(by rounding: Rounding) -> Score {
    Score(
      domain: domain, measure: measure, statistic: statistic,
      estimate: estimate.rounded(by: rounding), contrast: contrast?.rounded(by: rounding),
      flag: flag, replicateError: replicateError.map(rounding.error),
      withReplacementError: withReplacementError.map(rounding.error),
      lostReplicates: lostReplicates, designEffect: designEffect.map(rounding.coefficient))
  }
}

extension AnswerShare: Roundable {
  func rounded(by rounding: Rounding) -> AnswerShare {
    AnswerShare(
      domain: domain, item: item, answer: answer, estimate: estimate.rounded(by: rounding))
  }
}

extension MissingShare: Roundable {
  func rounded(by rounding: Rounding) -> MissingShare {
    MissingShare(
      domain: domain, item: item, kind: kind, share: rounding.number(share),
      n: rounding.count(n), answered: rounding.count(answered))
  }
}

extension Reliability: Roundable {
  func rounded(by rounding: Rounding) -> Reliability {
    func round(_ interval: Interval?) -> Interval? {
      interval.map {
        Interval(lower: rounding.coefficient($0.lower), upper: rounding.coefficient($0.upper))
      }
    }
    var rounded = Reliability(
      wave: wave, construct: construct, items: items, n: rounding.count(n),
      alpha: alpha.map(rounding.coefficient), alphaInterval: round(alphaInterval),
      omega: omega.map(rounding.coefficient), omegaInterval: round(omegaInterval),
      alphaIfDropped: alphaIfDropped.map { $0.map(rounding.coefficient) },
      itemRest: itemRest.map { $0.map(rounding.coefficient) }, lostReplicates: lostReplicates,
      isHeywood: isHeywood, note: note)
    rounded.feldtInterval = round(feldtInterval)
    return rounded
  }
}

extension Response: Roundable {
  func rounded(by rounding: Rounding) -> Response {
    Response(
      domain: domain, n: rounding.count(n), population: population,
      sampleShare: rounding.number(sampleShare),
      populationShare: populationShare.map(rounding.number),
      weightedShare: rounding.number(weightedShare), rate: rate.map(rounding.number))
  }
}

extension ThemePrevalence: Roundable {
  func rounded(by rounding: Rounding) -> ThemePrevalence {
    ThemePrevalence(
      domain: domain, theme: theme, polarity: polarity, interviews: rounding.count(interviews),
      n: rounding.count(n), share: rounding.number(share),
      interval: rounding.interval(interval) ?? interval)
  }
}

extension SeniorScore: Roundable {
  func rounded(by rounding: Rounding) -> SeniorScore {
    SeniorScore(
      measure: measure, seniors: seniors.rounded(by: rounding),
      others: others.rounded(by: rounding), contrast: contrast?.rounded(by: rounding), flag: flag)
  }
}

extension ThemeChange: Roundable {
  func rounded(by rounding: Rounding) -> ThemeChange {
    ThemeChange(
      from: from, to: to, theme: theme, polarity: polarity,
      earlier: earlier.rounded(by: rounding), later: later.rounded(by: rounding),
      difference: rounding.number(difference),
      interval: rounding.interval(interval) ?? interval, p: p.map(rounding.probability),
      q: q.map(rounding.probability), flag: flag, obstacles: obstacles)
  }
}

extension ScoreChange: Roundable {
  func rounded(by rounding: Rounding) -> ScoreChange {
    ScoreChange(
      from: from, to: to, segment: segment, level: level, measure: measure, statistic: statistic,
      difference: rounding.number(difference), contrast: contrast?.rounded(by: rounding),
      interval: rounding.interval(interval), flag: flag, basis: basis,
      nFrom: rounding.count(nFrom), nTo: rounding.count(nTo), drift: drift)
  }
}

extension Audience {
  /// Decimals of scores and shares; nil: every digit.
  public var decimals: Int? { Rounding(self)?.decimals }
  /// Counts are multiples of this; nil: exact.
  public var countStep: Int? { Rounding(self)?.countStep }
}
