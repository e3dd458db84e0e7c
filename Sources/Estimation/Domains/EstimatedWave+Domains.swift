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

  /// What respondents contribute to every score, as ``linearisedDomain(_:_:)`` wants it;
  /// made on every call: 8 bytes per respondent and column.
  public var panelValues: Matrix { panel.values }

  /// A domain by its number, the same in every wave of a study, from the wave's panel values.
  public func linearisedDomain(_ number: Int, _ values: Matrix) -> LinearisedDomain {
    var level = number
    var grouping = groupings[0]
    for next in groupings {
      grouping = next
      if level < next.totals.count { break }
      level -= next.totals.count
    }
    let sorted = grouping.rows
    let rows = sorted.order[sorted.blocks[level]]
    let totals = grouping.totals[level]
    let linear = Linearisation(
      of: panel.ratios, values, rows: rows, totals: totals, weights: weighted.weights)
    let active = Dictionary(
      uniqueKeysWithValues: panel.bases.map { base in
        let column = values.column(base)
        return (base, rows.filter { column[$0] > 0 })
      })
    let domain = grouping.domain(level, in: wave)
    return LinearisedDomain(
      segment: domain.segment, level: domain.level,
      ratios: panel.ratios.enumerated().map { index, ratio in
        let active = active[ratio.denominator] ?? []
        return LinearisedRatio(
          measure: ratio.measure, statistic: ratio.statistic, value: totals.value(ratio),
          n: active.count, df: weighted.design.degreesOfFreedom(ofUnits: active),
          spread: linear.spread[index], active: active)
      },
      influence: weighted.influence(of: linear.values), rows: Array(rows))
  }

  /// The finite population correction plays no part in a change.
  package func variancesWithReplacement(of influence: Matrix) -> [Double] {
    weighted.design.variances(of: influence).withReplacement
  }
}
