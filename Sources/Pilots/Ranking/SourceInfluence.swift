internal import LinearAlgebra
internal import Survey

/// What one source of uncertainty does to the ranking and to the portfolio.
public struct SourceInfluence: Sendable, Equatable {
  /// How far the draws stray from what is found at the points.
  public struct Stray: Sendable, Equatable {
    /// Mean over pilots and draws of |rank − rank at the points|, with its error.
    public let shift: Double
    public let shiftError: Double
    /// Share of draws in which another pilot ranks first.
    public let first: DrawnShare
    /// Share of draws whose best portfolio is another; nil where none was found.
    public let portfolio: DrawnShare?

    public init(
      shift: Double, shiftError: Double, first: DrawnShare, portfolio: DrawnShare?
    ) {
      (self.shift, self.shiftError, self.first) = (shift, shiftError, first)
      self.portfolio = portfolio
    }
  }
  public let source: UncertaintySource
  /// It alone is drawn, all else at its point.
  public let alone: Stray
  /// It alone is at its point, all else drawn.
  public let without: Stray

  public init(source: UncertaintySource, alone: Stray, without: Stray) {
    (self.source, self.alone, self.without) = (source, alone, without)
  }
}

/// Measures how far draws stray, with some sources of uncertainty or others.
struct Straying: Sendable {
  let joint: JointDraws
  let sampler: WeightSampler
  let rules: PortfolioRules?
  /// The best portfolio at the points.
  let chosen: PilotSet?
  let draws: Int

  /// Every source that varies at all.
  func influences() -> [SourceInfluence] {
    let sources = UncertaintySource.allCases.filter(isUncertain)
    guard !sources.isEmpty else { return [] }
    let drawn = sources.map { Set([$0]) } + sources.map { Set.all.subtracting([$0]) }
    let strays = inParts(drawn.count, of: 1) { stray(drawn[$0.lowerBound]) }
    return sources.indices.map {
      SourceInfluence(
        source: sources[$0], alone: strays[$0], without: strays[sources.count + $0])
    }
  }

  private func isUncertain(_ source: UncertaintySource) -> Bool {
    switch source {
    case .weights: sampler.region.shape != .exact
    case .costs: joint.hasUncertainCosts
    default: joint.criteria.contains { $0.source == source && $0.isUncertain }
    }
  }

  /// With these sources drawn and all others at their points.
  func stray(_ sources: Set<UncertaintySource>) -> SourceInfluence.Stray {
    let draws = self.draws
    let joint = joint.varying(sources)
    let stated = joint.ranksAtThePoints(sampler.region.stated)
    var tally = RankTally(candidates: joint.candidates, criteria: joint.criteria.count)
    var funding = chosen.flatMap { chosen in
      rules.map { Funding($0, chosen: chosen, stepLimit: 100_000) }
    }
    var (sum, squares, others) = (0.0, 0.0, 0)
    joint.forEachBlock(0..<draws, sampler) { first, values, weights in
      tally.add(values: values, weights: weights)
      funding?.add(values, joint, from: first)
      for draw in 0..<values.rows {
        let ranks = stated.indices.map { tally.rank(of: $0, draw: draw, of: values.rows) }
        let shift = mean(zip(ranks, stated).map { Double(($0 - $1).magnitude) })
        sum += shift
        squares += shift * shift
        if zip(ranks, stated).contains(where: { ($0 == 1) != ($1 == 1) }) { others += 1 }
      }
    }
    let n = Double(draws)
    let spread = max(0, squares / n - (sum / n) * (sum / n))
    return SourceInfluence.Stray(
      shift: sum / n, shiftError: (spread / n).squareRoot(),
      first: DrawnShare(others, of: draws),
      portfolio: funding.map { DrawnShare($0.others, of: draws) })
  }

  private func mean(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
  }
}

extension JointDraws {
  fileprivate func ranksAtThePoints(_ weights: [Double]) -> [Int] {
    let values = varying([]).values(from: 0, weights: Matrix(repeating: weights, rows: 1))
    return ranks(of: (0..<candidates).map { values[0, $0] })
  }
}
