@testable internal import Disclosure
internal import Survey

extension Fixture {
  func reliability(in wave: String) -> [ReleasedReliability] {
    codebook.constructs.map { construct in
      var dice = Dice("alpha", wave, construct.id)
      let alpha = dice.roll(0.66...0.86)
      let value = Reliability(
        wave: wave, construct: construct.id,
        items: construct.items.map { codebook.items[$0].id }, n: 1042, alpha: alpha,
        alphaInterval: Interval(lower: alpha - 0.03, upper: alpha + 0.02), omega: alpha + 0.01,
        omegaInterval: Interval(lower: alpha - 0.02, upper: alpha + 0.03),
        itemRest: construct.items.map { _ in dice.roll(-0.02...0.7) },
        isHeywood: construct.id == "C")
      return ReleasedReliability(
        wave: wave, construct: construct.id, cell: .shown(.init(value, isSmall: false)))
    }
  }

  func drivers(in wave: String) -> ReleasedDrivers {
    let constructs = Self.constructs.filter { $0.id != "outcome" }
    let value = OutcomeDrivers(
      wave: wave, outcome: "outcome", n: 1235, method: .shapley, rSquared: rounded(52.31),
      rSquaredInterval: Interval(lower: rounded(47.52), upper: rounded(57.16)),
      shares: constructs.enumerated().map { place, construct in
        let share = 100 * Double(place + 1) / 36
        return DriverShare(
          construct: construct.id, share: rounded(share),
          interval: Interval(lower: rounded(share * 0.8), upper: rounded(share * 1.25)))
      }, lostReplicates: 2)
    return ReleasedDrivers(
      wave: wave, outcome: "outcome", drivers: constructs.map(\.id),
      cell: .shown(.init(value, isSmall: false)))
  }

  func response(in domain: Domain) -> ReleasedResponse {
    var dice = Dice("population", domain.segment, position(of: domain))
    let share = Double(count(in: domain)) / 13
    let staff = domain.isEveryone ? 100 : share * dice.roll(0.75...1.3)
    let value = Response(
      domain: domain, n: count(in: domain), population: Int(staff * 430),
      sampleShare: rounded(share), populationShare: rounded(staff), weightedShare: rounded(staff))
    return ReleasedResponse(domain: domain, cell: released(value, in: domain))
  }

  func weighting(in wave: String) -> WeightingSummary {
    WeightingSummary(
      wave: wave, respondents: 1300, effectiveRespondents: 1012.4, efficiency: 0.779,
      raked: ["rank", "group"], iterations: 14, largestMarginError: 4e-11, trimmedMass: 0.2,
      smallest: 0.31, largest: 4.9, replicates: 1000, lostReplicates: 2,
      finitePopulation: 43_000)
  }

  static let themeTitles = [
    ("Re-typing", "T"), ("Old hardware", "T"), ("Waiting for access", "A"),
    ("Nobody to ask", "A"), ("Records nobody trusts", "Q"), ("No time to learn", "S"),
    ("Targets from above", "L"), ("Analysts as allies", "D"), ("Fear of getting it wrong", "E"),
    ("Silos", "C"), ("Pride in the job", ""),
  ]

  var themes: [ReleasedTheme] {
    let wave = waves[0]
    let domains =
      [Domain.everyone(in: wave)]
      + segmentations[0].levels.map {
        Domain(wave: wave, segment: "rank", level: $0)
      }
    return domains.flatMap { domain in
      Self.themeTitles.flatMap { title, _ in
        [nil, .barrier, .enabler].map { prevalence(of: rename(title), $0, in: domain) }
      }
    }
  }

  private func prevalence(
    of theme: String, _ polarity: Polarity?, in domain: Domain
  ) -> ReleasedTheme {
    var dice = Dice("theme", theme, position(of: domain))
    let n = domain.isEveryone ? 26 : 6
    let mentions = Int(dice.roll(0.2...0.9) * Double(n))
    let count = polarity == nil ? mentions : polarity == .barrier ? mentions * 3 / 4 : mentions / 4
    let share = rounded(Double(count) / Double(n) * 100)
    let value = ThemePrevalence(
      domain: domain, theme: theme, polarity: polarity, interviews: count, n: n, share: share,
      interval: Interval(lower: max(share - 17, 0), upper: min(share + 17, 100)))
    let isHidden = isGated && n < 10
    return ReleasedTheme(
      domain: domain, theme: theme, polarity: polarity,
      cell: isHidden
        ? .suppressed(.tooFew(threshold: 10)) : .shown(.init(value, isSmall: n < 10)))
  }

  var evidence: [JointEvidence] {
    let verdicts: [String: Verdict] = [
      "T": .confirm, "A": .confirm, "Q": .confirm, "S": .surveyOnly, "E": .interviewsOnly,
      "L": .conflict,
    ]
    return Self.constructs.dropLast().map { construct in
      let theme = Self.themeTitles.first { $0.1 == construct.id }.map { rename($0.0) }
      let everyone = Domain.everyone(in: waves[0])
      let score = scores(in: everyone).first { $0.measure.id == construct.id }?.cell.value
      return JointEvidence(
        wave: waves[0], construct: construct.id, theme: theme,
        shortfall: score.map { score in
          Estimate(
            value: rounded(100 - score.estimate.value), standardError: 0.7,
            interval: Interval(
              lower: rounded(99 - score.estimate.value),
              upper: rounded(101 - score.estimate.value)), df: 1299, n: 1300)
        },
        salience: theme.flatMap { prevalence(of: $0, .barrier, in: everyone).cell.value },
        verdict: verdicts[construct.id] ?? .silent)
    }
  }
}
