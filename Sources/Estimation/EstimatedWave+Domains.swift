public import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

/// The ratios of one domain, linearised: what a change between waves is made of.
public struct LinearisedDomain: Sendable {
  public let segment: String
  public let level: String
  public let ratios: [LinearisedRatio]
  /// Weighted influence values, raked margins taken out: respondents × ratios.
  public let influence: Matrix
  /// Persons or sampling units' rows that are in the domain.
  public let rows: [Int]
}

/// One ratio in one domain.
public struct LinearisedRatio: Sendable {
  public let measure: Measure
  public let statistic: Statistic
  /// nil where nobody contributes.
  public let value: Double?
  public let n: Int
  public let df: Int
  /// Variance among respondents.
  public let spread: Double
  /// Rows of the respondents who contribute.
  public let active: [Int]
}

extension EstimatedWave {
  /// How many domains there are: everyone, then each level of each segmentation.
  public var domainCount: Int { groupings.reduce(0) { $0 + $1.totals.count } }

  /// A domain by its number, the same in every wave of a study.
  public func linearisedDomain(_ number: Int) -> LinearisedDomain {
    var level = number
    var grouping = groupings[0]
    for next in groupings {
      grouping = next
      if level < next.totals.count { break }
      level -= next.totals.count
    }
    let rows = grouping.rows.order[grouping.rows.blocks[level]]
    let totals = grouping.totals[level]
    let linear = Linearisation(of: panel, rows: rows, totals: totals, weights: weighted.weights)
    let base = DomainBase(weighted, panel, rows: rows)
    let domain = grouping.domain(level, in: wave)
    return LinearisedDomain(
      segment: domain.segment, level: domain.level,
      ratios: panel.ratios.enumerated().map { index, ratio in
        let column = panel.values.column(ratio.denominator)
        return LinearisedRatio(
          measure: ratio.measure, statistic: ratio.statistic, value: totals.value(ratio),
          n: base.n[ratio.denominator] ?? 0, df: base.df[ratio.denominator] ?? 0,
          spread: linear.spread[index], active: rows.filter { column[$0] > 0 })
      },
      influence: weighted.influence(of: linear.values), rows: Array(rows))
  }

  /// The finite population correction plays no part in a change.
  package func variancesWithReplacement(of influence: Matrix) -> [Double] {
    weighted.design.variances(of: influence).withReplacement
  }
}
