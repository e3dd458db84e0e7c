internal import LinearAlgebra
internal import Survey

/// What it would be worth to know more before choosing, in points of portfolio value.
///
///     E_φ[max_p E[V(p) | φ]] − max_p E[V(p)]  ≥ 0
///
/// over the portfolios p that keep the rules at the likely costs, at the stated weights.
/// Perfect: φ is the truth about one source (EVPPI) or about all (EVPI).  A further
/// sample n′ of what rests on n answers or interviews leaves part of it unknown: what is
/// expected after it varies by √(n′/(n + n′)) of what the truth does.
///
/// Value is a sum over criteria, and the sources are drawn apart, so that what is
/// expected of the others enters by its mean: no sampling within sampling.
///
/// Source: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory; Ades, Lu &
/// Claxton (2004), doi:10.1177/0272989X04263162; rescaling: Heath, Manolopoulou & Baio
/// (2018), doi:10.1177/0272989X18778914.
public struct InformationWorth: Sendable, Equatable {
  /// nil: all that is uncertain about scores.
  public let source: UncertaintySource?
  /// The further sample, in shares of today's: 1 as many again; nil: perfect knowledge.
  public let further: Double?
  /// Points of portfolio value, 100 for a pilot that is best on every criterion.
  public let worth: Double
  /// Monte Carlo standard error.
  public let error: Double
  /// Share of outcomes after which another portfolio would be best.
  public let changes: DrawnShare

  public init(
    source: UncertaintySource?, further: Double?, worth: Double, error: Double,
    changes: DrawnShare
  ) {
    (self.source, self.further, self.worth) = (source, further, worth)
    (self.error, self.changes) = (error, changes)
  }
}

/// A choice of portfolio that more could be known about.
struct InformedChoice {
  let rules: PortfolioRules
  let costs: [Double]

  /// What the outcomes are worth: `outcomes` holds what would be expected of each
  /// candidate after each of them, draws × candidates, alike in probability; nil where
  /// no portfolio keeps the rules.
  func worth(
    of outcomes: Matrix, source: UncertaintySource?, further: Double?
  ) -> InformationWorth? {
    var search = PortfolioSearch(rules, capacity: 1, within: 0, stepLimit: 100_000)
    search.run(values: outcomes.columnMeans, costs: costs)
    guard let today = search.shelf.found.first?.pilots else { return nil }
    var (sum, squares, others) = (0.0, 0.0, 0)
    for draw in 0..<outcomes.rows {
      let values = (0..<outcomes.columns).map { outcomes[draw, $0] }
      search.run(values: values, costs: costs)
      guard let best = search.shelf.found.first, best.pilots != today else { continue }
      let gain = max(0, best.value - today.reduce(0) { $0 + values[$1] })
      sum += gain
      squares += gain * gain
      others += 1
    }
    let n = Double(outcomes.rows)
    let spread = max(0, squares / n - (sum / n) * (sum / n))
    return InformationWorth(
      source: source, further: further, worth: 100 * sum / n,
      error: 100 * (spread / n).squareRoot(), changes: DrawnShare(others, of: outcomes.rows))
  }
}

extension Matrix {
  var columnMeans: [Double] {
    (0..<columns).map { index in
      let values = column(index)
      var sum = 0.0
      for row in values.indices { sum += values[row] }
      return sum / Double(max(rows, 1))
    }
  }
}
