package import LinearAlgebra
package import Weighting

/// Sums respondents away, in the full sample and in every replicate.
///
/// Here the time goes: for each panel of rows one product per domain of replicate
/// weights W and values Y,
///
///     T_l += W_lᵀ Y_l      2 · (1 + R) · n_l · columns flops
///
/// Rows stand sorted by domain, so nothing is multiplied by zero.
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

  /// (1 + R) × columns sums of `values` per level of a segmentation; respondents whose
  /// code is not in 0 ..< levels count nowhere.
  package func sums(of values: Matrix, codes: [UInt16], levels: Int) -> [Matrix] {
    var sums = [Matrix](
      repeating: Matrix(rows: replication.replicates + 1, columns: values.columns), count: levels)
    for panel in replication.panels {
      let weights = only ?? replication.weights(of: panel)
      let rows = DomainRows(codes: Array(codes[panel.rows]), levels: levels)
      let sortedWeights = weights.selectingRows(rows.order)
      let sortedValues = values.selectingRows(rows.order.map { $0 + panel.rows.lowerBound })
      for (level, block) in rows.blocks.enumerated() where !block.isEmpty {
        sums[level].add(transposed: sortedWeights, times: sortedValues, inRows: block)
      }
    }
    return sums
  }

  /// The same of everyone.
  func sums(of values: Matrix) -> Matrix {
    var sums = Matrix(rows: replication.replicates + 1, columns: values.columns)
    for panel in replication.panels {
      let weights = only ?? replication.weights(of: panel)
      sums.add(
        transposed: weights, times: values.rows(panel.rows), inRows: 0..<panel.rows.count)
    }
    return sums
  }
}
