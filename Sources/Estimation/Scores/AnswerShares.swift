internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// The share of every label of every item, also of labels nobody chose, for
  /// everyone and every level; the base is the item's answers.
  public func answerShares() -> [AnswerShare] {
    let shares = LabelPanel(weighted.wave, codebook)
    let sums = shares.panel.weightedSums(
      weighted.weights, by: groupings.map { ($0.codes, $0.totals.count) })
    let linearised = LinearisedLevels.all(
      of: shares.panel, weighted, by: zip(groupings, sums).map { ($0.codes, $1) })
    return zip(groupings, linearised).flatMap { grouping, linear in
      let covariance = linear.covariance(weighted)
      let variances = shares.panel.ratios.indices.map { covariance.block([$0]).finite }
      return grouping.totals.indices.flatMap { level in
        shares.panel.ratios.indices.compactMap { index in
          let ratio = shares.panel.ratios[index]
          return linear.value(ratio, level).map { value in
            AnswerShare(
              domain: grouping.domain(level, in: wave), item: ratio.measure.id,
              answer: shares.labels[index],
              estimate: Estimate(
                value, variance: variances[index][level, level], statistic: .favourable,
                base: linear.base(ratio, level), confidence: plan.confidence))
          }
        }
      }
    }
  }
}

extension RatioPanel {
  /// Σ w x of each column per level of several segmentations, a block of rows at a time.
  func weightedSums(
    _ weights: [Double], by segmentations: [(codes: [UInt16], levels: Int)]
  ) -> [[[Double]]] {
    var sums = segmentations.map {
      Matrix(rows: $0.levels, columns: columns)
    }
    for block in blocks {
      let values = values(of: block).scalingRows(by: Array(weights[block]))
      for (index, (codes, levels)) in segmentations.enumerated() {
        for column in 0..<columns {
          let source = values.column(column)
          for row in source.indices {
            let level = Int(codes[block.lowerBound + row])
            if level < levels { sums[index][level, column] += source[row] }
          }
        }
      }
    }
    return sums.map { sums in
      (0..<sums.rows).map { level in (0..<columns).map { sums[level, $0] } }
    }
  }
}
