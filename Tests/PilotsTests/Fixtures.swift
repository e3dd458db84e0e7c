import Statistics
import Survey

@testable import Disclosure
@testable import Pilots

/// Builds small studies whose answers can be worked out by hand.
enum Make {
  static func pilot(
    _ id: String, cost: Range3 = Range3(10), requires: [String] = [], excludes: [String] = [],
    judged: [String: Range3] = [:], group: String = ""
  ) -> Pilot {
    Pilot(
      id: id, name: id, sponsor: "", cost: cost, weeks: nil, requires: requires,
      excludes: excludes, judged: judged, group: group)
  }

  static func criterion(
    _ id: String, _ source: Criterion.Source, worst: Double = 0, best: Double = 1,
    swing: Double = 100
  ) -> Criterion {
    Criterion(id: id, source: source, worst: worst, best: best, swing: swing)
  }

  static func plan(
    _ pilots: [Pilot], _ criteria: [Criterion], addresses: [Address] = [], count: Int? = nil,
    budget: Double? = nil, selection: Selection? = nil, weights: WeightKnowledge = .exact
  ) -> PilotPlan {
    PilotPlan(
      pilots: pilots, addresses: addresses, outputs: [], criteria: criteria,
      selection: selection ?? Selection(count: count, budget: budget), weights: weights,
      wave: "w1")
  }

  /// Pilots P1… judged on criteria c1…, each worst 0 and best 1, from a table of
  /// pilots × criteria.
  static func judged(
    _ table: [[Double]], swings: [Double]? = nil, costs: [Range3]? = nil, count: Int? = nil,
    budget: Double? = nil, weights: WeightKnowledge = .exact
  ) -> PilotPlan {
    let criteria = (table.first ?? []).indices.map {
      criterion("c\($0 + 1)", .column("c\($0 + 1)"), swing: swings?[$0] ?? 100)
    }
    let pilots = table.indices.map { row in
      pilot(
        "P\(row + 1)", cost: costs?[row] ?? Range3(10),
        judged: Dictionary(
          uniqueKeysWithValues: table[row].indices.map {
            (criteria[$0].id, Range3(table[row][$0]))
          }))
    }
    return plan(pilots, criteria, count: count, budget: budget, weights: weights)
  }

  static func score(
    _ construct: String, _ scope: Address.Scope? = nil, mean: Double, draws: [Double] = [],
    within: ClosedRange<Double>? = nil
  ) -> ReleasedScore {
    let domain = Domain(wave: "w1", segment: scope?.segment ?? "all", level: scope?.level ?? "all")
    let measure = Measure(kind: .construct, id: construct)
    let interval = within.map { Interval(lower: $0.lowerBound, upper: $0.upperBound) }
    let estimate = Estimate(value: mean, standardError: nil, interval: interval, df: nil, n: 50)
    let score = Score(domain: domain, measure: measure, statistic: .mean, estimate: estimate)
    return ReleasedScore(
      domain: domain, measure: measure, statistic: .mean,
      cell: .shown(.init(score, isSmall: false, draws: draws)))
  }

  static func withheld(_ construct: String) -> ReleasedScore {
    ReleasedScore(
      domain: .everyone(in: "w1"), measure: Measure(kind: .construct, id: construct),
      statistic: .mean, cell: .suppressed(.tooFew(threshold: 10)))
  }

  static func theme(_ name: String, share: Double, draws: [Double] = []) -> ReleasedTheme {
    let prevalence = ThemePrevalence(
      domain: .everyone(in: "w1"), theme: name, polarity: .barrier, interviews: 13, n: 26,
      share: share, interval: Interval(lower: share - 10, upper: share + 10))
    return ReleasedTheme(
      domain: .everyone(in: "w1"), theme: name, polarity: .barrier,
      cell: .shown(.init(prevalence, isSmall: false, draws: draws)))
  }

  static func release(
    _ scores: [ReleasedScore] = [], themes: [ReleasedTheme] = [], audience: Audience = .analyst
  ) -> Release {
    Release(
      audience: audience, threshold: 10, scores: scores, answers: [], missing: [],
      reliability: [], responses: [], weighting: [], themes: themes, agreement: [],
      evidence: [], changes: [], suppressed: [])
  }

  static func address(
    _ pilot: String, _ target: Address.Target, effect: Int = 3, scope: Address.Scope? = nil
  ) -> Address {
    Address(pilot: pilot, target: target, effect: effect, scope: scope)
  }

  static func assess(
    _ plan: PilotPlan, _ release: Release = release(), population: Population? = nil,
    themes: [Theme] = [], seed: UInt64 = 1, draws: Int = 1000
  ) -> Assessment {
    let codebook = Codebook(
      items: [],
      constructs: [Construct(id: "T", title: "Tools", items: [], isOutcome: false)])
    return Assessment(
      plan: plan, release: release, population: population, codebook: codebook,
      segmentations: [Segmentation(id: "rank", title: "Rank", levels: ["Constable"])],
      themes: themes, seed: seed, draws: draws, confidence: 0.95)
  }
}

extension Assessment {
  subscript(pilot id: String) -> PilotScore? { pilots.first { $0.pilot.id == id } }
}

/// Random numbers for random tests, the same in every run.
func testGenerator(_ stream: Int) -> CounterGenerator {
  CounterGenerator(seed: 20_180_524, purpose: .simulation, stream: stream)
}
