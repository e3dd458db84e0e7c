package import LinearAlgebra
package import Survey
package import Weighting

/// Sums respondents away, in the full sample and in every replicate.
///
/// Here the time goes: for each panel of rows one product per domain of replicate
/// weights W and values Y,
///
///     T_l += W_l Y_l      2 · (1 + R) · n_l · columns flops
///
/// A respondent's weights in all replicates are one column of W, so those of a domain are
/// gathered as whole runs of memory, and nothing is multiplied by zero.
package struct ReplicateTotals {
  private let replication: Replication
  /// A wave of one panel, as most are, has its weights made once.
  private let only: Matrix?

  package init(_ replication: Replication) {
    self.replication = replication
    let panels = replication.panels
    only = panels.count == 1 ? replication.weights(of: panels[0]) : nil
  }

  /// Over the wave's bootstrap replicates.
  package init(_ weighted: WeightedWave) { self.init(weighted.draws) }

  /// (1 + R) × columns sums of values per level of several segmentations at once, each a
  /// level code per respondent; codes not in 0 ..< levels count nowhere.  The weights and
  /// values of a panel are made once for all.
  package func sums(
    of panel: RatioPanel, by segmentations: [(codes: LevelCodes, levels: Int)]
  ) -> [[Matrix]] {
    let rows = replication.replicates + 1
    var sums = segmentations.map { segmentation in
      (0..<segmentation.levels).map { _ in Matrix(rows: rows, columns: panel.columns) }
    }
    for block in replication.panels {
      let weights = only ?? replication.weights(of: block)
      let values = panel.values(of: block.rows)
      for (index, (codes, levels)) in segmentations.enumerated() {
        let domains = DomainRows(codes: codes.codes(of: block.rows), levels: levels)
        sums[index].add(weights, values, domains)
      }
    }
    return sums
  }

  /// The same of one segmentation and values that are at hand: respondents × columns.
  package func sums(of values: Matrix, codes: LevelCodes, levels: Int) -> [Matrix] {
    let panel = RatioPanel(ratios: [], columns: values.columns, respondents: values.rows) {
      values.rows($0)
    }
    return sums(of: panel, by: [(codes, levels)])[0]
  }

  /// The same of everyone.
  func sums(of panel: RatioPanel) -> Matrix {
    sums(of: panel, by: [(LevelCodes(repeating: 0, count: panel.respondents), 1)])[0][0]
  }
}

extension [Matrix] {
  /// Adds W Y of the respondents of each level.
  fileprivate mutating func add(_ weights: Matrix, _ values: Matrix, _ domains: DomainRows) {
    for (level, block) in domains.blocks.enumerated() {
      if block == 0..<values.rows {
        self[level].add(weights, times: values)
      } else {
        self[level].add(columns: domains.order[block], of: weights, timesRowsOf: values)
      }
    }
  }
}
