@testable internal import Disclosure
internal import Pilots
internal import Survey

extension Fixture {
  func changes(of domain: Domain) -> [ReleasedChange] {
    measures.flatMap { measure, _ in
      Statistic.allCases.compactMap { statistic in
        guard measure != .index || statistic == .mean else { return nil }
        return change(in: measure, statistic, of: domain)
      }
    }
  }

  private func change(
    in measure: Measure, _ statistic: Statistic, of domain: Domain
  ) -> ReleasedChange {
    var dice = Dice("change", domain.segment, position(of: domain), measure.id, statistic.rawValue)
    let difference = rounded(dice.roll(-2...4))
    let error = 22 / Double(count(in: domain)).squareRoot()
    let isClear = abs(difference) > 2.6 * error
    let value = ScoreChange(
      from: waves[0], to: waves[1], segment: domain.segment, level: domain.level,
      measure: measure, statistic: statistic, difference: difference,
      contrast: Contrast(
        difference: difference, standardError: error, df: count(in: domain) - 1,
        p: isClear ? 0.001 : 0.4, q: isClear ? 0.004 : 0.6),
      interval: Interval(
        lower: rounded(difference - 2 * error), upper: rounded(difference + 2 * error)),
      flag: isClear ? (difference < 0 ? .lower : .higher) : .noEvidence, basis: .overlap,
      nFrom: count(in: domain), nTo: count(in: domain),
      drift: measure.id == "T" ? ["T3 was reworded"] : [])
    let drifted = measure.id == "T" && isGated
    return ReleasedChange(
      from: waves[0], to: waves[1], segment: domain.segment, level: domain.level,
      measure: measure, statistic: statistic,
      cell: drifted ? .suppressed(.drift) : released(value, in: domain))
  }

  var assessment: Assessment {
    let criteria = [
      ("need", Criterion.Source.shortfall, 100.0), ("voice", .salience, 80),
      ("reach", .reach, 40), ("learning", .column("learning"), 60),
      ("thrift", .column("cost"), 50),
    ]
    let pilots = (1...20).map { pilot($0, criteria.map(\.0)) }
    return Assessment(
      wave: waves[0],
      criteria: criteria.map { id, source, swing in
        WeightedCriterion(
          criterion: Criterion(id: id, source: source, worst: 0, best: 100, swing: swing),
          weight: swing / 330)
      }, pilots: pilots, portfolios: portfolios(of: pilots), infeasible: nil,
      selection: Selection(count: 6, budget: 252_000), draws: 10_000, weights: .order,
      analysis: portfolioAnalysis(of: pilots), infeasibleDraws: 3,
      comparisons: comparisons(of: pilots), reweighing: reweighing(of: pilots))
  }

  /// Every six of the first eight within the budget, and forty draws.
  private func reweighing(of pilots: [PilotScore]) -> Reweighing {
    let ranked = pilots.filter { $0.rank != nil }
    var dice = Dice("reweighing")
    return Reweighing(
      pilots: ranked.map(\.pilot), utilities: ranked.map { $0.criteria.compactMap(\.utility) },
      sets: [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 6], [1, 2, 3, 4, 5, 7]],
      deviations: (0..<40).map { _ in
        ranked.flatMap { $0.criteria.map { _ in dice.roll(-0.2...0.2) } }
      })
  }

  private static let names = [
    "Single search across record systems", "Record once on the hand-held", "Data helpdesk",
    "Open catalogue of datasets", "Chart surgery on Thursdays", "Error button",
    "Feedback to recorders",
    "Analyst on the morning call", "Data stewards in custody", "Self-service dashboards",
    "Plain guide to lawful sharing", "Partner exchange pilot", "Sergeants’ data course",
    "Retire three spreadsheets", "Address clean-up", "Before-and-after checks",
    "Shared definitions", "Ethics clinic", "Voice-to-text statements", "Body-worn video index",
  ]

  private func pilot(_ number: Int, _ criteria: [String]) -> PilotScore {
    var dice = Dice("pilot", "\(number)")
    let value = 82.123456789 - Double(number) * 2.3 + dice.roll(-0.5...0.5)
    let isRankable = number < 20
    let cost = 33_017 + Double(number) * 1111
    let centre = Double(number) - 0.5
    let weights = (0..<20).map { rank in
      let z = (Double(rank) + 0.5 - centre) / 3.1
      return 1 / (1 + z * z * z * z)
    }
    let total = weights.reduce(0, +)
    return PilotScore(
      pilot: Pilot(
        id: "P\(number)", name: rename(Self.names[number - 1]),
        sponsor: rename("Sponsor Smith \(number)"), cost: Range3(cost), weeks: 12,
        requires: [], excludes: [], judged: [:]),
      criteria: criteria.map { id in
        let raw = dice.roll(20...80)
        return CriterionScore(
          criterion: id, raw: raw, utility: raw / 100,
          trail: [
            TrailStep(
              text: rename("\(id) of Tools for Constables: 100 − 48.2"),
              source: "segments.csv: 2018,rank,Constable,T,mean")
          ])
      }, value: isRankable ? value : nil,
      interval: isRankable ? Interval(lower: value - 5.4321, upper: value + 4.9876) : nil,
      rank: isRankable ? number : nil,
      acceptability: isRankable ? weights.map { $0 / total } : [],
      selectedShare: isRankable ? min(max(1.05 - Double(number) * 0.08, 0.01), 0.98) : nil,
      coreIndex: isRankable ? 0.5 : nil, isSelected: number <= 6,
      unrankable: isRankable ? [] : [rename("reach: no staff in post for its scope")])
  }

  private func portfolios(of pilots: [PilotScore]) -> [Portfolio] {
    (0..<4).map { index in
      let chosen = Array(pilots[0..<5]) + [pilots[5 + index]]
      return Portfolio(
        pilots: chosen.map(\.pilot.id), value: chosen.compactMap(\.value).reduce(0, +),
        cost: chosen.map(\.pilot.cost.mode).reduce(0, +), gap: Double(index) * 0.47)
    }
  }
}
