internal import LinearAlgebra
internal import Statistics
public import Survey
internal import Weighting

extension EstimatedWave {
  /// The share of every label of every item, also of labels nobody chose, for
  /// everyone and every level; the base is the item's answers.
  public func answerShares() -> [AnswerShare] {
    let shares = LabelPanel(weighted.wave, codebook)
    return groupings.flatMap { grouping in
      grouping.rows.blocks.indices.flatMap { level in
        answerShares(
          shares, rows: grouping.rows.order[grouping.rows.blocks[level]],
          domain: grouping.domain(level, in: wave))
      }
    }
  }

  private func answerShares(
    _ shares: LabelPanel, rows: ArraySlice<Int>, domain: Domain
  ) -> [AnswerShare] {
    let panel = shares.panel
    let totals = DomainTotals(
      sums: panel.values.weightedSums(weighted.weights, rows: rows))
    let base = DomainBase(weighted, panel, rows: rows)
    let linear = Linearisation(of: panel, rows: rows, totals: totals, weights: weighted.weights)
    let variances = weighted.variances(of: linear.values)
    return panel.ratios.indices.compactMap { index in
      let ratio = panel.ratios[index]
      guard let value = totals.value(ratio), let n = base.n[ratio.denominator],
        let df = base.df[ratio.denominator], let kish = base.kish[ratio.denominator]
      else { return nil }
      return AnswerShare(
        domain: domain, item: ratio.measure.id, answer: shares.labels[index],
        estimate: Estimate(
          value, variance: variances.finite[index], statistic: .favourable, n: n, df: df,
          kish: kish, confidence: plan.confidence))
    }
  }
}

/// Whether each respondent chose each label of each item, over who answered it.
private struct LabelPanel {
  let panel: RatioPanel
  /// The label of each ratio.
  let labels: [String]

  init(_ wave: Wave, _ codebook: Codebook) {
    var (storage, ratios, labels, columns) = ([Double](), [Ratio](), [String](), 0)
    for (item, answers) in zip(codebook.items, wave.answers) {
      guard let answers else { continue }
      let count = item.scale.labels.count
      storage += answers.map { Int($0) < count ? 1 : 0 }
      for (label, text) in item.scale.labels.enumerated() {
        storage += answers.map { Int($0) == label ? 100 : 0 }
        labels.append(text)
        ratios.append(
          Ratio(
            measure: Measure(kind: .item, id: item.id), statistic: .favourable,
            numerator: columns + 1 + label, denominator: columns))
      }
      columns += count + 1
    }
    self.labels = labels
    panel = RatioPanel(
      values: Matrix(rows: wave.respondents, columns: columns, columnMajor: storage),
      ratios: ratios)
  }
}

extension Matrix {
  /// Σ w x of each column over some rows.
  fileprivate func weightedSums(_ weights: [Double], rows: ArraySlice<Int>) -> [Double] {
    (0..<columns).map { index in
      let values = column(index)
      return rows.reduce(0) { $0 + weights[$1] * values[$1] }
    }
  }
}
