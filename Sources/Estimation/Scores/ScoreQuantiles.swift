internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// Quartiles of respondents' scores: index and constructs, for everyone and every level.
  public func quantiles(orders: [Double] = [0.25, 0.5, 0.75]) -> [ScoreQuantile] {
    let scores = RatioPanel(meansOf: weighted.wave, codebook: codebook)
    let means = scores.ratios
    return groupings.flatMap { grouping in
      let found = LevelDistributions(means, scores, grouping, weighted)
      let shares = BelowQuantiles(means, orders, scores, grouping, found)
      let linear = LinearisedLevels.all(
        of: shares.panel, weighted,
        by: [(grouping.codes, shares.sums(weighted.weights, grouping))])[0]
      let covariance = linear.covariance(weighted)
      let errors = shares.panel.ratios.indices.map { covariance.block([$0]).finite }
      return grouping.totals.indices.flatMap { level in
        means.indices.flatMap { measure in
          orders.indices.compactMap { order in
            let first = 2 * (measure * orders.count + order)
            let variance = max(errors[first][level, level], errors[first + 1][level, level])
            return ScoreQuantile(
              grouping.domain(level, in: wave), means[measure].measure, orders[order],
              found.distributions[measure][level], variance: variance,
              linear.base(shares.panel.ratios[first], level), plan.confidence)
          }
        }
      }
    }
  }
}

extension ScoreQuantile {
  fileprivate init?(
    _ domain: Domain, _ measure: Measure, _ order: Double,
    _ distribution: WeightedDistribution?, variance: Double, _ base: DomainBase,
    _ confidence: Double
  ) {
    guard let distribution else { return nil }
    self.init(
      domain: domain, measure: measure, order: order, value: distribution.quantile(order),
      interval: nil, n: base.n)
    guard base.n > 1, base.df > 0 else { return }
    let limits = woodruffInterval(
      order, of: distribution, standardError: max(0, variance).squareRoot(), df: base.df,
      confidence: confidence, scale: 0...100)
    interval = Interval(lower: limits.lower, upper: limits.upper)
  }
}

/// How the scores of each level are distributed, measure by measure.
private struct LevelDistributions {
  /// Per measure and level; nil where nobody has a score.
  let distributions: [[WeightedDistribution?]]

  init(
    _ means: [Ratio], _ panel: RatioPanel, _ grouping: EstimatedWave.Grouping,
    _ weighted: WeightedWave
  ) {
    let levels = grouping.totals.count
    var weights = means.map { _ in [[Double: Double]](repeating: [:], count: levels) }
    for block in panel.blocks {
      let values = panel.values(of: block)
      let (codes, given) = (grouping.codes.codes(of: block), weighted.weights.weights(of: block))
      for (index, ratio) in means.enumerated() {
        let (score, base) = (values.column(ratio.numerator), values.column(ratio.denominator))
        for row in score.indices where base[row] > 0 {
          let level = Int(codes[row])
          guard level < levels else { continue }
          weights[index][level][score[row], default: 0] += given[row]
        }
      }
    }
    distributions = weights.map { $0.map { WeightedDistribution($0) } }
  }
}

/// Whether respondents score at or below their own level's quantile, and below it: two
/// ratios per measure and order.
private struct BelowQuantiles {
  let panel: RatioPanel

  init(
    _ means: [Ratio], _ orders: [Double], _ scores: RatioPanel,
    _ grouping: EstimatedWave.Grouping, _ found: LevelDistributions
  ) {
    let thresholds = means.indices.flatMap { measure in
      orders.flatMap { order in
        [
          found.distributions[measure].map { $0?.quantile(order) },
          found.distributions[measure].map { $0?.valueBelow(quantile: order) },
        ]
      }
    }
    let perMeasure = 2 * orders.count
    let codes = grouping.codes
    let ratios = thresholds.indices.map { index in
      let measure = index / perMeasure
      return Ratio(
        measure: means[measure].measure, statistic: .favourable,
        numerator: means.count + index, denominator: measure)
    }
    panel = RatioPanel(
      ratios: ratios, columns: means.count + thresholds.count, respondents: scores.respondents
    ) { rows in
      let (values, codes) = (scores.values(of: rows), codes.codes(of: rows))
      var storage = means.flatMap { ratio in
        rows.indices.map { values[$0 - rows.lowerBound, ratio.denominator] }
      }
      for (index, limits) in thresholds.enumerated() {
        let ratio = means[index / perMeasure]
        let (score, base) = (values.column(ratio.numerator), values.column(ratio.denominator))
        for row in score.indices {
          let level = Int(codes[row])
          let limit = level < limits.count ? limits[level] : nil
          storage.append(base[row] > 0 && score[row] <= limit ?? -1 ? 1 : 0)
        }
      }
      return Matrix(
        rows: rows.count, columns: means.count + thresholds.count, columnMajor: storage)
    }
  }

  func sums(_ weights: RespondentWeights, _ grouping: EstimatedWave.Grouping) -> [[Double]] {
    panel.weightedSums(weights, by: [(grouping.codes, grouping.totals.count)])[0]
  }
}
