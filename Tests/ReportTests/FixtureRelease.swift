@testable internal import Disclosure
internal import Survey

extension Fixture {
  var release: Release {
    let all = waves.flatMap { domains(in: $0) }
    return Release(
      audience: audience, threshold: 10, scores: all.flatMap { scores(in: $0) },
      answers: all.flatMap { answers(in: $0) }, missing: all.flatMap { missing(in: $0) },
      reliability: waves.flatMap { reliability(in: $0) }, responses: all.map { response(in: $0) },
      nonresponse: waves.map { nonresponse(in: $0) },
      weighting: waves.map { weighting(in: $0) }, themes: hasInterviews ? themes : [],
      agreement: hasInterviews ? agreement : [], evidence: hasInterviews ? evidence : [],
      changes: waves.count > 1 ? domains(in: waves[0]).flatMap { changes(of: $0) } : [],
      suppressed: isGated
        ? [SuppressionCount(table: "segments", withheld: 212, cells: 6148)] : [],
      drivers: waves.map { drivers(in: $0) },
      shrunken: all.flatMap { shrunken(in: $0) }, climate: waves.flatMap { climate(in: $0) },
      careless: waves.flatMap { careless(in: $0) },
      sensitivity: waves.flatMap { sensitivity(in: $0) },
      choices: all.flatMap { choices(in: $0) }, comments: releasedComments(in: all),
      codingOverlap: hasInterviews ? overlaps : [],
      codesToMend: hasInterviews ? codesToMend : [])
  }

  var measures: [(Measure, Double)] {
    [(.index, 50)]
      + Self.constructs.map { (Measure(kind: .construct, id: $0.id), $0.score) }
      + codebook.items.map { item in
        (
          Measure(kind: .item, id: item.id),
          Self.constructs.first { $0.id == item.construct }?.score ?? 50
        )
      }
  }

  func scores(in domain: Domain) -> [ReleasedScore] {
    measures.flatMap { measure, centre in
      Statistic.allCases.compactMap { statistic in
        guard measure != .index || statistic == .mean else { return nil }
        let score = score(measure, statistic, in: domain, about: centre)
        return ReleasedScore(
          domain: domain, measure: measure, statistic: statistic,
          cell: released(score, in: domain))
      }
    }
  }

  private func score(
    _ measure: Measure, _ statistic: Statistic, in domain: Domain, about centre: Double
  ) -> Score {
    var dice = Dice(
      domain.wave, domain.segment, position(of: domain), measure.id, statistic.rawValue)
    let n = count(in: domain)
    let difference = domain.isEveryone ? 0 : dice.roll(-6...6) + dice.roll(-5...5)
    let later = domain.wave == waves.first ? 0 : dice.roll(-1...4)
    let value = rounded(centre + difference + later)
    let error = 24 / Double(n).squareRoot()
    let q = abs(difference) / error > 2.6 ? dice.roll(0.0001...0.04) : dice.roll(0.06...0.9)
    let flag: Flag =
      n < 20 ? .notTested : q >= 0.05 ? .noEvidence : difference < 0 ? .lower : .higher
    return Score(
      domain: domain, measure: measure, statistic: statistic,
      estimate: Estimate(
        value: value, standardError: rounded(error),
        interval: Interval(
          lower: rounded(max(value - 2 * error, 0)), upper: rounded(min(value + 2 * error, 100))),
        df: n - 1, n: n),
      contrast: domain.isEveryone
        ? nil
        : Contrast(
          difference: rounded(difference), standardError: rounded(error * 1.1), df: n - 1,
          p: q / 3, q: n < 20 ? nil : q, effect: difference / 24),
      flag: domain.isEveryone ? nil : flag, replicateError: error * 1.02,
      withReplacementError: error, designEffect: 1.3)
  }

  func answers(in domain: Domain) -> [ReleasedAnswerShare] {
    codebook.items.flatMap { item in
      var dice = Dice(domain.wave, domain.segment, position(of: domain), item.id)
      let worth = Self.constructs.first { $0.id == item.construct }?.score ?? 50
      let weights = scale.labels.indices.map { index in
        (index == 2 ? 1 : abs(Double(index) * 25 - 100 + worth) / 40 + 0.3) * dice.roll(0.6...1.4)
      }
      let total = weights.reduce(0, +)
      return zip(scale.labels, weights).map { label, weight in
        let value = weight / total * 100
        let share = AnswerShare(
          domain: domain, item: item.id, answer: label,
          estimate: Estimate(
            value: rounded(value), standardError: 1,
            interval: Interval(lower: rounded(value * 0.9), upper: rounded(value * 1.05)),
            df: 100, n: count(in: domain) - 40 > 0 ? count(in: domain) - 40 : 3))
        return ReleasedAnswerShare(
          domain: domain, item: item.id, answer: label, cell: released(share, in: domain))
      }
    }
  }

  func missing(in domain: Domain) -> [ReleasedMissingShare] {
    codebook.items.flatMap { item in
      [MissingKind.dontKnow, .notApplicable, .notAnswered].map { kind in
        var dice = Dice(domain.wave, domain.segment, position(of: domain), item.id, kind.name)
        let share = MissingShare(
          domain: domain, item: item.id, kind: kind, share: rounded(dice.roll(0.5...6)),
          n: count(in: domain), answered: count(in: domain) - 1)
        return ReleasedMissingShare(
          domain: domain, item: item.id, kind: kind, cell: released(share, in: domain))
      }
    }
  }
}
